import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { arbitraryDebate } from '../../tests/arbitrary-debate.ts';
import { arbitraryView } from '../../tests/arbitrary-view.ts';
import { buildGraph } from '../model/graph.ts';
import { openingView, readView } from './read-view.ts';
import { isSameView, pairId, wholeView } from './view.ts';

test('a view that was written as JSON is read back', () => {
  const cases = arbitraryDataset.chain((dataset) => fc.tuple(fc.constant(buildGraph(dataset)), arbitraryView(dataset)));
  fc.assert(
    fc.property(cases, ([graph, view]) => {
      expect(readView(JSON.parse(JSON.stringify(view)) as Record<string, unknown>, graph)).toEqual(view);
    }),
  );
});

test('in what order things were hidden does not tell two views apart, and all else does', () => {
  const cases = arbitraryDataset.chain((dataset) => fc.tuple(arbitraryView(dataset), arbitraryView(dataset)));
  const turned = (view: typeof wholeView): typeof wholeView => ({
    ...view,
    hiddenTypes: view.hiddenTypes.toReversed(),
    hiddenStandings: view.hiddenStandings.toReversed(),
    hiddenKinds: view.hiddenKinds.toReversed(),
    threshold: { ...view.threshold, without: view.threshold.without.toReversed() },
  });
  fc.assert(
    fc.property(cases, ([one, other]) => {
      expect(isSameView(one, turned(one))).toBe(true);
      expect(isSameView(one, { ...one, showLoose: !one.showLoose })).toBe(false);
      expect(isSameView(one, { ...one, lens: other.lens })).toBe(
        JSON.stringify(one.lens) === JSON.stringify(other.lens),
      );
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
        hiddenDifferences: ['odd', null],
        lens: [{ kind: 'speaker', id: 'not there' }, { kind: 'odd', id: 'not there' }, 'not there', null],
        against: { kind: 'speaker', id: 'not there' },
        saidBy: 'yesterday',
        hideUndated: 1,
        threshold: { documents: -2, official: 'yes', quoted: null, without: ['not there', 7] },
        held: { from: 'once', to: 3 },
        clock: 'odd',
        face: null,
        list: {},
        selection: { kind: 'tie', id: 'not there' },
      };
      const graph = buildGraph(dataset);
      expect(readView(fields, graph)).toEqual(wholeView);
      for (const kind of ['actor', 'speaker', 'pair', 'odd']) {
        expect(readView({ selection: { kind, id: '["not there","nor there"]' } }, graph).selection).toBeNull();
      }
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

test('nonsense in any field does not make it throw', () => {
  const fields = fc.record(
    Object.fromEntries(Object.keys(wholeView).map((key) => [key, fc.jsonValue()])),
    { requiredKeys: [] }, //
  );
  fc.assert(
    fc.property(arbitraryDebate, fields, (dataset, nonsense) => {
      expect(Object.keys(readView(nonsense, buildGraph(dataset))).sort()).toEqual(Object.keys(wholeView).sort());
    }),
  );
});

test('a pair is read in either order, whatever the spacing, and is two speakers', () => {
  fc.assert(
    fc.property(arbitraryDebate, (dataset) => {
      const graph = buildGraph(dataset);
      const [a, b] = graph.columns.speakers;
      fc.pre(a !== undefined && b !== undefined);
      const read = (id: string) => readView({ selection: { kind: 'pair', id } }, graph).selection;
      const pair = { kind: 'pair', id: pairId(a, b) };
      for (const id of [pairId(a, b), JSON.stringify([b, a]), JSON.stringify([a, b], null, 2)]) {
        expect(read(id)).toEqual(pair);
      }
      for (const pairs of [[a, a], [a], [a, b, a], [a, null]]) expect(read(JSON.stringify(pairs))).toBeNull();
    }),
  );
});

test('a teller stands in a lens once, a clock stands at a date and not at an interval', () => {
  fc.assert(
    fc.property(arbitraryDebate, (dataset) => {
      const graph = buildGraph(dataset);
      const lens = graph.columns.speakers.map((id) => ({ kind: 'speaker', id }));
      expect(readView({ lens: [...lens, ...lens] }, graph).lens).toEqual(lens);
      const since = '2021-08-15/..';
      expect(readView({ saidBy: since, held: { from: since, to: '2026' } }, graph)).toMatchObject({
        saidBy: null,
        held: { from: null, to: '2026' },
      });
    }),
  );
});

test('a number of documents is whole, and not absurd', () => {
  fc.assert(
    fc.property(arbitraryDebate, fc.double(), (dataset, documents) => {
      const read = readView({ threshold: { documents } }, buildGraph(dataset)).threshold.documents;
      expect(Number.isInteger(read) && read >= 0 && read < 100).toBe(true);
      if (Number.isInteger(documents) && documents >= 0 && documents < 100) expect(read === documents).toBe(true);
    }),
  );
});

test('a teller who is named a hundred thousand times is one', () => {
  const dataset = fc.sample(arbitraryDebate, { numRuns: 1, seed: 1 })[0]!;
  const graph = buildGraph(dataset);
  const teller = { kind: 'speaker', id: graph.columns.speakers[0]! };
  expect(readView({ lens: new Array<unknown>(100_000).fill(teller) }, graph).lens).toEqual([teller]);
}, 4000);
