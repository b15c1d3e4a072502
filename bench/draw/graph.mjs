// What is drawn: places for the actors of a graph, and the graph as a dataset file with them.
import { seededNumbers } from '../large-dataset.mjs';

/** @typedef {{ name: string, count: number, ends: Int32Array }} Graph Ties run between actors `ends[2i]` and `ends[2i + 1]`. */

/** The golden angle, by which the points of a sunflower follow each other. */
const turn = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for all actors: communities, as label propagation finds them (Raghavan, Albert and Kumara 2007), on a sunflower,
 * and the members of each on one of their own about it. No layout that somebody makes, so it favours nobody.
 * @param {Graph} graph @returns {Float32Array} x and y of actor `i` at `2i` and `2i + 1`; about 60 units from one to the next
 */
export function placesOf({ count, ends }) {
  const next = seededNumbers(11);
  const communities = communitiesOf(count, ends).toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const xy = new Float32Array(2 * count);
  let taken = 0;
  for (const [index, members] of communities.entries()) {
    const far = 75 * Math.sqrt(taken + members.length / 2);
    taken += members.length;
    const [x, y] = index === 0 ? [0, 0] : [Math.cos(index * turn) * far, Math.sin(index * turn) * far];
    for (const [place, actor] of members.entries()) {
      const radius = 45 * Math.sqrt(place);
      xy[2 * actor] = Math.round(x + Math.cos(place * turn) * radius + next() * 10);
      xy[2 * actor + 1] = Math.round(0.6 * (y + Math.sin(place * turn) * radius) + next() * 10);
    }
  }
  return xy;
}

/** @param {number} count @param {Int32Array} ends @returns {number[][]} */
function communitiesOf(count, ends) {
  /** @type {number[][]} */
  const neighbours = Array.from({ length: count }, () => []);
  for (let at = 0; at < ends.length; at += 2) {
    const [source = 0, target = 0] = ends.subarray(at, at + 2);
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  }
  const labels = Int32Array.from({ length: count }, (_, actor) => actor);
  for (let round = 0; round < 5; round++) {
    for (let actor = 0; actor < count; actor++) {
      /** @type {Map<number, number>} */
      const votes = new Map();
      for (const other of neighbours[actor] ?? [])
        votes.set(labels[other] ?? 0, (votes.get(labels[other] ?? 0) ?? 0) + 1);
      let best = labels[actor] ?? actor;
      for (const [label, number] of votes) if (number > (votes.get(best) ?? 0)) best = label;
      labels[actor] = best;
    }
  }
  /** @type {Map<number, number[]>} */
  const members = new Map();
  for (const [actor, label] of labels.entries()) {
    const own = members.get(label);
    if (own === undefined) members.set(label, [actor]);
    else own.push(actor);
  }
  return [...members.values()];
}

/**
 * The graph as a dataset: every other tie is of type `a`, the rest of type `b`; with `xy` everybody stands where it says.
 * @param {Graph} graph @param {Float32Array | null} xy
 */
export function datasetOf({ name, count, ends }, xy) {
  return {
    format: 'entente',
    version: 1,
    id: 'bench',
    title: `Bench ${name}`,
    tieTypes: [
      { id: 'a', label: 'Type A', meaning: 'The first half.' },
      { id: 'b', label: 'Type B', meaning: 'The other half.' },
    ],
    actors: Array.from({ length: count }, (_, actor) => ({
      id: `n${actor}`,
      name: `Actor ${actor}`,
      kind: 'organisation',
      ...(xy === null ? {} : { x: xy[2 * actor], y: xy[2 * actor + 1] }),
    })),
    voices: [],
    documents: [],
    ties: Array.from({ length: ends.length / 2 }, (_, tie) => ({
      id: `t${tie}`,
      source: `n${ends[2 * tie]}`,
      target: `n${ends[2 * tie + 1]}`,
      label: `Tie ${tie}`,
      type: tie % 2 === 0 ? 'a' : 'b',
    })),
    story: [],
  };
}
