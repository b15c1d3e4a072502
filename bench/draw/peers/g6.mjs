// G6 (AntV) on its canvas renderer, without animation.
import { Graph } from '@antv/g6';

/** @param {HTMLElement} element @param {import('./page.mjs').Picture} picture @returns {Promise<import('./page.mjs').Peer>} */
export async function start(element, { actors, ties, fit }) {
  const [width, height] = [element.clientWidth, element.clientHeight];
  const graph = new Graph({
    container: element,
    width,
    height,
    animation: false,
    zoomRange: [0.001, 100],
    node: { style: { size: 10, labelText: (/** @type {any} */ { data }) => data.name, labelFontSize: 10 } },
    data: {
      nodes: actors.map(({ id, name, x, y }) => ({ id, data: { name }, style: { x, y } })),
      edges: ties.map(({ id, source, target }) => ({ id, source, target })),
    },
  });
  await graph.render();
  let now = { x: width / 2, y: height / 2, scale: 1 };
  /** @param {{ x: number, y: number, scale: number }} view */
  async function look({ x, y, scale }) {
    await graph.translateBy([(now.x - x) * now.scale, (now.y - y) * now.scale], false);
    await graph.zoomTo(scale, false, [width / 2, height / 2]);
    now = { x, y, scale };
  }
  await look(fit);
  const others = ties.filter(({ type }) => type === 'b').map(({ id }) => id);
  return {
    look,
    hide: (isHidden) => (isHidden ? graph.hideElement(others, false) : graph.showElement(others, false)),
  };
}
