// d3-force with coarser forces, its one setting for more speed.
import { simulate } from './d3-force.mjs';

/** @type {import('../engines.mjs').Engine['create']} */
export const create = (graph) => simulate(graph, 1.5);
