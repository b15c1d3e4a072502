// The page's end of a peer: one library drawing one graph, asked for what the site is asked for.
/**
 * @typedef {object} Picture What every library is handed: actors with names and places, ties with a kind, and the view.
 * @property {{ id: string, name: string, x: number, y: number }[]} actors
 * @property {{ id: string, source: string, target: string, type: string }[]} ties
 * @property {{ x: number, y: number, scale: number, width: number, height: number }} fit
 *
 * @typedef {object} Peer
 * @property {() => number} [drawn] How many drawings were made so far, if the library says so.
 * @property {(view: { x: number, y: number, scale: number, zoom: number }) => unknown} look
 * @property {(isHidden: boolean) => unknown} hide Hides or shows the ties of type `b`.
 */

/** @type {Record<string, () => Promise<{ start: (element: HTMLElement, picture: Picture) => Peer | Promise<Peer> }>>} */
const peers = {
  'bare-canvas': () => import('./bare-canvas.mjs'),
  'force-graph': () => import('./force-graph.mjs'),
  'vis-network': () => import('./vis-network.mjs'),
  cytoscape: () => import('./cytoscape.mjs'),
  sigma: () => import('./sigma.mjs'),
  g6: () => import('./g6.mjs'),
};

const { clock } = /** @type {any} */ (globalThis);
const element = /** @type {HTMLElement} */ (document.getElementById('map'));
/** @type {Picture} */
let picture;
/** @type {Peer} */
let peer;
/** @type {Awaited<ReturnType<(typeof peers)[string]>>} */
let library;

/** The library and the graph into memory; nothing is measured yet. @param {string} name @param {string} address */
async function load(name, address) {
  library = await /** @type {any} */ (peers)[name]();
  const { actors, ties } = await (await fetch(address)).json();
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of actors) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const scale = Math.min((element.clientWidth - 80) / width, (element.clientHeight - 80) / height);
  picture = { actors, ties, fit: { x: bounds.left + width / 2, y: bounds.top + height / 2, scale, width, height } };
  await clock.pause(200);
}

/** Waits for the drawing that answers a call, and for the frame in which it is painted. @param {number | undefined} before */
async function answered(before) {
  if (peer.drawn !== undefined) await clock.until(() => peer.drawn?.() !== before, undefined, 2);
  return clock.painted();
}

/** From the call that hands over the graph to the frame in which it is painted. */
async function first() {
  const begin = performance.now();
  peer = await library.start(element, picture);
  return (await answered(0)) - begin;
}

/** @param {number} budget */
async function gesture(budget) {
  const { fit } = picture;
  const look = (/** @type {number} */ step) => {
    const { zoom, x, y } = clock.camera(step);
    return peer.look({ x: fit.x - x / fit.scale, y: fit.y - y / fit.scale, scale: fit.scale * zoom, zoom });
  };
  return clock.gesture({ look, drawn: peer.drawn, budget });
}

/** @param {boolean} isHidden */
async function filter(isHidden) {
  const before = peer.drawn?.();
  const begin = performance.now();
  await peer.hide(isHidden);
  return (await answered(before)) - begin;
}

Object.assign(globalThis, { bench: { load, first, gesture, filter } });
