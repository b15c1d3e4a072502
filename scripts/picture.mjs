// Writes docs/picture.png, the picture in the README: the built page as it opens, 1440 × 900, light.
// Build first: npm run build && node scripts/picture.mjs
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from './browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const server = await preview({ logLevel: 'error', preview: { port: 0, open: false } });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The preview server gave no address.');
  await page.goto(address);
  await page.locator('[data-actor]').first().waitFor();
  await page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: 'docs/picture.png', animations: 'disabled' });
} finally {
  await browser.close();
  await server.close();
}
