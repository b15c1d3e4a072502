// The graphs that layouts and drawings are measured on. They are made from a seed, so every run measures the same ones:
// communities of unequal size, in which those who have many ties get more (planted partition with the preferential
// attachment of Barabási and Albert 1999). Les Misérables and Debian's packages are real ones: `real-graphs.mjs`.
import { seededNumbers } from './large-dataset.mjs';

/** @typedef {{ name: string, count: number, ends: Int32Array }} Graph Ties run between actors `ends[2i]` and `ends[2i + 1]`. */

/** Actors and ties of the graphs that are measured, by the name by which one asks for them. */
const sizes = {
  60: { count: 60, ties: 150 },
  '1k': { count: 1000, ties: 3000 },
  '3k': { count: 3000, ties: 9000 },
  '10k': { count: 10_000, ties: 30_000 },
  '30k': { count: 30_000, ties: 90_000 },
  '50k': { count: 50_000, ties: 150_000 },
  '100k': { count: 100_000, ties: 300_000 },
};

/** @typedef {keyof typeof sizes} Size */

/** One of the graphs above, the same each time. @param {Size} size @returns {Graph} */
export function graphOf(size) {
  const { count, ties } = sizes[size];
  return plantedGraph(String(size), count, ties, 20260531);
}

/** The share of ties that stay within a community, of those that are not the first of their actor. */
const within = 0.93;

/**
 * A connected graph without loops and parallel ties. Actors come one by one, into a community drawn by lot; each is tied to
 * one that is there, most often one of its own, and one that has many ties is drawn more often. What is left of the ties
 * runs between actors drawn in the same way. The numbers of the actors are shuffled at the end: they say nothing.
 * @param {string} name @param {number} count Actors, at least two. @param {number} ties At least `count - 1`.
 * @param {number} seed @returns {Graph}
 */
export function plantedGraph(name, count, ties, seed) {
  const next = seededNumbers(seed);
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  const communities = Math.max(2, Math.round(Math.sqrt(count) / 1.6));
  /** Those of a community, once for being there and once more for each of their ties. @type {number[][]} */
  const drawn = Array.from({ length: communities }, () => []);
  const own = new Int32Array(count);
  const ends = new Int32Array(2 * ties);
  /** @type {Set<number>} */
  const taken = new Set();
  /** Some actor of a community, by its ties. @param {number} community */
  const someone = (community) => {
    const from = drawn[community] ?? [];
    return from[below(from.length)] ?? 0;
  };
  /** Adds a tie, if there is none yet. @param {number} a @param {number} b */
  const tie = (a, b) => {
    const key = Math.min(a, b) * count + Math.max(a, b);
    if (a === b || taken.has(key)) return;
    ends.set([a, b], 2 * taken.size);
    taken.add(key);
    drawn[own[a] ?? 0]?.push(a);
    drawn[own[b] ?? 0]?.push(b);
  };
  for (let actor = 0; actor < count; actor++) {
    // Two numbers multiplied: communities of low number are larger.
    const community = Math.floor(next() * Math.max(0.3, next()) * communities);
    own[actor] = community;
    const isFirst = drawn[community]?.length === 0;
    if (actor > 0) tie(actor, isFirst || next() > 0.95 ? below(actor) : someone(community));
    if (isFirst || actor === 0) drawn[community]?.push(actor);
  }
  while (taken.size < ties) {
    const actor = below(count);
    const community = next() < within ? (own[actor] ?? 0) : (own[below(count)] ?? 0);
    tie(actor, someone(community));
  }
  const numbers = shuffled(count, next);
  return { name, count, ends: ends.map((actor) => numbers[actor] ?? 0) };
}

/** The numbers before `count` in an order by lot (Fisher and Yates). @param {number} count @param {() => number} next */
function shuffled(count, next) {
  const numbers = Int32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
  return numbers;
}
