// What the drawing is to reach, beside what it reached.
import { slope } from './statistics.mjs';
import { best, figure, figureOf, growth, short, table } from './figures.mjs';

/** @typedef {import('../draw.mjs').Results} Results */
/** @typedef {{ what: string, goal: string, reached: string, isReached: boolean | null, canBe?: boolean }} Goal null: not measured; `canBe`: whether a bare canvas reaches it. */

export const own = 'entente';
/** What the same lines take without a library. Not the least that there can be: it keeps nothing, and one path of very many lines is slow. */
export const bare = 'bare-canvas';
const canvasPeers = ['force-graph', 'vis-network', 'cytoscape', 'g6'];
export const allPeers = [...canvasPeers, 'sigma'];
/** Those whose drawing has names in it. */
const namingPeers = allPeers.filter((peer) => peer !== 'force-graph');
const steepest = 1.15;

/** @param {Results} results */
export function goalTable(results) {
  const goals = [
    most(results, 'frame while panning and zooming, mean, 60', '60', 'frame', 8),
    share(results, 'the same, 1,000', '1k', 'frame', 3, canvasPeers, 'canvas peer'),
    share(results, 'the same, 10,000', '10k', 'frame', 15, canvasPeers, 'canvas peer'),
    share(results, 'the same, 50,000', '50k', 'frame', 50, canvasPeers, 'canvas peer'),
    share(results, 'the sharp frame after it, 10,000', '10k', 'sharp', 3, allPeers, 'peer’s frame', 'frame'),
    share(results, 'first complete drawing, 1,000', '1k', 'first', 1.5, allPeers),
    share(results, 'the same, 10,000', '10k', 'first', 4, allPeers),
    share(results, 'the same from objects in memory, as peers begin, beside those that draw names, 1,000', '1k', 'fromRecords', 1.5, namingPeers, 'such peer', 'first'),
    share(results, 'the same, 10,000', '10k', 'fromRecords', 4, namingPeers, 'such peer', 'first'),
    share(results, 'filter half the ties, to paint, 10,000', '10k', 'filter', 4, allPeers),
    share(results, 'the same, 50,000', '50k', 'filter', 8, allPeers),
    most(results, 'the same, 10,000', '10k', 'filter', 50),
    opens(results, 'the built-in story, from its scripts to the map at rest', 'story', 300),
    opens(results, 'a file of 10,000 actors, from its bytes to the map at rest', '10k', 1000),
    opens(results, 'the same, 100,000', '100k', 5000),
    firstScreen(results),
    ...[['frame', 'frame'], ['filter', 'filter'], ['first', 'first drawing']].map(([what = '', words = '']) =>
      grows(`growth of ${words}`, growth(results.drawings, own, what)),
    ),
    grows('growth of opening a file', openingGrowth(results)),
  ]; // prettier-ignore
  return table(
    ['', 'goal', 'reached', 'yes or no'],
    goals.map((goal) => [goal.what, goal.goal, goal.reached, verdict(goal)]),
  );
}

/** @param {Goal} goal */
function verdict({ isReached, canBe }) {
  if (isReached === null) return '–';
  if (isReached) return 'yes';
  return canBe === false ? 'no, nor by a bare canvas' : 'no';
}

/** What a bare canvas took: in words, and whether that is within `limit`. @param {Results['drawings']} drawings @param {string} size @param {string} figureName @param {number} limit */
function bareFigure(drawings, size, figureName, limit) {
  const reached = figure(drawings, size, bare, figureName);
  if (reached === null) return { words: '' };
  return { words: `, bare canvas ${short(reached.median)} ms`, canBe: reached.median <= limit };
}

/** @param {Results} results @param {string} what @param {string} size @param {string} figureName @param {number} limit @returns {Goal} */
function most({ drawings }, what, size, figureName, limit) {
  const reached = figure(drawings, size, own, figureName);
  const goal = `≤ ${limit} ms`;
  if (reached === null) return missed(drawings, size, what, goal);
  const { words, ...rest } = bareFigure(drawings, size, figureName, limit);
  return { what, goal, reached: `${short(reached.median)} ms${words}`, isReached: reached.median <= limit, ...rest };
}

/** A figure that is not there: the site failed at this size or at a smaller one, or nobody asked. @param {Results['drawings']} drawings @param {string} size @param {string} what @param {string} goal @returns {Goal} */
function missed(drawings, size, what, goal) {
  const isAsked = drawings.some((drawing) => drawing.size === size);
  const hasFailed = drawings.some(({ of }) => of.get(own)?.some(({ failure }) => failure !== undefined));
  if (isAsked && hasFailed) return { what, goal, reached: 'not reached: see what failed', isReached: false };
  return { what, goal, reached: 'not measured', isReached: null };
}

/**
 * A part of what the best peer takes.
 * @param {Results} results @param {string} what @param {string} size @param {string} figureName @param {number} part
 * @param {string[]} peers @param {string} [of] @param {string} [peerFigure] @returns {Goal}
 */
function share({ drawings }, what, size, figureName, part, peers, of = 'peer', peerFigure = figureName) {
  const reached = figure(drawings, size, own, figureName);
  const peer = best(drawings, size, peers, peerFigure);
  const goal = `≤ 1/${part} of the best ${of}`;
  if (reached === null) return missed(drawings, size, what, goal);
  if (peer === null)
    return { what, goal, reached: `${short(reached.median)} ms, and no peer beside it`, isReached: null };
  const times = peer.median / reached.median;
  const ratio = times >= 1 ? `1/${times < 10 ? times.toFixed(1) : times.toFixed(0)}` : `${(1 / times).toFixed(1)} ×`;
  const { words, ...rest } = bareFigure(drawings, size, figureName, peer.median / part);
  const text = `${ratio}: ${short(reached.median)} ms, ${peer.name} ${short(peer.median)} ms${words}`;
  return { what, goal, reached: text, isReached: times >= part, ...rest };
}

/** @param {Results} results @param {string} what @param {string} wanted @param {number} limit @returns {Goal} */
function opens({ openings }, what, wanted, limit) {
  const all = openings.find(({ size }) => size === wanted)?.all ?? [];
  const reached = figureOf(all.map(({ time }) => time));
  const goal = `≤ ${limit >= 1000 ? `${limit / 1000} s` : `${limit} ms`}`;
  if (all.length === 0) return { what, goal, reached: 'not measured', isReached: null };
  const hasFailed = all.some(({ failure }) => failure !== undefined);
  if (hasFailed || reached === null) return { what, goal, reached: 'not reached: see what failed', isReached: false };
  return { what, goal, reached: `${short(reached.median)} ms`, isReached: reached.median <= limit };
}

/** @param {Results} results @returns {Goal} */
function firstScreen({ kilobytes }) {
  const reached = kilobytes.get(own);
  const goal = '≤ 60 kB';
  const what = 'scripts and styles of the first screen, gzip';
  if (reached === undefined || Number.isNaN(reached)) return { what, goal, reached: 'not measured', isReached: null };
  return { what, goal, reached: `${reached.toFixed(1)} kB`, isReached: reached <= 60 };
}

/** @param {string} what @param {{ exponent: number, upTo: string } | null} grown @returns {Goal} */
function grows(what, grown) {
  const reached = grown === null ? 'not measured' : `${grown.exponent.toFixed(2)}, 1k to ${grown.upTo}`;
  return { what, goal: `exponent ≤ ${steepest}`, reached, isReached: grown && grown.exponent <= steepest };
}

/** @param {Results} results */
function openingGrowth({ openings }) {
  /** @type {[number, number][]} */
  const points = [];
  let upTo = '';
  for (const { size, actors, all } of openings) {
    const time = figureOf(all.map(({ time }) => time));
    if (actors < 1000 || time === null) continue;
    points.push([actors, time.median]);
    upTo = size;
  }
  return points.length < 2 ? null : { exponent: slope(points), upTo };
}
