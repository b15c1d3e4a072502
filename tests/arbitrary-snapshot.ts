/** Requests for snapshots of any dataset, view and choice, with places for everybody. */
import fc from 'fast-check';
import type { Dataset } from '../src/model/dataset.ts';
import { buildGraph, type Graph } from '../src/model/graph.ts';
import { paperNames } from '../src/scene/paper.ts';
import { pageParts } from '../src/scene/page-blocks.ts';
import type { SnapshotRequest } from '../src/snapshot/make.ts';
import { colorings, letterings, scopes, type SnapshotOptions } from '../src/snapshot/options.ts';
import type { Places } from '../src/snapshot/places.ts';
import { readView } from '../src/view/read-view.ts';
import type { Face } from '../src/view/view.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';
import { arbitraryView } from './arbitrary-view.ts';

const arbitraryOptions: fc.Arbitrary<SnapshotOptions> = fc.record({
  scope: fc.constantFrom(...scopes),
  paper: fc.constantFrom(...paperNames),
  colors: fc.constantFrom(...colorings),
  letters: fc.constantFrom(...letterings),
  language: fc.constantFrom(null, 'ru', 'fa'),
  without: fc.subarray([...pageParts], { maxLength: 2 }),
});

/** JSON has one zero, and so has a map. */
const coordinate = fc.float({ min: -2000, max: 2000, noNaN: true }).map((value) => (value === 0 ? 0 : value));

function arbitraryPlaces(graph: Graph, face: Face): fc.Arbitrary<Places> {
  const count = face === 'actors' ? graph.actors.length : graph.columns.speakers.length;
  return fc.record({
    xy: fc.array(coordinate, { minLength: count * 2, maxLength: count * 2 }).map((all) => Float32Array.from(all)),
    moves: fc
      .subarray(Array.from({ length: count }, (_, number) => number), { maxLength: Math.min(2, count) })
      .chain((numbers) => fc.tuple(...numbers.map((number) => fc.tuple(fc.constant(number), fc.tuple(coordinate, coordinate)))))
      .map((moves) => new Map(moves)),
  }); // prettier-ignore
}

/** Each with the graph that its dataset makes; the view names nothing that is not there. */
export const arbitraryRequest: fc.Arbitrary<SnapshotRequest & { readonly graph: Graph }> = arbitraryDataset.chain(
  (dataset: Dataset) => {
    const graph = buildGraph(dataset);
    return arbitraryView(dataset)
      .map((view) => readView({ ...view }, graph))
      .chain((view) =>
        fc.record({
          dataset: fc.constant(dataset),
          graph: fc.constant(graph),
          view: fc.constant(view),
          places: arbitraryPlaces(graph, view.face).map((places) => ({ [view.face]: places })),
          options: arbitraryOptions,
          link: fc.constantFrom(null, 'https://example.org/map/#lens=speaker:a&select=tie:b'),
        }),
      );
  },
);
