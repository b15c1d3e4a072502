/** The page itself, so that what the files are compared with is what people see. */
import { DOMParser } from '@xmldom/xmldom';
import { createServer } from 'vite';

/**
 * How many ties, actors and labels of the story as it opens stand in a file with the same strokes, fills and dashes.
 * @param {import('playwright').Browser} browser
 * @param {string} svg
 * @returns {Promise<{ alike: number, of: number }>}
 */
export async function compareWithPage(browser, svg) {
  const server = await createServer({
    logLevel: 'silent',
    cacheDir: 'node_modules/.cache/snapshots-page',
    server: { port: 0, strictPort: false, open: false, watch: null },
  });
  try {
    await server.listen();
    const address = server.resolvedUrls?.local[0];
    if (address === undefined) throw new Error('the page was not served');
    const shown = await figuresOnScreen(browser, address);
    const saved = figuresIn(svg);
    return { alike: shown.filter(([key, looks]) => saved.get(key) === looks).length, of: shown.length };
  } finally {
    await server.close();
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @returns {Promise<[key: string, looks: string][]>}
 */
async function figuresOnScreen(browser, address) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    await page.goto(address);
    await page.locator('.labels [data-actor]').first().waitFor({ timeout: 60_000 });
    return await page.evaluate(() =>
      ['ties', 'actors', 'labels'].flatMap((layer) =>
        [...document.querySelectorAll(`.${layer} > [data-tie], .${layer} > [data-actor]`)].map((figure) => {
          const id = figure.getAttribute('data-tie') ?? figure.getAttribute('data-actor');
          const looks = [...figure.querySelectorAll('path:not(.hit), text')].map((element) =>
            ['fill', 'stroke', 'stroke-dasharray']
              .map((name) => element.getAttribute(name))
              .concat(element.localName === 'text' ? element.textContent : null)
              .join(' '),
          );
          return /** @type {[string, string]} */ ([`${layer}-${id}`, looks.join('\n')]);
        }),
      ),
    );
  } finally {
    await page.close();
  }
}

/**
 * The same of a file, by the ids of its figures.
 * @param {string} svg
 */
function figuresIn(svg) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const prefix = `${root?.getAttribute('id') ?? ''}-`;
  const groups = Array.from(root?.getElementsByTagName('g') ?? []);
  return new Map(
    groups.map((group) => {
      const parts = Array.from(group.childNodes).filter((node) => node.nodeName === 'path' || node.nodeName === 'text');
      const looks = parts.map((part) => {
        const element = /** @type {import('@xmldom/xmldom').Element} */ (part);
        return ['fill', 'stroke', 'stroke-dasharray']
          .map((name) => (element.hasAttribute(name) ? element.getAttribute(name) : null))
          .concat(element.nodeName === 'text' ? element.textContent : null)
          .join(' ');
      });
      return [(group.getAttribute('id') ?? '').slice(prefix.length), looks.join('\n')];
    }),
  );
}
