import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { finish } from '../lib/steps.ts';
import { assessAll } from '../model/assess.ts';
import { buildGraph } from '../model/graph.ts';
import { drawMarks } from '../scene/draw.ts';
import { lanesOf } from '../scene/lanes.ts';
import { themes } from '../scene/theme.ts';
import { applyView } from '../view/apply.ts';
import { facetsOf } from '../view/facets.ts';
import { tell } from '../view/tell.ts';
import { wholeView } from '../view/view.ts';
import { firstShown } from './first-shown.ts';

test('what is worked out ahead is what the page would make, and the page finds it made', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const first = (isAhead: boolean) => {
        const graph = buildGraph({ ...dataset, story: [] });
        const whole = assessAll(graph.columns, null);
        if (isAhead) finish(firstShown(graph, whole, themes.light));
        const told = tell(graph, whole, wholeView);
        const visible = applyView(told, wholeView);
        const lanes = lanesOf(graph);
        const drawn = { told, visible, lanes, theme: themes.light, focus: null, pointing: false };
        return { visible, lanes, facets: facetsOf(told), marks: drawMarks(drawn) };
      };
      expect(first(true)).toEqual(first(false));
    }),
  );
});

test('the marks that are drawn after it are those that it made', () => {
  const actor = (id: string) => ({ id, name: id, kind: 'state' as const });
  const graph = buildGraph({
    format: 'entente',
    version: 1,
    id: 'small',
    title: 'Small',
    tieTypes: [{ id: 'trade', label: 'Trade', meaning: 'Goods.' }],
    actors: [actor('a'), actor('b')],
    voices: [],
    documents: [],
    ties: [{ id: 'there', source: 'a', target: 'b', label: 'There', type: 'trade', claims: [] }],
    story: [],
  });
  const whole = assessAll(graph.columns, null);
  finish(firstShown(graph, whole, themes.light));
  // Were the mark made only now, it would have the other name.
  const renamed = graph as unknown as { ties: { id: string }[] };
  renamed.ties[0] = { ...renamed.ties[0]!, id: 'elsewhere' };
  const told = tell(graph, whole, wholeView);
  const drawn = { told, visible: applyView(told, wholeView), lanes: lanesOf(graph), theme: themes.light };
  expect(drawMarks({ ...drawn, focus: null, pointing: false }).ties.map(({ key }) => key)).toEqual(['there']);
});
