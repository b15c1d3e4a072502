// d3-force as its documentation has it: https://d3js.org/d3-force/simulation
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';

/** @type {import('../engines.mjs').Engine['create']} */
export const create = (graph) => simulate(graph, 0.9);

/** @param {import('../../graphs.mjs').Graph} graph @param {number} theta Where d3 takes many bodies for one; its own is 0.9. @returns {import('../engines.mjs').Running} */
export function simulate({ count, ends }, theta) {
  /** @type {import('d3-force').SimulationNodeDatum[]} */
  const nodes = Array.from({ length: count }, () => ({}));
  const links = Array.from({ length: ends.length / 2 }, (_, tie) => ({
    source: ends[2 * tie] ?? 0,
    target: ends[2 * tie + 1] ?? 0,
  }));
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links))
    .force('charge', forceManyBody().theta(theta))
    .force('center', forceCenter())
    .stop();
  return {
    step: () => simulation.tick().alpha() >= simulation.alphaMin(),
    positions: () => Float64Array.from(nodes.flatMap(({ x = NaN, y = NaN }) => [x, y])),
  };
}
