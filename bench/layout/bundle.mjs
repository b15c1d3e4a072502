// Writes this project's layout as one file of plain JavaScript, which the measured processes load.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (/** @type {string} */ path) => new URL(path, import.meta.url);

/** Into `bench/node_modules/.cache/entente/layout.mjs`. @param {string} entry The module that has `settle`. */
export async function bundleLayout(entry = fileURLToPath(here('../../src/layout/force.ts'))) {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2023',
      minify: false,
      outDir: fileURLToPath(here('../node_modules/.cache/entente')),
      emptyOutDir: true,
      lib: { entry, formats: ['es'], fileName: () => 'layout.mjs' },
    },
  });
}
