/** The figures beside the legend's boxes: how many there are of each value under all *other* facets of the view. */
import type { ActorKind } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import type { Assessment, Standing } from '../model/standing.ts';
import { applyView } from './apply.ts';
import type { View } from './view.ts';

export interface Counts {
  /** Ties that have a reading of the type. */
  readonly types: ReadonlyMap<string, number>;
  /** Ties of the standing. */
  readonly standings: ReadonlyMap<Standing, number>;
  /** Actors of the kind. */
  readonly kinds: ReadonlyMap<ActorKind, number>;
}

/** Counts each facet as if all its own boxes were ticked, so that a figure says what its box would show. */
export function countFacets(graph: Graph, assessments: readonly Assessment[], view: View): Counts {
  const types = new Map<string, number>();
  for (const readings of applyView(graph, assessments, { ...view, hiddenTypes: [] }).readings) {
    for (const { type } of readings) increment(types, type);
  }
  const standings = new Map<Standing, number>();
  for (const tie of applyView(graph, assessments, { ...view, hiddenStandings: [] }).ties) {
    increment(standings, assessments[tie]!.standing);
  }
  const kinds = new Map<ActorKind, number>();
  for (const actor of applyView(graph, assessments, { ...view, hiddenKinds: [] }).actors) {
    increment(kinds, graph.actors[actor]!.kind);
  }
  return { types, standings, kinds };
}

function increment<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
