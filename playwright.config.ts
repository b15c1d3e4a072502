import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';

/** A port that nobody listens on just now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

// This file is read again by each worker process: they inherit the port from the environment of the first.
process.env['JOURNEYS_PORT'] ??= String(await freePort());
const port = process.env['JOURNEYS_PORT'];
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: 'node_modules/.cache/journeys',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A busy machine takes longer; a journey that passes is not slowed down by it.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/test/journeys.json' }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    launchOptions: launchOptions(),
    // A trace of every journey would cost a fifth of the time: `--trace on` asks for one.
    trace: 'off',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
