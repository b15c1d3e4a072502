/** What the reader chose to see: small, plain, in the ids of the dataset, so that it can be kept, linked and compared. */
import type { ActorKind } from '../model/dataset.ts';
import type { Standing } from '../model/standing.ts';

export interface Selection {
  readonly kind: 'actor' | 'tie';
  readonly id: string;
}

export interface View {
  /** Tie type ids whose readings are not shown. */
  readonly hiddenTypes: readonly string[];
  readonly hiddenStandings: readonly Standing[];
  readonly hiddenKinds: readonly ActorKind[];
  /** Show actors that have ties in the dataset but none in this view. */
  readonly showLoose: boolean;
  readonly selection: Selection | null;
}

export const wholeView: View = {
  hiddenTypes: [],
  hiddenStandings: [],
  hiddenKinds: [],
  showLoose: false,
  selection: null,
};

/** The lists of a view that the legend's boxes switch. */
export type Facet = 'hiddenTypes' | 'hiddenStandings' | 'hiddenKinds';

/** The view with one value of a facet shown or hidden. */
export function show<F extends Facet>(view: View, facet: F, value: View[F][number], shown: boolean): View {
  const others = (view[facet] as readonly string[]).filter((hidden) => hidden !== value);
  return { ...view, [facet]: shown ? others : [...others, value] };
}

/** The view with only `value` of all the facet's values. */
export function showOnly<F extends Facet>(view: View, facet: F, all: View[F], value: View[F][number]): View {
  return { ...view, [facet]: (all as readonly string[]).filter((other) => other !== value) };
}

/** The view with every value of a facet shown, or none. */
export function showAll<F extends Facet>(view: View, facet: F, all: View[F], shown: boolean): View {
  return { ...view, [facet]: shown ? [] : [...all] };
}

/** Whether anything is filtered away. */
export function isFiltered({ hiddenTypes, hiddenStandings, hiddenKinds }: View): boolean {
  return hiddenTypes.length + hiddenStandings.length + hiddenKinds.length > 0;
}
