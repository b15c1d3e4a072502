// sigma on WebGL, which runs in software here. Small dots have labels too, as many as its grid of labels has room for.
import Graph from 'graphology';
import Sigma from 'sigma';

/** @param {HTMLElement} element @param {import('./page.mjs').Picture} picture @returns {import('./page.mjs').Peer} */
export function start(element, { actors, ties, fit }) {
  let drawn = 0;
  const graph = new Graph({ multi: true });
  for (const { id, name, x, y } of actors) graph.addNode(id, { label: name, x, y, size: 3 });
  for (const { id, source, target } of ties) graph.addEdgeWithKey(id, source, target);
  const sigma = new Sigma(graph, element, { settings: { labelRenderedSizeThreshold: 0 } });
  sigma.on('afterRender', () => drawn++);
  sigma.scheduleRender();
  const others = ties.filter(({ type }) => type === 'b').map(({ id }) => id);
  const longer = Math.max(fit.width, fit.height);
  return {
    drawn: () => drawn,
    look: ({ x, y, zoom }) =>
      sigma.getCamera().setState({ x: 0.5 + (x - fit.x) / longer, y: 0.5 + (y - fit.y) / longer, ratio: 1 / zoom }),
    hide: (isHidden) => sigma.setEdgesState(others, { isHidden }),
  };
}
