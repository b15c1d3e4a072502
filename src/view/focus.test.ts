import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { arbitraryFilter } from '../../tests/arbitrary-view.ts';
import { buildGraph, otherEnd } from '../model/graph.ts';
import { assessAll } from '../model/assess.ts';
import { applyView } from './apply.ts';
import { focusOn } from './focus.ts';
import { tell } from './tell.ts';
import { wholeView } from './view.ts';

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
      expect(focusOn(graph, visible, { kind: 'actor', id: 'not there' })).toBeNull();
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
