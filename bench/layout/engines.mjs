// All that lay graphs out here, each in a module of its own that is loaded only in the process that runs it.

/**
 * @typedef {object} Running
 * @property {() => boolean} step One step; false once it has come to its end by its own rule.
 * @property {() => Float64Array} positions x and y of actor `i` at `2i` and `2i + 1`.
 * @property {(steps: number) => void} [skip] Where each step is a whole layout from the start, longer than the one before, and
 *   only the last counts: goes on as if so many had been done.
 */

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {(graph: import('../graphs.mjs').Graph, seed: number) => Running} create Builds the engine's own graph.
 * @property {boolean} [isEndless] It has no end of its own, or none that it comes to: it runs until it gets no better.
 */

/**
 * By the name by which one asks for them: the module, what the tables call it, packages whose version counts, and the
 * largest graph that it is given. `isForce`: bodies that repel each other and springs between them. `isWhole`: a layout cannot
 * be looked at on the way.
 * @type {Readonly<Record<string, { title: string, module: string, packages: readonly string[], largest: number, how: string, isForce?: boolean, isWhole?: boolean }>>}
 */
export const engines = {
  entente: {
    title: 'Entente',
    module: './engines/entente.mjs',
    packages: [],
    largest: Infinity,
    isForce: true,
    how: '`settlePiece` of `src/layout`, bundled by Vite before',
  },
  d3: {
    title: 'd3-force',
    module: './engines/d3-force.mjs',
    packages: ['d3-force'],
    largest: 10_000,
    isForce: true,
    how: '`forceManyBody`, `forceLink`, `forceCenter`, all as they are; 300 ticks',
  },
  'd3-coarse': {
    title: 'd3-force, θ 1.5',
    module: './engines/d3-force-coarse.mjs',
    packages: ['d3-force'],
    largest: 10_000,
    isForce: true,
    how: 'the same with `forceManyBody().theta(1.5)`',
  },
  ngraph: {
    title: 'ngraph',
    module: './engines/ngraph.mjs',
    packages: ['ngraph.forcelayout', 'ngraph.graph'],
    largest: 10_000,
    isForce: true,
    how: 'as it is; steps until it says that it is stable, or gets no better',
  },
  fa2: {
    title: 'ForceAtlas2',
    module: './engines/forceatlas2.mjs',
    packages: ['graphology-layout-forceatlas2', 'graphology'],
    largest: 10_000,
    isForce: true,
    how: '`inferSettings` with `barnesHutOptimize`; steps until it gets no better',
  },
  antv: {
    title: 'AntV, WebAssembly',
    module: './engines/antv-wasm.mjs',
    packages: ['@antv/layout-wasm'],
    largest: 10_000,
    isForce: true,
    how: 'ForceAtlas2 in one thread, by the package’s own build for Node; `kr`, `kg` and the number of steps as `@antv/layout` chooses them by size',
  },
  fcose: {
    title: 'fCoSE',
    module: './engines/fcose.mjs',
    packages: ['cytoscape-fcose', 'cytoscape'],
    largest: 10_000,
    isWhole: true,
    how: '`quality: default`, without animation, in a cytoscape without a page; one whole layout',
  },
  webcola: {
    title: 'WebCola',
    module: './engines/webcola.mjs',
    packages: ['webcola'],
    largest: 1000,
    how: 'links 100 long; steps until it says that it has converged',
  },
};

/** @param {string} name @returns {Promise<Engine>} */
export async function loadEngine(name) {
  const engine = engines[name];
  if (engine === undefined)
    throw new Error(`No engine is called ${name}; there are ${Object.keys(engines).join(', ')}.`);
  /** @type {{ create: Engine['create'], isEndless?: boolean }} */
  const { create, isEndless = false } = await import(engine.module);
  return { name, create, isEndless };
}
