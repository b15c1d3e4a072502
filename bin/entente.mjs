#!/usr/bin/env node
// The command line, `npx entente` in this repository: the same modules as the page's, run in Node through Vite.
import { fileURLToPath } from 'node:url';
import { createServer, createServerModuleRunner } from 'vite';

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/entente',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const runner = createServerModuleRunner(server.environments.ssr);
try {
  /** @type {typeof import('../src/cli/entente.ts')} */
  const { entente } = await runner.import('/src/cli/entente.ts');
  process.exitCode = await entente(process.argv.slice(2));
} finally {
  await runner.close();
  await server.close();
}
