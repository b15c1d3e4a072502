// cytoscape-fcose, a whole layout in one step. It draws from Math.random, which is made to start from a seed here.
import cytoscape from 'cytoscape';
// @ts-expect-error The package has no types.
import fcose from 'cytoscape-fcose';
import { seededNumbers } from '../../large-dataset.mjs';

cytoscape.use(fcose);

/** @type {import('../engines.mjs').Engine['create']} */
export function create({ count, ends }, seed) {
  Math.random = seededNumbers(seed);
  const nodes = Array.from({ length: count }, (_, actor) => ({ data: { id: `n${actor}` } }));
  const edges = Array.from({ length: ends.length / 2 }, (_, tie) => ({
    data: { id: `e${tie}`, source: `n${ends[2 * tie]}`, target: `n${ends[2 * tie + 1]}` },
  }));
  const map = cytoscape({ headless: true, styleEnabled: true, elements: { nodes, edges } });
  return {
    step: () => {
      map
        .layout(/** @type {cytoscape.BaseLayoutOptions} */ ({ name: 'fcose', quality: 'default', animate: false }))
        .run();
      return false;
    },
    positions: () =>
      Float64Array.from(
        map
          .nodes()
          .toArray()
          .flatMap((node) => [node.position('x'), node.position('y')]),
      ),
  };
}
