// Writes this project's layout as one file of plain JavaScript, which the measured processes load.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (/** @type {string} */ path) => new URL(path, import.meta.url);

/**
 * Into `bench/node_modules/.cache/entente`; where `ENTENTE_LAYOUT` is set, that is its name, so that two can be measured at a time.
 * @param {string} entry The module that has what `own.ts` has.
 */
export async function bundleLayout(entry = fileURLToPath(here('./own.ts'))) {
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
