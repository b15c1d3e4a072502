/** The graph as it is told, and a view → what is visible, in the graph's own numbers: nothing is renumbered or moved. */
import type { Reading } from '../model/standing.ts';
import { drawnBy, toldAs, type Told } from './told.ts';
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
  const { graph } = told;
  const readings = visibleReadings(told, filter);
  const hiddenKinds = new Set<string>(filter.hiddenKinds);
  const tied = new Uint8Array(graph.actors.length);
  const ties: number[] = [];
  readings.forEach((own, tie) => {
    if (own.length === 0) return;
    ties.push(tie);
    tied[graph.source[tie]!] = 1;
    tied[graph.target[tie]!] = 1;
  });
  const keeps = (actor: number): boolean =>
    filter.showLoose || tied[actor] === 1 || graph.firstIncident[actor] === graph.firstIncident[actor + 1];
  const numbers = Int32Array.from(graph.actors, (_, actor) => actor);
  const actors = numbers.filter((actor) => !hiddenKinds.has(graph.actors[actor]!.kind) && keeps(actor));
  return { actors, ties: Int32Array.from(ties), readings };
}

/** By tie number, the readings of visible ties as the lens tells them; ties that it does not mention have none. */
export function toldReadings({ told }: Told, visible: Visible): readonly (readonly Reading[])[] {
  return visible.readings.map((own, tie) => (own.length > 0 ? told[tie]!.readings : none));
}

const none: readonly Reading[] = [];

function visibleReadings(told: Told, filter: Filter): (readonly Reading[])[] {
  const { graph, inWindow, differences } = told;
  const hiddenTypes = new Set(filter.hiddenTypes);
  const hiddenStandings = new Set<string>(filter.hiddenStandings);
  const hiddenDifferences = new Set<string>(filter.hiddenDifferences);
  const hiddenKinds = new Set<string>(filter.hiddenKinds);
  const kindIsHidden = graph.actors.map((actor) => hiddenKinds.has(actor.kind));
  const isHidden = (tie: number): boolean => {
    const as = toldAs(told, tie);
    return (
      as === null ||
      hiddenStandings.has(as) ||
      inWindow?.[tie] === 0 ||
      kindIsHidden[graph.source[tie]!]! ||
      kindIsHidden[graph.target[tie]!]! ||
      hiddenDifferences.has(differences?.[tie]?.kind ?? '')
    );
  };
  return told.told.map((_, tie) => {
    if (isHidden(tie)) return none;
    const { readings } = drawnBy(told, tie);
    return hiddenTypes.size === 0 ? readings : readings.filter((reading) => !hiddenTypes.has(reading.type));
  });
}
