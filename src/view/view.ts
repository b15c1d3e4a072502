/** What the reader chose to see: small, plain, in the ids of the dataset, so that it can be kept, linked and compared. */
import type { ActorKind } from '../model/dataset.ts';
import { standings, type Standing } from '../model/standing.ts';
import type { DifferenceKind } from './differences.ts';
import { isThreshold, noThreshold, type Hearing } from './heard.ts';
import type { Lens } from './lens.ts';

/** `pair` is two speakers, `id` made by `pairId`. */
export const selectionKinds = ['actor', 'tie', 'speaker', 'pair'] as const;

export interface Selection {
  readonly kind: (typeof selectionKinds)[number];
  readonly id: string;
}

/** What a mark of the map of actors or of speakers stands for: an actor or a speaker, */
export function nodeOf(face: Face, id: string): Selection {
  return { kind: face === 'actors' ? 'actor' : 'speaker', id };
}

/** and a tie or a pair. */
export function lineOf(face: Face, id: string): Selection {
  return { kind: face === 'actors' ? 'tie' : 'pair', id };
}

export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}

/** What a tie is under a lens: its standing, or never mentioned. */
export const tellings = [...standings, 'unmentioned'] as const;
export type ToldAs = Standing | 'unmentioned';

/** A span of time by EDTF dates, both included; `null` leaves an end open. */
export interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

/** What the map shows: actors and their ties, or those who speak of them and how they agree. */
export const faces = ['actors', 'speakers'] as const;
export type Face = (typeof faces)[number];

/** When ties held, or what had been said. */
export const clocks = ['held', 'said'] as const;
export type Clock = (typeof clocks)[number];

/** Lists that the panel shows while nothing is selected. */
export const lists = ['disagreements', 'differences', 'flips', 'speakers', 'coverage'] as const;
export type List = (typeof lists)[number];

export interface View extends Hearing {
  /** Tie type ids whose readings are not shown. */
  readonly hiddenTypes: readonly string[];
  readonly hiddenStandings: readonly ToldAs[];
  readonly hiddenKinds: readonly ActorKind[];
  readonly hiddenDifferences: readonly DifferenceKind[];
  /** Show actors that have ties in the dataset but none in this view. */
  readonly showLoose: boolean;
  /** As told by whom; empty is everyone. */
  readonly lens: Lens;
  /** A second lens to compare the first with; empty without one. */
  readonly against: Lens;
  /** Only ties that may have held in this window; `null` is all times. */
  readonly held: Window | null;
  /** The clock that the timeline shows. */
  readonly clock: Clock;
  readonly face: Face;
  readonly list: List;
  readonly selection: Selection | null;
}

export const wholeView: View = {
  hiddenTypes: [],
  hiddenStandings: [],
  hiddenKinds: [],
  hiddenDifferences: [],
  showLoose: false,
  lens: [],
  against: [],
  saidBy: null,
  hideUndated: false,
  threshold: noThreshold,
  held: null,
  clock: 'held',
  face: 'actors',
  list: 'disagreements',
  selection: null,
};

/** Whether two lenses are held side by side. */
export function isCompared({ lens, against }: Pick<View, 'lens' | 'against'>): boolean {
  return lens.length > 0 && against.length > 0;
}

/** The view without its filters: the whole graph, as it is told now. */
export function unfiltered(view: View): View {
  return { ...view, hiddenTypes: [], hiddenStandings: [], hiddenKinds: [], hiddenDifferences: [], showLoose: true };
}

/** Whether two views say the same. */
export function isSameView(a: View, b: View): boolean {
  return a === b || inOrder(a) === inOrder(b);
}

/** As text. In what order things were hidden says nothing. */
function inOrder(view: View): string {
  return JSON.stringify(view, (key, value: unknown) =>
    /^(hidden|without)/.test(key) ? [...(value as readonly string[])].sort() : value,
  );
}

/** The lenses of a view as they may stand: a second one only beside a first, its differences hidden only beside both. */
export function withLenses(view: View, lens: Lens, against: Lens): View {
  const lenses = lens.length === 0 ? { lens: against, against: [] } : { lens, against };
  return { ...view, ...lenses, hiddenDifferences: isCompared(lenses) ? view.hiddenDifferences : [] };
}

/** The list that the panel shows: the one chosen, while it has something to say. */
export function listShown(view: View): List {
  if (view.list === 'differences' && !isCompared(view)) return 'disagreements';
  return view.list === 'flips' && !isThreshold(view.threshold) ? 'disagreements' : view.list;
}

/** The id of a pair of speakers, the same in either order. */
export function pairId(a: string, b: string): string {
  return JSON.stringify([a, b].sort());
}

/** The two speakers of a pair; `null` where `id` names no pair. */
export function pairOf(id: string): readonly [string, string] | null {
  try {
    const value: unknown = JSON.parse(id);
    if (!Array.isArray(value) || value.length !== 2) return null;
    const [a, b] = value as unknown[];
    return typeof a === 'string' && typeof b === 'string' ? [a, b] : null;
  } catch {
    return null;
  }
}

/** The lists of a view that the legend's boxes switch. */
const facets = ['hiddenTypes', 'hiddenStandings', 'hiddenKinds', 'hiddenDifferences'] as const;
export type Facet = (typeof facets)[number];

/** Whether a box of the legend is not ticked. */
export function hidesSome(view: View): boolean {
  return facets.some((facet) => view[facet].length > 0);
}

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
