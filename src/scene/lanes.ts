/** Parallel ties bow apart: each gets a lane of its own beside the straight line between its two actors. */
import { otherEnd, tiesOf, type Graph } from '../model/graph.ts';

/**
 * A lane for each tie, by tie number. The lanes of one pair lie evenly about 0, the tie of which most is said nearest to
 * it; they are seen from the actor of the lower number, so that a tie's direction does not swap sides. The loops at
 * one actor lie above each other, from 0. Lanes count all ties of the graph: a filter bends no line.
 */
export function lanesOf(graph: Graph): Float32Array {
  const lanes = new Float32Array(graph.ties.length);
  for (const ties of parallelTies(graph)) {
    if (ties.length > 1) ties.sort((a, b) => graph.claims[b]!.length - graph.claims[a]!.length || a - b);
    ties.forEach((tie, rank) => {
      const loops = graph.source[tie] === graph.target[tie];
      const lane = loops ? rank : laneOf(rank, ties.length);
      lanes[tie] = graph.source[tie]! <= graph.target[tie]! ? lane : -lane;
    });
  }
  return lanes;
}

/** The ties of each two actors: for one actor after the other, its ties to itself and to those of a higher number. */
function* parallelTies(graph: Graph): Generator<number[]> {
  // Chains: the last tie to each actor, and of each tie the one before it to the same.
  const lastTo = new Int32Array(graph.actors.length).fill(none);
  const before = new Int32Array(graph.ties.length).fill(none);
  for (let actor = 0; actor < graph.actors.length; actor++) {
    const others: number[] = [];
    for (const tie of tiesOf(graph, actor)) {
      const other = otherEnd(graph, tie, actor);
      if (other < actor) continue;
      if (lastTo[other] === none) others.push(other);
      before[tie] = lastTo[other]!;
      lastTo[other] = tie;
    }
    for (const other of others) {
      const ties: number[] = [];
      for (let tie = lastTo[other]!; tie !== none; tie = before[tie]!) ties.push(tie);
      lastTo[other] = none;
      yield ties;
    }
  }
}

const none = -1;

/** Lanes from the middle outward, to one side and the other in turn: 0, 1, -1, 2 … or 0.5, -0.5, 1.5 … */
function laneOf(rank: number, count: number): number {
  if (count % 2 === 0) return (Math.floor(rank / 2) + 0.5) * (rank % 2 === 0 ? 1 : -1);
  return Math.ceil(rank / 2) * (rank % 2 === 0 ? -1 : 1) + 0;
}
