/** The graph as it is told, and a view → what is visible, in the graph's own numbers: nothing is renumbered or moved. */
import { finish, stepThrough, type Steps } from '../lib/steps.ts';
import type { Reading } from '../model/standing.ts';
import { facetSteps, hiddenNumbers, untold, type Facets } from './facets.ts';
import type { Told } from './told.ts';
import type { View } from './view.ts';

export interface Visible {
  /** Numbers of visible actors, ascending. */
  readonly actors: Int32Array;
  /** Numbers of visible ties, ascending. */
  readonly ties: Int32Array;
  /** By tie number, the readings that are shown; empty where the tie is not visible. */
  readonly readings: readonly (readonly Reading[])[];
}

/** The parts of a view that say what is visible. */
export type Filter = Pick<View, 'hiddenTypes' | 'hiddenStandings' | 'hiddenKinds' | 'hiddenDifferences' | 'showLoose'>;

/**
 * A tie is visible when one of its readings, what it is told as, its difference and both its ends' kinds are, and when it
 * may have held in the window. An actor is visible when its kind is and it has a visible tie, or no tie at all in the
 * dataset, or the view keeps loose actors.
 */
export function applyView(told: Told, filter: Filter): Visible {
  return finish(visibleSteps(told, filter));
}

/** The same, step by step; made once while the fields of the filter are the very same. */
export function* visibleSteps(told: Told, filter: Filter): Steps<Visible> {
  const last = made.get(told);
  if (last !== undefined && fields.every((field) => last.filter[field] === filter[field])) return last.visible;
  const visible = yield* makeVisible(told, filter);
  made.set(told, { filter, visible });
  return visible;
}

const fields = ['hiddenTypes', 'hiddenStandings', 'hiddenKinds', 'hiddenDifferences', 'showLoose'] as const;

/** What was visible last of what is told, and by which filter. */
const made = new WeakMap<Told, { readonly filter: Filter; readonly visible: Visible }>();

function* makeVisible(told: Told, filter: Filter): Steps<Visible> {
  const { graph } = told;
  const facets = yield* facetSteps(told);
  const hides = hidingOf(facets, filter);
  const kindIsHidden = hiddenNumbers(facets.kinds, filter.hiddenKinds);
  const tied = new Uint8Array(graph.actors.length);
  const ties = new Int32Array(graph.ties.length);
  const readings = new Array<readonly Reading[]>(graph.ties.length).fill(none);
  let count = 0;
  yield* stepThrough(ties.length, (tie) => {
    const [source, target] = [graph.source[tie]!, graph.target[tie]!];
    if (kindIsHidden[facets.kind[source]!] === 1 || kindIsHidden[facets.kind[target]!] === 1) return;
    if (told.inWindow?.[tie] === 0 || hides.standing[facets.standing[tie]!] === 1) return;
    if (hides.difference[facets.difference[tie]!] === 1) return;
    const own = shownReadings(facets, hides.type, tie);
    if (own.length === 0) return;
    readings[tie] = own;
    ties[count++] = tie;
    tied[source] = tied[target] = 1;
  });
  const isKept = (actor: number): boolean => kindIsHidden[facets.kind[actor]!] === 0 && keepsActor(told, filter, tied, actor); // prettier-ignore
  return { actors: numbersWhere(graph.actors.length, isKept), ties: ties.slice(0, count), readings };
}

/** Whether an actor of a visible kind is visible itself; `tied`: 1 for those with a visible tie. */
export function keepsActor({ graph }: Told, { showLoose }: Filter, tied: Uint8Array, actor: number): boolean {
  return showLoose || tied[actor] === 1 || graph.firstIncident[actor] === graph.firstIncident[actor + 1];
}

/**
 * What a filter hides of ties, by the numbers of facets. Asked for each tie, also where nothing is hidden: a browser makes
 * quick code of the way that it has gone before, and the first click finds it made.
 */
export interface Hiding {
  readonly type: Uint8Array;
  readonly standing: Uint8Array;
  readonly difference: Uint8Array;
}

/** Of what nothing is told, nothing is shown: that standing is always hidden. */
export function hidingOf({ types, standings, differences }: Facets, filter: Filter): Hiding {
  return {
    type: hiddenNumbers(types, filter.hiddenTypes),
    standing: hiddenNumbers(standings, [...filter.hiddenStandings, untold]),
    difference: hiddenNumbers(differences, filter.hiddenDifferences),
  };
}

/** The list itself where all of it is shown. */
function shownReadings({ readings, firstType, type }: Facets, hidden: Uint8Array, tie: number): readonly Reading[] {
  const [first, end] = [firstType[tie]!, firstType[tie + 1]!];
  let count = 0;
  for (let at = first; at < end; at++) count += 1 - hidden[type[at]!]!;
  if (count === 0) return none;
  return count === end - first ? readings[tie]! : readings[tie]!.filter((_, at) => hidden[type[first + at]!] === 0);
}

function numbersWhere(length: number, holds: (number: number) => boolean): Int32Array {
  const numbers = new Int32Array(length);
  let count = 0;
  for (let number = 0; number < length; number++) if (holds(number)) numbers[count++] = number;
  return numbers.slice(0, count);
}

/** By tie number, the readings of visible ties as the lens tells them; ties that it does not mention have none. */
export function toldReadings({ told }: Told, visible: Visible): readonly (readonly Reading[])[] {
  return visible.readings.map((own, tie) => (own.length > 0 ? told[tie]!.readings : none));
}

const none: readonly Reading[] = [];
