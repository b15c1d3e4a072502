// How many bytes a page has to fetch: of each peer the smallest page that shows a graph with it, of the site what its
// first screen needs, as `scripts/size.mjs` counts it in dist/.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Kilobytes of 1000 bytes, gzip -9, of all scripts and styles. @param {string} name */
export async function peerKilobytes(name) {
  const built = await build({
    configFile: false,
    root: here('./bytes'),
    logLevel: 'error',
    build: { write: false, target: 'es2023', rollupOptions: { input: here(`./bytes/${name}.mjs`) } },
  });
  const files = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([built].flat()).flatMap(
    ({ output }) => output,
  );
  const texts = files.map((file) => (file.type === 'chunk' ? file.code : file.source));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1000;
}

/** What dist/ needs for its first screen, in kilobytes as above. */
export function ownKilobytes() {
  const { stdout } = spawnSync(process.execPath, [here('../../scripts/size.mjs')], { encoding: 'utf8' });
  return Number(/([\d.]+) kB  of [\d.]+ kB, first screen/.exec(stdout)?.[1]);
}
