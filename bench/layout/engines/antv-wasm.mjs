// The ForceAtlas2 of @antv/layout-wasm. Its entry wants workers, so this calls the package's own build for Node as its
// worker does (lib/forceatlas2.js, lib/util.js), in one thread. It keeps nothing between two calls: each step here is a
// whole layout, a third longer than the one before.
import { createRequire } from 'node:module';
import { seededNumbers } from '../../large-dataset.mjs';

/** @type {{ force: (options: object) => number[] }} */
const { force } = createRequire(import.meta.url)('@antv/layout-wasm/pkg-node/antv_layout_wasm.js');

/** What @antv/layout chooses by size. @param {number} count */
function choices(count) {
  if (count <= 100) return { kr: 50, kg: 20, iterations: 250 };
  if (count <= 200) return { kr: 20, kg: 10, iterations: 1000 };
  return count <= 500 ? { kr: 20, kg: 10, iterations: 1200 } : { kr: 1, kg: 1, iterations: 1200 };
}

const first = 10;

/** @type {import('../engines.mjs').Engine['create']} */
export function create({ count, ends }, seed) {
  const { iterations, ...strengths } = choices(count);
  const longer = (/** @type {number} */ steps) => Math.min(iterations, Math.ceil((steps * 4) / 3));
  let steps = first;
  /** @type {ArrayLike<number>} */
  let positions = [];
  return {
    skip: (count) => {
      for (let step = 0; step < count; step++) steps = longer(steps);
    },
    step: () => {
      const next = seededNumbers(seed);
      const nodes = Array.from({ length: 2 * count }, () => 300 * next());
      const masses = Array.from({ length: count }, () => 1);
      const edges = Array.from({ length: ends.length / 2 }, (_, tie) => [ends[2 * tie + 1] ?? 0, ends[2 * tie] ?? 0]);
      for (const actor of ends) masses[actor] = (masses[actor] ?? 0) + 1;
      const weights = edges.map(() => 1);
      positions = force({ ...fixed, ...strengths, nodes, masses, edges, weights, iterations: steps });
      const isWhole = steps >= iterations;
      steps = longer(steps);
      return !isWhole;
    },
    positions: () => Float64Array.from(positions),
  };
}

/** The options that do not depend on the graph, as the package's worker fills them in. */
const fixed = {
  name: 0,
  dimensions: 2,
  chunk_size: 256,
  min_movement: 0,
  distance_threshold_mode: 0,
  center: [0, 0],
  ka: 1,
  speed: 0.1,
  prevent_overlapping: false,
  node_radius: 10,
  kr_prime: 10,
  strong_gravity: false,
  lin_log: false,
  dissuade_hubs: false,
  max_distance: Infinity,
  edge_strength: 0,
  link_distance: 0,
  node_strength: 0,
  coulomb_dis_scale: 0,
  factor: 0,
  interval: 0,
  damping: 0,
  max_speed: 0,
};
