// Writes this project's layout as one file of plain JavaScript, which the measured processes load.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (/** @type {string} */ path) => new URL(path, import.meta.url);

/** The module that has `settle`, under either of its names. */
function own() {
  const paths = ['../../src/layout/settle.ts', '../../src/layout/force.ts'].map((path) => fileURLToPath(here(path)));
  return paths.find((path) => existsSync(path)) ?? '';
}

/**
 * Into `bench/node_modules/.cache/entente`; where `ENTENTE_LAYOUT` is set, that is its name, so that two can be measured at a time.
 * @param {string} entry The module that has `settle`.
 */
export async function bundleLayout(entry = own()) {
  const name = process.env['ENTENTE_LAYOUT'] ?? 'layout';
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2023',
      minify: false,
      outDir: fileURLToPath(here('../node_modules/.cache/entente')),
      emptyOutDir: false,
      lib: { entry, formats: ['es'], fileName: () => `${name}.mjs` },
    },
  });
}
