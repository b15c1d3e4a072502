// How good a layout is, by five figures, none of which knows what made it. All are the same for a layout that is moved,
// turned or made larger, and the same in every run: what is drawn by lot is drawn from a seed.
import { seededNumbers } from '../large-dataset.mjs';
import { NearestPoints } from './nearest.mjs';
import { distancesFrom, neighboursOf } from './neighbours.mjs';

/** @typedef {{ stress: number, preservation: number, lengths: number, crossings: number, overlaps: number }} Quality */

/** Up to so many actors all distances count; above it those from `sources` of them. */
const most = { actors: 1500, sources: 100, crossings: 400_000 };
/** Mean length of a tie, and radius of an actor's disc, for overlaps. */
const disc = { tie: 100, radius: 5 };

/** Judges layouts of one graph; what does not depend on places is worked out once. */
export class Judge {
  /** @readonly */ #graph;
  /** @readonly */ #neighbours;
  /** Source and its distances. @type {readonly (readonly [number, Uint16Array])[]} @readonly */ #distances;

  /** @param {import('../graphs.mjs').Graph} graph */
  constructor(graph) {
    this.#graph = graph;
    this.#neighbours = neighboursOf(graph);
    this.#distances = sourcesOf(graph.count).map((source) => [source, distancesFrom(source, this.#neighbours)]);
  }

  /** @param {Float64Array} xy @returns {Quality} */
  quality(xy) {
    return {
      stress: this.stress(xy),
      preservation: this.preservation(xy),
      lengths: lengthVariation(this.#graph, xy),
      crossings: crossingsPerTie(this.#graph, xy),
      overlaps: overlappingPairs(this.#graph, xy),
    };
  }

  /**
   * Normalised stress after the best scaling, 0 at best: the sum of `w (s · |xᵢ − xⱼ| − dᵢⱼ)²` over that of `w dᵢⱼ²`, with
   * `w = dᵢⱼ⁻²` (Gansner, Koren and North 2004; the scale: Gansner, Hu and North 2013). The best `s` in closed form leaves
   * `1 − (Σ r/d)² / (N · Σ (r/d)²)`. Pairs that no way joins are left out.
   * @param {Float64Array} xy
   */
  stress(xy) {
    let [pairs, sum, squares] = [0, 0, 0];
    for (const [source, distances] of this.#distances) {
      const [x, y] = [xy[2 * source] ?? 0, xy[2 * source + 1] ?? 0];
      for (let other = 0; other < distances.length; other++) {
        const distance = distances[other] ?? 0;
        if (distance === 0) continue;
        const [dx, dy] = [(xy[2 * other] ?? 0) - x, (xy[2 * other + 1] ?? 0) - y];
        const ratio = Math.sqrt(dx * dx + dy * dy) / distance;
        pairs++;
        sum += ratio;
        squares += ratio * ratio;
      }
    }
    return pairs === 0 ? 0 : 1 - sum ** 2 / (pairs * squares);
  }

  /**
   * Neighbourhood preservation, 1 at best: the mean over actors of how much of their neighbours the as many nearest in the
   * plane are (Jaccard; Kruiger et al. 2017). Those without any neighbour are left out. `NaN` for places that are no numbers.
   * @param {Float64Array} xy
   */
  preservation(xy) {
    if (!xy.every(Number.isFinite)) return NaN;
    const { first, list } = this.#neighbours;
    const points = new NearestPoints(xy);
    let [actors, sum] = [0, 0];
    for (let actor = 0; actor < first.length - 1; actor++) {
      const own = list.subarray(first[actor], first[actor + 1]);
      if (own.length === 0) continue;
      const known = new Set(own);
      const both = points.of(actor, own.length).reduce((found, other) => found + (known.has(other) ? 1 : 0), 0);
      actors++;
      sum += both / (2 * own.length - both);
    }
    return actors === 0 ? 1 : sum / actors;
  }
}

/** Those from whom distances are looked at. @param {number} count */
function sourcesOf(count) {
  if (count <= most.actors) return Array.from({ length: count }, (_, at) => at);
  const next = seededNumbers(7);
  const sources = new Set();
  while (sources.size < most.sources) sources.add(Math.floor(next() * count));
  return [...sources];
}

/** @param {import('../graphs.mjs').Graph} graph @param {Float64Array} xy */
function lengthsOf({ ends }, xy) {
  return Float64Array.from({ length: ends.length / 2 }, (_, tie) => {
    const [a, b] = [2 * (ends[2 * tie] ?? 0), 2 * (ends[2 * tie + 1] ?? 0)];
    return Math.sqrt(((xy[a] ?? 0) - (xy[b] ?? 0)) ** 2 + ((xy[a + 1] ?? 0) - (xy[b + 1] ?? 0)) ** 2);
  });
}

/** @param {Float64Array} all */
const mean = (all) => all.reduce((sum, one) => sum + one, 0) / all.length;

/** Standard deviation of the lengths of ties over their mean. @param {import('../graphs.mjs').Graph} graph @param {Float64Array} xy */
export function lengthVariation(graph, xy) {
  const lengths = lengthsOf(graph, xy);
  const middle = mean(lengths);
  return Math.sqrt(mean(lengths.map((length) => (length - middle) ** 2))) / middle;
}

/**
 * Crossings of ties for each tie, from all pairs of ties, or from a sample of them where they are many. Ties that share an end never cross.
 * @param {import('../graphs.mjs').Graph} graph @param {Float64Array} xy
 */
export function crossingsPerTie({ ends }, xy) {
  const ties = ends.length / 2;
  const pairs = (ties * (ties - 1)) / 2;
  let crossings = 0;
  if (pairs <= most.crossings) {
    for (let a = 0; a < ties; a++) {
      for (let b = 0; b < a; b++) if (cross(ends, xy, a, b)) crossings++;
    }
    return crossings / ties;
  }
  const next = seededNumbers(9);
  for (let round = 0; round < most.crossings; round++) {
    const a = Math.floor(next() * ties);
    const b = (a + 1 + Math.floor(next() * (ties - 1))) % ties;
    if (cross(ends, xy, a, b)) crossings++;
  }
  return ((crossings / most.crossings) * pairs) / ties;
}

/** @param {Int32Array} ends @param {Float64Array} xy @param {number} a @param {number} b Numbers of two ties. */
function cross(ends, xy, a, b) {
  const [p, q, r, s] = [ends[2 * a] ?? 0, ends[2 * a + 1] ?? 0, ends[2 * b] ?? 0, ends[2 * b + 1] ?? 0];
  if (p === r || p === s || q === r || q === s) return false;
  return side(xy, p, q, r) * side(xy, p, q, s) < 0 && side(xy, r, s, p) * side(xy, r, s, q) < 0;
}

/** On which side of the line through two points a third is: the sign. @param {Float64Array} xy @param {number} a @param {number} b @param {number} c */
function side(xy, a, b, c) {
  const [x, y] = [xy[2 * a] ?? 0, xy[2 * a + 1] ?? 0];
  const along = ((xy[2 * b] ?? 0) - x) * ((xy[2 * c + 1] ?? 0) - y);
  return Math.sign(along - ((xy[2 * b + 1] ?? 0) - y) * ((xy[2 * c] ?? 0) - x));
}

/**
 * Pairs of actors whose discs of radius 5 overlap, where the mean tie is 100 long. Looked for in a grid.
 * @param {import('../graphs.mjs').Graph} graph @param {Float64Array} xy
 */
export function overlappingPairs(graph, xy) {
  const scale = disc.tie / mean(lengthsOf(graph, xy));
  const reach = (2 * disc.radius) / scale;
  /** @type {Map<string, number[]>} */
  const cells = new Map();
  let pairs = 0;
  for (let actor = 0; actor < graph.count; actor++) {
    const [x, y] = [xy[2 * actor] ?? 0, xy[2 * actor + 1] ?? 0];
    const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)];
    for (let near = 0; near < 9; near++) {
      for (const other of cells.get(`${column + (near % 3) - 1} ${row + Math.floor(near / 3) - 1}`) ?? []) {
        if ((x - (xy[2 * other] ?? 0)) ** 2 + (y - (xy[2 * other + 1] ?? 0)) ** 2 < reach ** 2) pairs++;
      }
    }
    const cell = cells.get(`${column} ${row}`);
    if (cell === undefined) cells.set(`${column} ${row}`, [actor]);
    else cell.push(actor);
  }
  return pairs;
}
