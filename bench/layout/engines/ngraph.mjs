// ngraph.forcelayout as it is; it draws from a seed of its own.
import createLayout from 'ngraph.forcelayout';
import createGraph from 'ngraph.graph';

export const isEndless = true;

/** @type {import('../engines.mjs').Engine['create']} */
export function create({ count, ends }) {
  const graph = createGraph();
  for (let actor = 0; actor < count; actor++) graph.addNode(actor);
  for (let at = 0; at < ends.length; at += 2) graph.addLink(ends[at] ?? 0, ends[at + 1] ?? 0);
  const layout = createLayout(graph);
  return {
    step: () => !layout.step(),
    positions: () =>
      Float64Array.from({ length: 2 * count }, (_, at) => layout.getNodePosition(at >> 1)[at % 2 === 0 ? 'x' : 'y']),
  };
}
