// The pages that are measured, built and served: the site as `vite build` makes it, a page for the peers, and the files
// of the graphs beside them.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { datasetOf, placesOf } from './graph.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../node_modules/.cache/draw');

/**
 * @param {{ reuse: boolean, site?: string | undefined }} how `reuse` takes what an earlier run built, `site` a site that
 *   somebody built elsewhere
 */
export async function servePages({ reuse, site }) {
  const config = {
    /** @type {false} */ configFile: false,
    root: here('./peers'),
    base: './',
    /** @type {'error'} */ logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, target: 'es2023', rollupOptions: { input: here('./peers/page.html') }, chunkSizeWarningLimit: 5000 },
  }; // prettier-ignore
  if (!reuse) {
    rmSync(folder, { recursive: true, force: true });
    await build(config);
    if (site === undefined) await build({ root: here('../..'), configFile: here('../../vite.config.ts'), logLevel: 'error' }); // prettier-ignore
    cpSync(site ?? here('../../dist'), `${folder}/site`, { recursive: true });
  }
  mkdirSync(`${folder}/graphs`, { recursive: true });
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/**
 * Writes a graph as a dataset file and says under which address the pages find it.
 * @param {import('./graph.mjs').Graph} graph @param {{ placed: boolean }} how
 */
export function serveGraph(graph, { placed }) {
  const name = `graphs/${graph.name.replaceAll(/\W/g, '-')}${placed ? '-placed' : ''}.json`;
  writeFileSync(`${folder}/${name}`, JSON.stringify(datasetOf(graph, placed ? placesOf(graph) : null)));
  return `/${name}`;
}

/** Where a screenshot goes, for whoever wants to see what was measured. @param {string} name */
export const pictureFile = (name) => `${folder}/${name}.png`;
