/**
 * Small datasets in which everybody talks about the same few things: four speakers, one ladder and two types beside it,
 * documents that copy each other or were never opened. Speakers contradict each other here far more often than in
 * `arbitraryDataset`, whose concern is odd letters and shapes.
 */
import fc from 'fast-check';
import {
  stances,
  type Claim,
  type Dataset,
  type SourceDocument,
  type Tie,
  type TieType,
} from '../src/model/dataset.ts';
import { buildGraph, type Graph } from '../src/model/graph.ts';
import { assessAll } from '../src/model/assess.ts';
import type { Assessment } from '../src/model/standing.ts';
import { tell } from '../src/view/tell.ts';
import type { Told } from '../src/view/told.ts';
import type { View } from '../src/view/view.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';
import { arbitraryView } from './arbitrary-view.ts';

/** Two of which differ by a little less than two: 2.3 − 0.3. */
const rungs = { contact: 0.3, cooperation: 1.3, assistance: 1.3, partnership: 2.3, alliance: 3.3 };

export const debatedTypes: readonly TieType[] = [
  ...Object.entries(rungs).map(([id, rung]) => ({ id, label: id, meaning: id, ladder: 'bond', rung })),
  ...['ban', 'trade'].map((id) => ({ id, label: id, meaning: id })),
];

const actors = ['north', 'south', 'east', 'west'].map((id) => ({ id, name: id, kind: 'state' as const }));
const voices = ['press', 'rumour'].map((id) => ({ id, name: id }));
const speakers = ['north', 'south', 'press', 'rumour'];
const papers = ['gazette', 'herald', 'mirror', 'wire', 'bulletin', 'hearsay'];
const dates = ['2021', '2026-05', '2026-05-27', '2026-05-31', '2026-05~', '2025-21'];

const arbitraryPaper = (id: string): fc.Arbitrary<SourceDocument> =>
  fc
    .record(
      {
        date: fc.constantFrom(...dates),
        restates: fc.constantFrom(...papers),
        publisher: fc.constantFrom('Post', 'Sun'),
      },
      { requiredKeys: ['publisher'] },
    )
    .map(({ restates, ...rest }) => ({
      ...rest,
      id,
      title: id,
      kind: id === 'hearsay' ? 'unsourced' : id === 'bulletin' ? 'official' : 'news',
      ...(restates === undefined || restates === id ? {} : { restates }),
    }));

export const arbitraryClaim: fc.Arbitrary<Claim> = fc.record(
  {
    speaker: fc.constantFrom(...speakers),
    stance: fc.constantFrom(...stances, 'affirms' as const),
    type: fc.constantFrom(...debatedTypes.map(({ id }) => id)),
    document: fc.constantFrom(...papers),
    said: fc.constantFrom(...dates),
    from: fc.constantFrom('2026-05-27', '2026-05', '2021-08-15/..'),
    quotation: fc.constant({ text: 'In these very words.' }),
  },
  { requiredKeys: ['speaker', 'stance', 'type', 'document'] },
);

const arbitraryTie = (id: string): fc.Arbitrary<Tie> =>
  fc
    .record(
      {
        source: fc.constantFrom(...actors.map((actor) => actor.id)),
        target: fc.constantFrom(...actors.map((actor) => actor.id)),
        claims: fc.array(arbitraryClaim, { maxLength: 7 }),
        from: fc.constantFrom('2026-05', '1979/1989'),
        type: fc.constant('trade'),
      },
      { requiredKeys: ['source', 'target', 'claims'] },
    )
    .map((fields) => ({ ...fields, id, label: id }));

export const arbitraryDebate: fc.Arbitrary<Dataset> = fc
  .tuple(fc.tuple(...papers.map(arbitraryPaper)), fc.nat({ max: 5 }))
  .chain(([documents, count]) =>
    fc.tuple(...Array.from({ length: count }, (_, tie) => arbitraryTie(`tie-${tie}`))).map((ties) => ({
      format: 'entente',
      version: 1,
      id: 'debate',
      title: 'Debate',
      tieTypes: debatedTypes,
      actors,
      voices,
      documents,
      ties,
      story: [],
    })),
  );

/** Debates, and now and then a dataset of any letters and shape. */
export const arbitraryTalk: fc.Arbitrary<Dataset> = fc.oneof(
  { weight: 4, arbitrary: arbitraryDebate },
  { weight: 1, arbitrary: arbitraryDataset },
);

/** A graph as it is told by any view of it. */
export interface Case {
  readonly graph: Graph;
  /** By all claims. */
  readonly whole: readonly Assessment[];
  readonly view: View;
  readonly told: Told;
}

export function toldBy(graph: Graph, view: View): Case {
  const whole = assessAll(graph.columns, null);
  return { graph, whole, view, told: tell(graph, whole, view) };
}

export const arbitraryCase: fc.Arbitrary<Case> = arbitraryTalk.chain((dataset) => {
  const graph = buildGraph(dataset);
  return arbitraryView(dataset).map((view) => toldBy(graph, view));
});
