import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { arbitraryView } from '../../tests/arbitrary-view.ts';
import { buildGraph } from '../model/graph.ts';
import { openingView, readView } from './read-view.ts';
import { wholeView } from './view.ts';

test('a view that was written as JSON is read back', () => {
  const cases = arbitraryDataset.chain((dataset) => fc.tuple(fc.constant(buildGraph(dataset)), arbitraryView(dataset)));
  fc.assert(
    fc.property(cases, ([graph, view]) => {
      expect(readView(JSON.parse(JSON.stringify(view)) as Record<string, unknown>, graph)).toEqual(view);
    }),
  );
});

test('nonsense is read as the whole view, without a throw', () => {
  const keys = fc.constantFrom('hiddenTypes', 'hiddenStandings', 'hiddenKinds', 'selection', 'other');
  const nonsense = fc.dictionary(keys, fc.jsonValue());
  fc.assert(
    fc.property(arbitraryDataset, nonsense, (dataset, fields) => {
      fc.pre(!JSON.stringify(fields).includes('"kind"'));
      const { hiddenStandings, hiddenKinds, selection } = readView(fields, buildGraph(dataset));
      expect({ hiddenStandings, hiddenKinds, selection }).toEqual({
        hiddenStandings: [],
        hiddenKinds: [],
        selection: null,
      });
    }),
  );
});

test('what names nothing in the dataset is left as it is by default', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const fields = {
        hiddenTypes: ['not there', 3],
        hiddenKinds: 'state',
        hiddenStandings: ['odd'],
        showLoose: 'yes',
        selection: { kind: 'tie', id: 'not there' },
      };
      expect(readView(fields, buildGraph(dataset))).toEqual(wholeView);
    }),
  );
});

test('a dataset opens with its story’s first view, or all of it', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const graph = buildGraph(dataset);
      expect(openingView(graph)).toEqual(readView(dataset.story[0]?.view ?? {}, graph));
      expect(openingView(buildGraph({ ...dataset, story: [] }))).toEqual(wholeView);
    }),
  );
});
