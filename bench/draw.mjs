// How long a map takes to be drawn, moved and filtered, beside other libraries in the same browser, and how long a file
// takes to open. Prints a report and writes it to bench/RESULTS-draw.md.
//
//   node bench/draw.mjs                      all of it, about a quarter of an hour
//   node bench/draw.mjs --quick              one round, up to 1,000 actors
//   node bench/draw.mjs --only 60,1k,open    some parts: sizes (60, 1k, 10k, 50k), open, bytes, export
//   node bench/draw.mjs --of entente,sigma   some libraries
//   node bench/draw.mjs --reuse              pages that an earlier run built
//   node bench/draw.mjs --site FOLDER        a site that was built elsewhere (but bytes are always those of dist/)
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from './draw/browser.mjs';
import { ownKilobytes, peerKilobytes } from './draw/bytes.mjs';
import { bare, own } from './draw/goals.mjs';
import { measurePeer } from './draw/peer.mjs';
import { report } from './draw/report.mjs';
import { serveGraph, servePages } from './draw/served.mjs';
import { measureOpening, measureSite, measureStory } from './draw/site.mjs';
import { graphOf } from './graphs.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    of: { type: 'string' },
    reuse: { type: 'boolean', default: false },
    site: { type: 'string' },
  },
});

/** The compositor's trace of a page that draws by WebGL is too long to be read: its frames are not counted. */
const webGl = 'sigma';
const peers = ['force-graph', 'vis-network', 'cytoscape', 'sigma', 'g6'];
const libraries = [own, bare, ...peers];

/** Rounds, and milliseconds that a peer's gesture may take: a slow one is then shown at fewer steps of the same way. */
const sizes = /** @type {const} */ ([
  { size: '60', actors: 60, ties: 150, rounds: 3, budget: 3000 },
  { size: '1k', actors: 1000, ties: 3000, rounds: 3, budget: 3000 },
  { size: '10k', actors: 10_000, ties: 30_000, rounds: 3, budget: 4000 },
  { size: '50k', actors: 50_000, ties: 150_000, rounds: 2, budget: 4000 },
]);

const openings = /** @type {const} */ ([
  { size: '1k', actors: 1000, rounds: 3 },
  { size: '10k', actors: 10_000, rounds: 5 },
  { size: '100k', actors: 100_000, rounds: 3 },
]);

/** A library whose round took longer than so many milliseconds has no other at that size. */
const slow = 20_000;

/** @typedef {import('./draw/peer.mjs').Round} Round */
/** @typedef {import('./draw/site.mjs').Opening} Opening */

/**
 * @typedef {object} Results
 * @property {string[]} libraries
 * @property {{ size: string, actors: number, ties: number, of: Map<string, Round[]> }[]} drawings
 * @property {{ size: string, actors: number, all: Opening[] }[]} openings The first is the story.
 * @property {string} browser Its version.
 * @property {Map<string, number>} kilobytes
 */

/** Measures everything that is asked for, and tells after each part what there is so far. @param {(results: Results) => void} tell */
async function measureAll(tell) {
  const parts = options.only?.split(',') ?? (options.quick ? ['60', '1k', 'open', 'bytes'] : null);
  const isAsked = (/** @type {string} */ part) => parts === null || parts.includes(part);
  const asked = options.of?.split(',') ?? libraries;
  const pages = await servePages({ reuse: options.reuse, site: options.site });
  /** @type {Results} */
  const results = { libraries: asked, drawings: [], openings: [], kilobytes: new Map(), browser: '' };
  results.browser = await inBrowser(async (browser) => browser.version());
  const failed = new Set();
  try {
    if (isAsked('bytes')) {
      results.kilobytes.set(own, ownKilobytes());
      for (const name of peers) results.kilobytes.set(name, await peerKilobytes(name));
    }
    for (const { size, actors, ties, rounds, budget } of sizes.filter(({ size }) => isAsked(size))) {
      const graph = serveGraph(graphOf(size === '60' ? 60 : size), { placed: true });
      const one = { address: pages.address, graph, actors, ties, budget };
      const of = await measureSize(one, asked.filter((name) => !failed.has(name)), options.quick ? 1 : rounds); // prettier-ignore
      for (const [name, all] of of) if (all.some(({ failure }) => failure !== undefined)) failed.add(name);
      results.drawings.push({ size, actors, ties, of });
      tell(results);
    }
    if (isAsked('open')) results.openings.push(...(await measureOpenings(pages.address)));
  } finally {
    await pages.close();
  }
  return results;
}

/**
 * All libraries in turns, a round of each after the other, each time in a browser of its own that nobody used before.
 * @param {{ address: string, graph: string, actors: number, ties: number, budget: number }} what
 * @param {string[]} names @param {number} rounds
 */
async function measureSize(what, names, rounds) {
  /** @type {Map<string, Round[]>} */
  const of = new Map(names.map((name) => [name, []]));
  const enough = new Set();
  for (let number = 0; number < rounds; number++) {
    for (const name of names.filter((name) => !enough.has(name))) {
      const begin = performance.now();
      const round = await inBrowser((browser) => {
        const how = { ...what, browser, name, count: number === 0 && name !== webGl };
        return name === own ? measureSite(how) : measurePeer(how);
      });
      of.get(name)?.push(round);
      const took = performance.now() - begin;
      console.error(`${what.actors} ${name}: ${JSON.stringify({ ...round, gaps: round.gaps?.length })}, ${(took / 1000).toFixed(1)} s`); // prettier-ignore
      if (took > slow || round.failure !== undefined) enough.add(name);
    }
  }
  return of;
}

/** @param {string} address */
async function measureOpenings(address) {
  /** @type {Results['openings']} */
  const results = [{ size: 'story', actors: 0, all: [] }];
  // One browser, as a reader's is in use; each time a window of its own, without anything kept from the last.
  await inBrowser(async (browser) => {
    for (let round = 0; round < (options.quick ? 2 : 8); round++) {
      const opening = await measureStory(browser, address);
      // The first finds the browser cold.
      if (round > 0) results[0]?.all.push(opening);
    }
  }, { limited: true }); // prettier-ignore
  for (const { size, actors, rounds } of options.quick ? openings.slice(0, 1) : openings) {
    const graph = serveGraph(graphOf(size), { placed: false });
    /** @type {Opening[]} */
    const all = [];
    for (let round = 0; round < (options.quick ? 1 : rounds); round++) {
      all.push(await inBrowser((browser) => measureOpening(browser, address, graph, actors), { limited: true }));
      console.error(`open ${size}: ${JSON.stringify(all.at(-1))}`);
      if (all.at(-1)?.failure !== undefined) break;
    }
    results.push({ size, actors, all });
  }
  return results;
}

/** @template T @param {(browser: import('playwright').Browser) => Promise<T>} work @param {{ limited: boolean }} [how] */
async function inBrowser(work, how = { limited: false }) {
  const browser = await launch(how);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

// What a file costs is told on a page of its own: bench/RESULTS-export.md.
if (options.only === 'export') await import('./draw/export.mjs');
else await run();

async function run() {
  const { only, of, site, quick } = options;
  const isWhole = only === undefined && of === undefined && site === undefined && !quick;
  const write = (/** @type {Results} */ results) =>
    writeFileSync(fileURLToPath(new URL('./RESULTS-draw.md', import.meta.url)), report(results));
  const results = await measureAll((sofar) => void (isWhole && write(sofar)));
  console.log(report(results));
  if (!isWhole) return;
  write(results);
  await import('./draw/export.mjs');
}
