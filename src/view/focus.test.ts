import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { arbitraryFilter } from '../../tests/arbitrary-view.ts';
import { buildGraph, otherEnd } from '../model/graph.ts';
import { assessAll } from '../model/assess.ts';
import type { Reading } from '../model/standing.ts';
import { applyView } from './apply.ts';
import { focusOn } from './focus.ts';
import { tell } from './tell.ts';
import { pairId, wholeView } from './view.ts';

const cases = arbitraryDataset.chain((dataset) => {
  const graph = buildGraph(dataset);
  const assessments = assessAll(graph.columns, null);
  const told = tell(graph, assessments, wholeView);
  return arbitraryFilter(dataset).map((view) => ({ graph, visible: applyView(told, view), view }));
});

test('nothing is lit without a selection, nor by one that names nothing', () => {
  fc.assert(
    fc.property(cases, ({ graph, visible }) => {
      expect(focusOn(graph, visible, null)).toBeNull();
      expect(focusOn(graph, visible, { kind: 'tie', id: 'not there' })).toBeNull();
      for (const kind of ['actor', 'speaker', 'pair'] as const) {
        for (const id of ['not there', '[]', '["not there","neither"]']) {
          expect(focusOn(graph, visible, { kind, id })).toBeNull();
        }
      }
    }),
  );
});

test('only visible ties are lit', () => {
  fc.assert(
    fc.property(cases, ({ graph, visible, view }) => {
      const lit = [...(focusOn(graph, visible, view.selection)?.ties ?? [])];
      expect(lit.filter((tie) => !visible.ties.includes(tie))).toEqual([]);
    }),
  );
});

test('an actor lights its visible ties and those at their other ends', () => {
  fc.assert(
    fc.property(cases, ({ graph, visible }) => {
      graph.actors.forEach(({ id }, actor) => {
        const own = [...visible.ties].filter((tie) => graph.source[tie] === actor || graph.target[tie] === actor);
        const focus = focusOn(graph, visible, { kind: 'actor', id });
        expect(focus).toEqual({
          actors: new Set([actor]),
          ties: new Set(own),
          neighbours: new Set(own.map((tie) => otherEnd(graph, tie, actor))),
        });
      });
    }),
  );
});

test('a tie lights itself, where it is visible, and its two ends', () => {
  fc.assert(
    fc.property(cases, ({ graph, visible }) => {
      graph.ties.forEach(({ id }, tie) => {
        const focus = focusOn(graph, visible, { kind: 'tie', id });
        expect([...(focus?.ties ?? [])]).toEqual(visible.ties.includes(tie) ? [tie] : []);
        expect(focus?.actors).toEqual(new Set([graph.source[tie], graph.target[tie]]));
      });
    }),
  );
});

const shown = arbitraryCase.map(({ graph, told, view }) => ({ graph, visible: applyView(told, view) }));

test('a speaker lights the visible ties of which they say something, their ends, and themselves where they are an actor', () => {
  fc.assert(
    fc.property(shown, ({ graph, visible }) => {
      for (const id of graph.columns.speakers) {
        const own = [...visible.ties].filter((tie) => speakersOf(visible.readings[tie]!).includes(id));
        const actors = [...graph.actors.keys()].filter((actor) => graph.actors[actor]!.id === id);
        const focus = focusOn(graph, visible, { kind: 'speaker', id });
        if (own.length === 0 && actors.length === 0) {
          expect(focus).toBeNull();
          continue;
        }
        const ends = own.flatMap((tie) => [graph.source[tie], graph.target[tie]]);
        expect(focus).toEqual({ actors: new Set(actors), ties: new Set(own), neighbours: new Set(ends) });
      }
    }),
    { numRuns: 60 },
  );
});

test('a pair of speakers lights what each of the two lights', () => {
  fc.assert(
    fc.property(shown, ({ graph, visible }) => {
      const [a, ...others] = graph.columns.speakers;
      for (const b of others) {
        const ties = (id: string) => focusOn(graph, visible, { kind: 'speaker', id })?.ties ?? new Set<number>();
        const both = [...ties(a!)].filter((tie) => ties(b).has(tie));
        expect([...(focusOn(graph, visible, { kind: 'pair', id: pairId(b, a!) })?.ties ?? [])]).toEqual(both);
      }
    }),
    { numRuns: 60 },
  );
});

function speakersOf(readings: readonly Reading[]): string[] {
  return readings.flatMap(({ claims }) => claims.map(({ speaker }) => speaker));
}
