import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { arbitraryHearing, arbitraryLens } from '../../tests/arbitrary-view.ts';
import { buildGraph } from '../model/graph.ts';
import { speakerNames } from '../model/speakers.ts';
import type { Heard } from '../model/standing.ts';
import { hear } from './heard.ts';
import { hasTeller, tellerName, tellersOf, throughLens, toggleTeller, type Lens, type Teller } from './lens.ts';

const runs = { numRuns: 60 };

const cases = arbitraryTalk.chain((dataset) => {
  const graph = buildGraph(dataset);
  return fc.record({
    dataset: fc.constant(dataset),
    graph: fc.constant(graph),
    heard: arbitraryHearing(dataset).map((hearing) => hear(graph.columns, hearing)),
    lens: arbitraryLens(dataset),
    other: arbitraryLens(dataset),
  });
});

const isIn = (heard: Heard, claim: number): boolean => heard === null || heard[claim] === 1;

describe('a lens', () => {
  test('lets through what one of its speakers says, its publishers print or its documents hold, if it is heard at all', () => {
    fc.assert(
      fc.property(cases, ({ graph, heard, lens }) => {
        fc.pre(lens.length > 0);
        const through = throughLens(graph.columns, heard, lens);
        graph.columns.records.forEach(({ speaker, document }, claim) => {
          const tells = ({ kind, id }: Teller): boolean =>
            id === { speaker, document, publisher: graph.documents.get(document)?.publisher }[kind];
          expect(isIn(through, claim)).toBe(isIn(heard, claim) && lens.some(tells));
        });
      }),
      runs,
    );
  });

  test('of nobody is that of everyone, and so is one of all speakers', () => {
    fc.assert(
      fc.property(cases, ({ graph, heard }) => {
        const all = graph.columns.speakers.map((id) => ({ kind: 'speaker', id }) as const);
        for (const lens of [[], all]) expect(throughLens(graph.columns, heard, lens)).toBe(heard);
      }),
      runs,
    );
  });

  test('is the same in whatever order its tellers stand', () => {
    fc.assert(
      fc.property(cases, ({ graph, heard, lens }) => {
        expect(throughLens(graph.columns, heard, lens.toReversed())).toEqual(throughLens(graph.columns, heard, lens));
      }),
      runs,
    );
  });

  test('has whoever was put in, and no longer has whoever was put in twice', () => {
    fc.assert(
      fc.property(cases, ({ lens, other }) => {
        const ids = (tellers: Lens): string[] => tellers.map((teller) => JSON.stringify(teller)).sort();
        for (const teller of other) {
          const once = toggleTeller(lens, teller);
          expect(hasTeller(once, teller)).toBe(!hasTeller(lens, teller));
          expect(ids(toggleTeller(once, teller))).toEqual(ids(lens));
        }
      }),
      runs,
    );
  });
});

describe('those who can be chosen', () => {
  test('are each there once, with the number of claims that a lens of them alone lets through', () => {
    fc.assert(
      fc.property(cases, ({ dataset, graph }) => {
        const choices = tellersOf(graph, speakerNames(dataset));
        expect(new Set(choices.map(({ kind, id }) => JSON.stringify([kind, id]))).size).toBe(choices.length);
        for (const { kind, id, claims } of choices) {
          const through = throughLens(graph.columns, null, [{ kind, id }]);
          expect(claims).toBe(graph.columns.records.filter((_, claim) => isIn(through, claim)).length);
        }
      }),
      runs,
    );
  });

  test('stand with those first who say most, speakers before publishers before documents', () => {
    fc.assert(
      fc.property(cases, ({ dataset, graph }) => {
        const choices = tellersOf(graph, speakerNames(dataset));
        const rank = ['speaker', 'publisher', 'document'];
        choices.slice(1).forEach((choice, at) => {
          const before = choices[at]!;
          if (before.kind === choice.kind) expect(before.claims).toBeGreaterThanOrEqual(choice.claims);
          else expect(rank.indexOf(before.kind)).toBeLessThan(rank.indexOf(choice.kind));
        });
      }),
      runs,
    );
  });

  test('are named as a sentence names them', () => {
    fc.assert(
      fc.property(cases, ({ dataset, graph }) => {
        const names = speakerNames(dataset);
        for (const choice of tellersOf(graph, names)) {
          const { kind, name } = choice;
          expect(tellerName(choice, graph, names)).toBe(kind === 'document' ? `“${name}”` : name);
        }
      }),
      runs,
    );
  });
});
