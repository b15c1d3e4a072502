// vis-network, names beneath the dots as it draws them by default, straight ties, no physics.
import { DataSet } from 'vis-data/peer';
import { Network } from 'vis-network/peer';

/** @param {HTMLElement} element @param {import('./page.mjs').Picture} picture @returns {import('./page.mjs').Peer} */
export function start(element, { actors, ties, fit }) {
  let drawn = 0;
  const edges = new DataSet(ties.map(({ id, source, target }) => ({ id, from: source, to: target, hidden: false })));
  const nodes = new DataSet(actors.map(({ id, name, x, y }) => ({ id, label: name, x, y })));
  const network = new Network(element, /** @type {any} */ ({ nodes, edges }), {
    physics: false,
    layout: { improvedLayout: false },
    nodes: { shape: 'dot', size: 5 },
    edges: { smooth: false },
  });
  network.on('afterDrawing', () => drawn++);
  network.moveTo({ position: { x: fit.x, y: fit.y }, scale: fit.scale });
  const others = ties.filter(({ type }) => type === 'b');
  return {
    drawn: () => drawn,
    look: ({ x, y, scale }) => network.moveTo({ position: { x, y }, scale }),
    hide: (isHidden) => edges.update(others.map(({ id }) => ({ id, hidden: isHidden }))),
  };
}
