// The page's end: the app's worker and cytoscape with cytoscape-svg, on the same graph, in turns.
import cytoscape from 'cytoscape';
import cytoscapeSvg from 'cytoscape-svg';
import { seededGraph } from './graph.mjs';

cytoscape.use(cytoscapeSvg);

/** The longest that the page did not answer while `work` went on, in milliseconds. @param {() => Promise<unknown>} work */
async function longestPause(work) {
  let last = performance.now();
  let longest = 0;
  const channel = new MessageChannel();
  let goesOn = true;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (goesOn) setTimeout(() => channel.port2.postMessage(0), 1);
  };
  channel.port2.postMessage(0);
  const result = await work();
  goesOn = false;
  return { longest, result };
}

/** @param {number} actors @param {number} ties @param {number} rounds */
async function own(actors, ties, rounds) {
  const { dataset, xy } = seededGraph(actors, ties);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { longest, result } = await longestPause(
    () =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage({ dataset, xy, rounds });
      }),
  );
  worker.terminate();
  return { ...result, longest };
}

/** @param {number} actors @param {number} ties @param {number} rounds */
function peer(actors, ties, rounds) {
  const { dataset, xy } = seededGraph(actors, ties);
  const container = document.getElementById('peer');
  const graph = cytoscape({
    container,
    layout: { name: 'preset' },
    style: [{ selector: 'node', style: { label: 'data(name)', width: 10, height: 10 } }],
    elements: [
      ...dataset.actors.map(({ id, name }, index) => ({ data: { id, name }, position: { x: xy[index * 2], y: xy[index * 2 + 1] } })),
      ...dataset.ties.map(({ id, source, target }) => ({ data: { id, source, target } })),
    ],
  }); // prettier-ignore
  const times = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    bytes = graph.svg({ full: true }).length;
    times.push(performance.now() - begin);
  }
  graph.destroy();
  return { times, bytes };
}

Object.assign(globalThis, { own, peer, isReady: true });
