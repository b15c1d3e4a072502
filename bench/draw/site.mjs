// The built site: one round as of a peer, and how long it takes to open a file and its own story.
import { ask, closePage, countFrames, heapOf, openPage } from './browser.mjs';
import { reason } from './peer.mjs';
import { pictureFile } from './served.mjs';

/** @typedef {import('playwright').Browser} Browser */

const window = { width: 1280, height: 720 };

/** The site with its story on the screen, and nothing more to do. @param {Browser} browser @param {string} address */
async function openSite(browser, address) {
  const page = await openPage(browser, window, ['./clock.js', './own.js']);
  await page.goto(`${address}site/index.html`);
  await ask(page, 'own.ready()');
  return page;
}

/**
 * As `measurePeer`, in a window so large that the map has as many pixels as a peer's. The first drawing begins with a
 * file's bytes in memory: reading and checking them is part of it, which no peer does.
 * @param {{ browser: Browser, address: string, graph: string, actors: number, ties: number, count: boolean }} how
 * @returns {Promise<import('./peer.mjs').Round>}
 */
export async function measureSite({ browser, address, graph, actors, ties, count }) {
  const page = await openSite(browser, address);
  /** @type {import('./peer.mjs').Round} */
  const round = {};
  try {
    const map = /** @type {{ width: number, height: number }} */ (await ask(page, 'own.middle()'));
    await page.setViewportSize({ width: 2 * window.width - map.width, height: 2 * window.height - map.height });
    await ask(page, `own.load('${graph}')`);
    const opened = /** @type {{ time: number, checked: number, how: string }} */ (
      await ask(page, `own.open(${actors}, 60000)`)
    );
    [round.first, round.checked, round.how] = [opened.time, opened.checked, opened.how];
    if (count) await page.screenshot({ path: pictureFile(`entente${graph.replaceAll(/\W/g, '-')}`) });
    const move = () =>
      /** @type {Promise<{ gaps: number[], sharp: number, rest: number }>} */ (ask(page, 'own.gesture()'));
    if (count) {
      const { result, drawn } = await countFrames(browser, page, move);
      Object.assign(round, result, { drawn });
    } else Object.assign(round, await move());
    round.hide = await ask(page, `own.filter('Type B', ${Math.ceil(ties / 2)})`);
    round.show = await ask(page, `own.filter('Type B', ${ties})`);
  } catch (error) {
    round.failure = reason(error);
  } finally {
    await closePage(page);
  }
  return round;
}

/**
 * @typedef {object} Opening
 * @property {number} [time] Until the settled map is painted, ms.
 * @property {number} [longest] The longest task of the page meanwhile, ms; 0 if none took 50.
 * @property {number} [page] What the page keeps afterwards, in bytes of JavaScript.
 * @property {number} [workers] What its workers keep.
 * @property {number} [bytes] The file's.
 * @property {string} [failure]
 */

/**
 * Opens a file without places: it is read, checked, laid out and drawn.
 * @param {Browser} browser @param {string} address @param {string} graph @param {number} actors @returns {Promise<Opening>}
 */
export async function measureOpening(browser, address, graph, actors) {
  const page = await openSite(browser, address);
  try {
    const bytes = /** @type {number} */ (await ask(page, `own.load('${graph}')`));
    const { time, longest } = /** @type {any} */ (await ask(page, `own.open(${actors}, 60000)`));
    const { page: kept, workers } = await heapOf(page);
    return { time, longest, bytes, page: kept, workers };
  } catch (error) {
    return { failure: reason(error) };
  } finally {
    await closePage(page);
  }
}

/** Milliseconds after which a browser that was just started, with a window that was just opened, has nothing to do. */
const settled = 1500;

/** The built-in story, from the start of the page's scripts, in a browser that is at rest. @param {Browser} browser @param {string} address @returns {Promise<Opening>} */
export async function measureStory(browser, address) {
  const page = await openPage(browser, window, ['./clock.js', './own.js']);
  try {
    await page.waitForTimeout(settled);
    await page.goto(`${address}site/index.html`);
    const { time, longest } = /** @type {any} */ (await ask(page, 'own.story()'));
    const { page: kept, workers } = await heapOf(page);
    return { time, longest, page: kept, workers };
  } catch (error) {
    return { failure: reason(error) };
  } finally {
    await closePage(page);
  }
}
