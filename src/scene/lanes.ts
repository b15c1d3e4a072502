/** Parallel ties bow apart: each gets a lane of its own beside the straight line between its two actors. */
import { groupBy } from '../lib/group.ts';
import type { Graph } from '../model/graph.ts';

/**
 * A lane for each tie, by tie number. The lanes of one pair lie evenly about 0, seen from the actor of the lower number,
 * so that a tie's direction does not swap sides; the loops at one actor lie one above the other, from 0. Lanes count all ties of the graph: a filter bends no line.
 */
export function lanesOf(graph: Graph): Float32Array {
  const lanes = new Float32Array(graph.ties.length);
  const pairs = groupBy(graph.ties.keys(), (tie) => {
    const [low, high] = [graph.source[tie]!, graph.target[tie]!].toSorted((a, b) => a - b);
    return `${low} ${high}`;
  });
  for (const ties of pairs.values()) {
    ties.forEach((tie, place) => {
      const [source, target] = [graph.source[tie]!, graph.target[tie]!];
      const lane = source === target ? place : place - (ties.length - 1) / 2;
      lanes[tie] = source <= target ? lane : -lane;
    });
  }
  return lanes;
}
