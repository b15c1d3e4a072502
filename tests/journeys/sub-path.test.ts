import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from './fixture.ts';
import { mapOf, openStory } from './map.ts';
import { story } from './story.ts';

const site = fileURLToPath(new URL('../../dist', import.meta.url));
const folder = '/a/b/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** The built site in a folder of a plain file server, as a static host has it; all else there is missing. */
const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  baseURL: async ({}, use) => {
    const server = createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      const file = join(site, pathname.slice(folder.length).replaceAll('..', '') || 'index.html');
      if (!pathname.startsWith(folder) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

test('the site works from a folder of a plain static host', async ({ page }) => {
  await openStory(page);
  expect(new URL(page.url()).pathname).toBe(folder);
  await expect(mapOf(page).getByRole('button')).toHaveCount(story.actors.length);
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(fonts.join(' ')).toContain('Source Sans 3');
  expect(fonts.join(' ')).toContain('Source Serif 4');
});
