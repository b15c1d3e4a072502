/** Parallel ties bow apart: each gets a lane of its own beside the straight line between its two actors. */
import { groupBy } from '../lib/group.ts';
import type { Graph } from '../model/graph.ts';

/**
 * A lane for each tie, by tie number. The lanes of one pair lie evenly about 0, the tie of which most is said nearest to
 * it; they are seen from the actor of the lower number, so that a tie's direction does not swap sides. The loops at
 * one actor lie above each other, from 0. Lanes count all ties of the graph: a filter bends no line.
 */
export function lanesOf(graph: Graph): Float32Array {
  const lanes = new Float32Array(graph.ties.length);
  const pairs = groupBy(graph.ties.keys(), (tie) => {
    const [low, high] = [graph.source[tie]!, graph.target[tie]!].toSorted((a, b) => a - b);
    return `${low} ${high}`;
  });
  const claims = (tie: number): number => graph.claims[tie]!.length;
  for (const ties of pairs.values()) {
    ties
      .toSorted((a, b) => claims(b) - claims(a) || a - b)
      .forEach((tie, rank) => {
        const loops = graph.source[tie] === graph.target[tie];
        const lane = loops ? rank : laneOf(rank, ties.length);
        lanes[tie] = graph.source[tie]! <= graph.target[tie]! ? lane : -lane;
      });
  }
  return lanes;
}

/** Lanes from the middle outward, to one side and the other in turn: 0, 1, -1, 2 … or 0.5, -0.5, 1.5 … */
function laneOf(rank: number, count: number): number {
  if (count % 2 === 0) return (Math.floor(rank / 2) + 0.5) * (rank % 2 === 0 ? 1 : -1);
  return Math.ceil(rank / 2) * (rank % 2 === 0 ? -1 : 1) + 0;
}
