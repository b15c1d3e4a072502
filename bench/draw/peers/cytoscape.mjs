// cytoscape, on its canvas renderer; the simplest ties that it has.
import cytoscape from 'cytoscape';

/** @param {HTMLElement} element @param {import('./page.mjs').Picture} picture @returns {import('./page.mjs').Peer} */
export function start(element, { actors, ties, fit }) {
  let drawn = 0;
  const [width, height] = [element.clientWidth, element.clientHeight];
  /** @param {{ x: number, y: number, scale: number }} view */
  const viewport = ({ x, y, scale }) => ({ zoom: scale, pan: { x: width / 2 - x * scale, y: height / 2 - y * scale } });
  const graph = cytoscape({
    container: element,
    layout: { name: 'preset', fit: false },
    ...viewport(fit),
    style: [
      { selector: 'node', style: { label: 'data(name)', width: 10, height: 10, 'font-size': 10 } },
      { selector: 'edge', style: { width: 1, 'curve-style': 'haystack' } },
      { selector: '.hidden', style: { display: 'none' } },
    ],
    elements: [
      ...actors.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
      ...ties.map(({ id, source, target, type }) => ({ data: { id, source, target, type } })),
    ],
  });
  graph.on('render', () => drawn++);
  const others = graph.edges('[type = "b"]');
  return {
    drawn: () => drawn,
    look: (view) => graph.viewport(viewport(view)),
    hide: (isHidden) => graph.batch(() => void (isHidden ? others.addClass('hidden') : others.removeClass('hidden'))),
  };
}
