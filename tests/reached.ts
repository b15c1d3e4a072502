/** Which actors hang together, found the slow way: the reference for what the code finds. */
import type { Graph } from '../src/model/graph.ts';

/** Whom an actor reaches over some ties, one step after the other. */
export function reachedFrom(graph: Graph, ties: readonly number[], start: number): ReadonlySet<number> {
  const reached = new Set([start]);
  for (const actor of reached) {
    for (const tie of ties) {
      if (graph.source[tie] === actor) reached.add(graph.target[tie]!);
      if (graph.target[tie] === actor) reached.add(graph.source[tie]!);
    }
  }
  return reached;
}
