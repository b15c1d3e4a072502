/** Parallel ties bow apart: each gets a lane of its own beside the straight line between its two actors. */
import { finish, stepThrough, type Steps } from '../lib/steps.ts';
import type { Graph } from '../model/graph.ts';

/** The width that a bundle may take, in lanes: more ties lie closer together. */
const mostLanes = 16;

const made = new WeakMap<Graph, Float32Array>();

/**
 * A lane for each tie, by tie number; made once for a graph. The lanes of one pair lie evenly about 0, the tie of which most
 * is said nearest to it; they are seen from the actor of the lower number, so that a tie's direction does not swap sides. The
 * loops at one actor lie above each other, from 0. Lanes count all ties of the graph: a filter bends no line.
 */
export function lanesOf(graph: Graph): Float32Array {
  return finish(laneSteps(graph));
}

/** The same, step by step. */
export function* laneSteps(graph: Graph): Steps<Float32Array> {
  let lanes = made.get(graph);
  if (lanes === undefined) made.set(graph, (lanes = yield* makeLanes(graph)));
  return lanes;
}

/** A tie that has no parallel stays at 0. */
function* makeLanes(graph: Graph): Steps<Float32Array> {
  const { source, target } = graph;
  const lanes = new Float32Array(source.length);
  const parallel = parallelTies(graph);
  yield* stepThrough(graph.actors.length, (actor) => {
    for (const ties of parallel(actor)) {
      const narrowing = Math.min(1, mostLanes / ties.length);
      ties.sort((a, b) => graph.claims[b]!.length - graph.claims[a]!.length || a - b);
      ties.forEach((tie, rank) => {
        const lane = (source[tie] === target[tie] ? rank : laneOf(rank, ties.length)) * narrowing;
        lanes[tie] = source[tie]! <= target[tie]! ? lane : -lane;
      });
    }
  });
  return lanes;
}

/** Lists of two or more ties of the same two actors: of one actor to itself and to those of a higher number. */
function parallelTies({ actors, source, target, firstIncident, incident }: Graph): (actor: number) => number[][] {
  // Chains: the last tie to each actor, and of each tie the one before it to the same.
  const lastTo = new Int32Array(actors.length).fill(none);
  const before = new Int32Array(source.length).fill(none);
  return (actor) => {
    const others: number[] = [];
    for (let at = firstIncident[actor]!; at < firstIncident[actor + 1]!; at++) {
      const tie = incident[at]!;
      const other = source[tie] === actor ? target[tie]! : source[tie]!;
      if (other < actor) continue;
      if (lastTo[other] === none) others.push(other);
      before[tie] = lastTo[other]!;
      lastTo[other] = tie;
    }
    const found: number[][] = [];
    for (const other of others) {
      const ties: number[] = [];
      for (let tie = lastTo[other]!; tie !== none; tie = before[tie]!) ties.push(tie);
      lastTo[other] = none;
      if (ties.length > 1) found.push(ties);
    }
    return found;
  };
}

const none = -1;

/** Lanes from the middle outward, to one side and the other in turn: 0, 1, -1, 2 … or 0.5, -0.5, 1.5 … */
function laneOf(rank: number, count: number): number {
  if (count % 2 === 0) return (Math.floor(rank / 2) + 0.5) * (rank % 2 === 0 ? 1 : -1);
  return Math.ceil(rank / 2) * (rank % 2 === 0 ? -1 : 1) + 0;
}
