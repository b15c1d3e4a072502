// One round of a peer: a fresh page, the first drawing, a gesture, half of the ties hidden and shown again.
import { ask, closePage, countFrames, openPage } from './browser.mjs';
import { pictureFile } from './served.mjs';

/**
 * @typedef {object} Round What one round of a library measured, in milliseconds; what it did not come to is absent.
 * @property {number} [first] From the graph in memory to its first drawing painted.
 * @property {number} [checked] Of the site: the part of that until the records of the file are checked.
 * @property {number[]} [gaps] The frames of the gesture.
 * @property {number} [drawn] Frames that the compositor drew during the gesture, where they were counted.
 * @property {number} [sharp] The longest frame after the gesture, until the sharp drawing stands.
 * @property {number} [rest] From the end of the gesture until the sharp drawing is painted.
 * @property {number} [hide] Half of the ties hidden, painted.
 * @property {number} [show] Half of the ties shown again, painted.
 * @property {string} [how] What the site draws with.
 * @property {string} [failure] Why the round ended early.
 */

/** Every drawing has more pixels of ink than this, of all its pixels. */
const leastInk = 0.0005;

/**
 * @param {{ browser: import('playwright').Browser, address: string, name: string, graph: string, count: boolean, budget: number }} how
 *   `count`: with a trace of the compositor, and a picture beside it; `budget`: ms for the gesture
 * @returns {Promise<Round>}
 */
export async function measurePeer({ browser, address, name, graph, count, budget }) {
  const page = await openPage(browser, { width: 1280, height: 720 }, ['./clock.js']);
  /** @type {Round} */
  const round = {};
  try {
    await page.goto(`${address}page.html`);
    await page.waitForFunction('globalThis.bench');
    await ask(page, `bench.load('${name}', '${graph}')`);
    round.first = await ask(page, 'bench.first()');
    const picture = await page.screenshot(count ? { path: pictureFile(`${name}${graph.replaceAll(/\W/g, '-')}`) } : {});
    const ink = /** @type {number} */ (await ask(page, `clock.ink('${picture.toString('base64')}')`));
    if (ink < leastInk) throw new Error('nothing was drawn');
    const move = () => /** @type {Promise<number[]>} */ (ask(page, `bench.gesture(${budget})`));
    if (count) ({ result: round.gaps, drawn: round.drawn } = await countFrames(browser, page, move));
    else round.gaps = await move();
    round.hide = await ask(page, 'bench.filter(true)');
    round.show = await ask(page, 'bench.filter(false)');
  } catch (error) {
    round.failure = reason(error);
    if (round.failure === 'nothing was drawn') delete round.first;
  } finally {
    await closePage(page);
  }
  return round;
}

/** The first line of what went wrong, short enough for a table. @param {unknown} error */
export function reason(error) {
  const text = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return text.replace(/^(page\.\w+: )?(Error: )?/, '').slice(0, 90);
}
