import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { arbitraryLens } from '../../tests/arbitrary-view.ts';
import { assess, assessAll } from '../model/assess.ts';
import type { Claim, Stance } from '../model/dataset.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import type { Assessment } from '../model/standing.ts';
import { differenceKinds, differencesOf, largestFirst, type Difference } from './differences.ts';
import { throughLens } from './lens.ts';

const runs = { numRuns: 80 };

const cases = arbitraryTalk.chain((dataset) => {
  const graph = buildGraph(dataset);
  const { columns } = graph;
  const telling = arbitraryLens(dataset).map((lens) => assessAll(columns, throughLens(columns, null, lens)));
  return fc.record({ graph: fc.constant(graph), a: telling, b: telling });
});

const affirmed = ({ readings }: Assessment): string[] =>
  readings.filter(({ speakers }) => speakers.affirms.length > 0).map(({ type }) => type);

describe('of two tellings', () => {
  test('swapped, what was only in A is only in B, and everything else stays', () => {
    const swap: Record<string, string> = { 'only-a': 'only-b', 'only-b': 'only-a' };
    fc.assert(
      fc.property(cases, ({ graph, a, b }) => {
        const swapped = differencesOf(graph, a, b).map((one) => one && { ...one, kind: swap[one.kind] ?? one.kind });
        expect(differencesOf(graph, b, a)).toEqual(swapped);
      }),
      runs,
    );
  });

  test('one and the same is told alike wherever it affirms anything, with nothing contradicted and no gap', () => {
    fc.assert(
      fc.property(cases, ({ graph, a }) => {
        differencesOf(graph, a, a).forEach((difference, tie) => {
          const alike: Difference = { tie, kind: 'alike', isContradicted: false, gap: 0 };
          expect(difference).toEqual(affirmed(a[tie]!).length > 0 ? alike : null);
        });
      }),
      runs,
    );
  });

  test('a tie is only in the one that affirms it, and no difference where neither does', () => {
    fc.assert(
      fc.property(cases, ({ graph, a, b }) => {
        differencesOf(graph, a, b).forEach((difference, tie) => {
          const [inA, inB] = [affirmed(a[tie]!), affirmed(b[tie]!)];
          expect(difference === null).toBe(inA.length + inB.length === 0);
          expect(difference?.kind === 'only-a').toBe(inA.length > 0 && inB.length === 0);
          expect(difference?.kind === 'only-b').toBe(inB.length > 0 && inA.length === 0);
        });
      }),
      runs,
    );
  });

  test('a tie is told alike only where the same types are affirmed and the same ones spoken against among them', () => {
    fc.assert(
      fc.property(cases, ({ graph, a, b }) => {
        const words = ({ readings }: Assessment): string[] =>
          readings
            .filter(({ speakers }) => speakers.affirms.length > 0)
            .map(({ type, speakers }) => `${type} ${speakers.denies.length + speakers.doubts.length > 0}`);
        differencesOf(graph, a, b).forEach((difference, tie) => {
          if (difference?.kind === 'alike') expect(words(a[tie]!)).toEqual(words(b[tie]!));
        });
      }),
      runs,
    );
  });

  test('the list has every difference once, contradictions first, then the widest gaps', () => {
    fc.assert(
      fc.property(cases, ({ graph, a, b }) => {
        const differences = differencesOf(graph, a, b);
        const list = largestFirst(graph, differences);
        expect(new Set(list)).toEqual(new Set(differences.filter((one) => one !== null)));
        expect(list).toHaveLength(new Set(list).size);
        const rank = (one: Difference): number => (one.isContradicted ? 1000 : 0) + one.gap * 10 - differenceKinds.indexOf(one.kind);
        list.slice(1).forEach((one, at) => expect(rank(list[at]!)).toBeGreaterThanOrEqual(rank(one)));
      }),
      runs,
    );
  }); // prettier-ignore
});

describe('examples', () => {
  const types = [
    { id: 'cooperation', label: 'Cooperation', meaning: 'm', ladder: 'bond', rung: 2 },
    { id: 'partnership', label: 'Partnership', meaning: 'm', ladder: 'bond', rung: 3 },
    { id: 'alliance', label: 'Alliance', meaning: 'm', ladder: 'bond', rung: 4 },
  ];
  const graph: Graph = buildGraph({
    format: 'entente',
    version: 1,
    id: 'one-tie',
    title: 'One tie',
    tieTypes: types,
    actors: [{ id: 'a', name: 'A', kind: 'state' }],
    voices: [],
    documents: [],
    ties: [{ id: 'tie', source: 'a', target: 'a', label: 'tie', claims: [] }],
    story: [],
  });
  /** `[stance, type]` of one speaker after the other. */
  const telling = (...told: [Stance, string][]): Assessment[] => {
    const claims = told.map(([stance, type], at): Claim => ({ speaker: `s${at}`, stance, type, document: '' }));
    return [assess(claims, graph)];
  };
  const difference = (a: Assessment[], b: Assessment[]) => differencesOf(graph, a, b)[0];

  test('what one affirms and the other denies is only in the one, and contradicted', () => {
    const found = difference(telling(['affirms', 'alliance']), telling(['denies', 'alliance']));
    expect(found).toEqual({ tie: 0, kind: 'only-a', isContradicted: true, gap: 0 });
  });

  test('cooperation and alliance are told differently, two rungs apart', () => {
    const found = difference(telling(['affirms', 'cooperation']), telling(['affirms', 'alliance']));
    expect(found).toEqual({ tie: 0, kind: 'differs', isContradicted: false, gap: 2 });
  });

  test('what is contested within one telling and affirmed in the other is told differently', () => {
    const contested = telling(['affirms', 'alliance'], ['denies', 'alliance']);
    expect(difference(contested, telling(['affirms', 'alliance']))).toMatchObject({ kind: 'differs', isContradicted: true });
    expect(difference(contested, contested)).toMatchObject({ kind: 'alike', isContradicted: false });
  }); // prettier-ignore

  test('the gap is from each position to the nearest of the other telling, at its widest', () => {
    const wide = telling(['affirms', 'cooperation'], ['affirms', 'alliance']);
    expect(difference(wide, telling(['affirms', 'partnership']))?.gap).toBe(1);
    expect(difference(wide, telling(['affirms', 'alliance']))?.gap).toBe(2);
    expect(difference(wide, wide)?.gap).toBe(0);
  });

  test('the same types from positions that are rungs apart are not told alike', () => {
    const climbed = [
      assess(
        [
          { speaker: 'a', stance: 'affirms', type: 'cooperation', document: '' },
          { speaker: 'a', stance: 'affirms', type: 'alliance', document: '' },
        ],
        graph,
      ),
    ];
    const two = telling(['affirms', 'cooperation'], ['affirms', 'alliance']);
    expect(difference(climbed, two)).toEqual({ tie: 0, kind: 'differs', isContradicted: false, gap: 2 });
  });
});
