/** Views of a dataset for property tests: any boxes ticked, anything or nothing selected. */
import fc from 'fast-check';
import { actorKinds, type Dataset } from '../src/model/dataset.ts';
import { standings } from '../src/model/standing.ts';
import { wholeView, type Selection, type View } from '../src/view/view.ts';

/** Any view of `dataset`; a selection names what is there. */
export function arbitraryView(dataset: Dataset): fc.Arbitrary<View> {
  const selections: (Selection | null)[] = [
    null,
    ...dataset.actors.map(({ id }) => ({ kind: 'actor', id }) as const),
    ...dataset.ties.map(({ id }) => ({ kind: 'tie', id }) as const),
  ];
  const chosen = fc.record({
    hiddenTypes: fc.subarray(dataset.tieTypes.map(({ id }) => id)),
    hiddenStandings: fc.subarray([...standings], { maxLength: 2 }),
    hiddenKinds: fc.subarray([...actorKinds], { maxLength: 2 }),
    showLoose: fc.boolean(),
    selection: fc.constantFrom(...selections),
  });
  return chosen.map((view) => ({ ...wholeView, ...view }));
}
