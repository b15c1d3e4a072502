// force-graph. It has no drawn labels of its own: names are shown by the pointer.
import ForceGraph from 'force-graph';

/** @param {HTMLElement} element @param {import('./page.mjs').Picture} picture @returns {import('./page.mjs').Peer} */
export function start(element, { actors, ties, fit }) {
  let drawn = 0;
  const graph = new ForceGraph(element)
    .width(element.clientWidth)
    .height(element.clientHeight)
    .warmupTicks(0)
    .cooldownTicks(0)
    .minZoom(1e-3)
    .nodeLabel('name')
    .onRenderFramePost(() => drawn++)
    .graphData({
      nodes: actors.map((actor) => ({ ...actor, fx: actor.x, fy: actor.y })),
      links: ties.map((tie) => ({ ...tie })),
    });
  graph.zoom(fit.scale).centerAt(fit.x, fit.y);
  return {
    drawn: () => drawn,
    look: ({ x, y, scale }) => graph.zoom(scale).centerAt(x, y),
    hide: (isHidden) => graph.linkVisibility(isHidden ? (tie) => /** @type {any} */ (tie).type !== 'b' : true),
  };
}
