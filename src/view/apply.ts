/** Graph and view → what is visible, in the graph's own numbers: nothing is renumbered, so nothing moves. */
import type { Graph } from '../model/graph.ts';
import type { Assessment, Reading } from '../model/standing.ts';
import type { View } from './view.ts';

export interface Visible {
  /** Numbers of visible actors, ascending. */
  readonly actors: Int32Array;
  /** Numbers of visible ties, ascending. */
  readonly ties: Int32Array;
  /** By tie number, the readings that are shown; empty where the tie is not visible. */
  readonly readings: readonly (readonly Reading[])[];
}

/**
 * A tie is visible when one of its readings, its standing and both its ends' kinds are. An actor is visible when its
 * kind is and it has a visible tie, or no tie at all in the dataset, or the view keeps loose actors.
 * `assessments` are by tie number.
 */
export function applyView(graph: Graph, assessments: readonly Assessment[], view: View): Visible {
  const readings = visibleReadings(graph, assessments, view);
  const hiddenKinds = new Set<string>(view.hiddenKinds);
  const tied = new Uint8Array(graph.actors.length);
  const ties: number[] = [];
  readings.forEach((own, tie) => {
    if (own.length === 0) return;
    ties.push(tie);
    tied[graph.source[tie]!] = 1;
    tied[graph.target[tie]!] = 1;
  });
  const keeps = (actor: number): boolean =>
    view.showLoose || tied[actor] === 1 || graph.firstIncident[actor] === graph.firstIncident[actor + 1];
  const numbers = Int32Array.from(graph.actors, (_, actor) => actor);
  const actors = numbers.filter((actor) => !hiddenKinds.has(graph.actors[actor]!.kind) && keeps(actor));
  return { actors, ties: Int32Array.from(ties), readings };
}

function visibleReadings(graph: Graph, assessments: readonly Assessment[], view: View): Reading[][] {
  const hiddenTypes = new Set(view.hiddenTypes);
  const hiddenStandings = new Set<string>(view.hiddenStandings);
  const hiddenKinds = new Set<string>(view.hiddenKinds);
  const kindIsHidden = graph.actors.map((actor) => hiddenKinds.has(actor.kind));
  return assessments.map(({ standing, readings }, tie) => {
    const ends = kindIsHidden[graph.source[tie]!]! || kindIsHidden[graph.target[tie]!]!;
    if (ends || hiddenStandings.has(standing)) return [];
    return readings.filter((reading) => !hiddenTypes.has(reading.type));
  });
}
