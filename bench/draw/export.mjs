// `node bench/draw.mjs --only export`, and the last part of `node bench/draw.mjs`: how long a graph takes to become the text
// of an SVG file, and how long that text is, beside cytoscape with cytoscape-svg in the same browser. Prints a table and
// writes it to bench/RESULTS-export.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { launchOptions } from '../../scripts/browser.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const { dependencies } = JSON.parse(readFileSync(here('../package.json'), 'utf8'));

const sizes = [
  { actors: 1000, ties: 3000, rounds: 7, peerRounds: 5 },
  { actors: 10_000, ties: 30_000, rounds: 5, peerRounds: 3 },
];

const config = {
  /** @type {false} */ configFile: false,
  root: here('./export'),
  base: './',
  /** @type {'error'} */ logLevel: 'error',
  build: {
    outDir: here('../node_modules/.cache/export'),
    emptyOutDir: true,
    rollupOptions: { input: here('./export/page.html') },
  },
  worker: { /** @type {'es'} */ format: 'es' },
};
await build(config);
const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch(launchOptions());

const median = (/** @type {number[]} */ all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(2);
const ms = (/** @type {number} */ time) => (time < 10 ? time.toFixed(1) : time.toFixed(0));

/** @type {string[]} */
const rows = [];
for (const { actors, ties, rounds, peerRounds } of sizes) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.setDefaultTimeout(600_000);
  await page.goto(`${address}page.html`);
  await page.waitForFunction('globalThis.isReady');
  const own = /** @type {any} */ (await page.evaluate(`own(${actors}, ${ties}, ${rounds})`));
  const peer = /** @type {any} */ (await page.evaluate(`peer(${actors}, ${ties}, ${peerRounds})`));
  await page.close();
  const [text, placed, whole, other] = [own.times.text, own.times.page, own.times.whole, peer.times].map(median);
  if (text === undefined || placed === undefined || whole === undefined || other === undefined) throw new Error('No times.'); // prettier-ignore
  rows.push(
    `| ${actors.toLocaleString('en')} / ${ties.toLocaleString('en')} | ${ms(text)} | ${ms(placed)} | ${ms(whole)} | ${ms(own.longest)} | ${ms(other)} | ${(other / text).toFixed(0)} | ${(other / whole).toFixed(1)} | ${megabytes(own.bytes)} | ${megabytes(own.wholeBytes)} | ${megabytes(peer.bytes)} | ${(peer.bytes / own.bytes).toFixed(1)} | ${(peer.bytes / own.wholeBytes).toFixed(1)} |`,
  );
}
await browser.close();
await server.close();

const table = `| actors / ties | text, ms | page, ms | whole file, ms | page busy, ms | cytoscape-svg, ms | ÷ text | ÷ whole file | drawing, MB | whole file, MB | cytoscape-svg, MB | ÷ drawing | ÷ whole file |
|---|${'---:|'.repeat(12)}
${rows.join('\n')}`;
console.log(table);
writeFileSync(
  here('../RESULTS-export.md'),
  `# What a file costs

\`npm run bench\`, on ${availableParallelism()} cores, Node ${process.versions.node.split('.')[0] ?? ''}, Chromium headless; cytoscape ${dependencies.cytoscape} with cytoscape-svg
${dependencies['cytoscape-svg']}. Medians; both in one run, in one browser, on one graph made from a seed.

*Text* is scene → SVG text, what cytoscape-svg does too. *Page* is what comes before it here: standings, marks, the scale at which the
map fits, and a place for each name. *Whole file* is all of it from the dataset on, with the dataset packed inside, which
cytoscape-svg leaves out. All of it runs in a worker; *page busy* is the longest that the page did not answer meanwhile.

${table}
`,
);
