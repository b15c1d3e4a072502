/** Views of a dataset for property tests: any boxes ticked, any lens, clock and threshold, anything or nothing selected. */
import fc from 'fast-check';
import { actorKinds, type Dataset } from '../src/model/dataset.ts';
import { differenceKinds } from '../src/view/differences.ts';
import type { Hearing } from '../src/view/heard.ts';
import { instantsOf } from '../src/view/told.ts';
import type { Lens, Teller } from '../src/view/lens.ts';
import {
  clocks,
  faces,
  lists,
  pairId,
  tellings,
  wholeView,
  withLenses,
  type Selection,
  type View,
} from '../src/view/view.ts';
import { arbitraryDate } from './arbitrary-dataset.ts';

/** The speakers of a dataset's claims. */
export function speakersIn(dataset: Dataset): string[] {
  const named = dataset.ties.flatMap(({ claims }) => claims.map(({ speaker }) => speaker));
  return [...new Set([...named, ...(dataset.ties.some(({ type }) => type !== undefined) ? [''] : [])])];
}

/** The plain graph with any boxes ticked; a selection names what is there. */
export function arbitraryFilter(dataset: Dataset): fc.Arbitrary<View> {
  const speakers = speakersIn(dataset);
  const selections: (Selection | null)[] = [
    null,
    ...dataset.actors.map(({ id }) => ({ kind: 'actor', id }) as const),
    ...dataset.ties.map(({ id }) => ({ kind: 'tie', id }) as const),
    ...speakers.map((id) => ({ kind: 'speaker', id }) as const),
    ...speakers.slice(1).map((id) => ({ kind: 'pair', id: pairId(id, speakers[0]!) }) as const),
  ];
  const chosen = fc.record({
    hiddenTypes: fc.subarray(dataset.tieTypes.map(({ id }) => id)),
    hiddenStandings: fc.subarray([...tellings], { maxLength: 2 }),
    hiddenKinds: fc.subarray([...actorKinds], { maxLength: 2 }),
    showLoose: fc.boolean(),
    selection: fc.constantFrom(...selections),
  });
  return chosen.map((view) => ({ ...wholeView, ...view }));
}

/** Any lens of up to `maxLength` tellers. */
export function arbitraryLens(dataset: Dataset, maxLength = 3): fc.Arbitrary<Lens> {
  const tellers: Teller[] = [
    ...speakersIn(dataset).map((id) => ({ kind: 'speaker', id }) as const),
    ...[...new Set(dataset.documents.map(({ publisher }) => publisher))].map(
      (id) => ({ kind: 'publisher', id }) as const,
    ),
    ...dataset.documents.map(({ id }) => ({ kind: 'document', id }) as const),
  ];
  return fc.subarray(tellers, { maxLength: Math.min(maxLength, tellers.length) });
}

/** A date that a clock can stand at: no interval. */
const arbitraryPoint = arbitraryDate.filter((date) => !date.includes('/'));

export function arbitraryHearing(dataset: Dataset): fc.Arbitrary<Hearing> {
  const publishers = [...new Set(dataset.documents.map(({ publisher }) => publisher))];
  return fc.record({
    saidBy: fc.option(arbitraryPoint),
    hideUndated: fc.boolean(),
    threshold: fc.record({
      documents: fc.nat({ max: 2 }),
      official: fc.boolean(),
      quoted: fc.boolean(),
      without: fc.subarray(publishers, { maxLength: Math.min(1, publishers.length) }),
    }),
  });
}

/** Any view at all. */
export function arbitraryView(dataset: Dataset): fc.Arbitrary<View> {
  const ends = fc.option(arbitraryPoint);
  const window = fc.option(
    fc.tuple(ends, ends).filter(([from, to]) => {
      const instants = instantsOf({ from, to });
      return (from !== null || to !== null) && instants.from <= instants.to;
    }),
  );
  const rest = fc.record({
    lens: arbitraryLens(dataset),
    against: arbitraryLens(dataset),
    held: window.map((pair) => (pair === null ? null : { from: pair[0], to: pair[1] })),
    hiddenDifferences: fc.subarray([...differenceKinds], { maxLength: 1 }),
    clock: fc.constantFrom(...clocks),
    face: fc.constantFrom(...faces),
    list: fc.constantFrom(...lists),
  });
  return fc
    .tuple(arbitraryFilter(dataset), arbitraryHearing(dataset), rest)
    .map(([filter, hearing, more]) => withLenses({ ...filter, ...hearing, ...more }, more.lens, more.against));
}
