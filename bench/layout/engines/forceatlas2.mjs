// ForceAtlas2 as graphology has it, step by step: what its `index.js` runs between two conversions of the graph.
import { MultiUndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
// @ts-expect-error This module of the package has no types.
import defaults from 'graphology-layout-forceatlas2/defaults.js';
// @ts-expect-error This module of the package has no types.
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js';
// @ts-expect-error This module of the package has no types.
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { seededNumbers } from '../../large-dataset.mjs';

export const isEndless = true;

/** Numbers of an actor in its matrix, of which place comes first. */
const row = 10;

/** @type {import('../engines.mjs').Engine['create']} */
export function create({ count, ends }, seed) {
  const next = seededNumbers(seed);
  const graph = new MultiUndirectedGraph();
  const side = 10 * Math.sqrt(count);
  for (let actor = 0; actor < count; actor++) graph.addNode(actor, { x: side * next(), y: side * next() });
  for (let at = 0; at < ends.length; at += 2) graph.addEdge(ends[at], ends[at + 1]);
  const settings = { ...defaults, ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
  const { nodes, edges } = graphToByteArrays(graph, () => 1);
  return {
    step: () => {
      iterate(settings, nodes, edges);
      return true;
    },
    positions: () => Float64Array.from({ length: 2 * count }, (_, at) => nodes[(at >> 1) * row + (at & 1)] ?? NaN),
  };
}
