// The browser, with its frame limit off, and what is read off it from outside of a page.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/browser.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export function launch() {
  const options = launchOptions();
  return chromium.launch({ ...options, args: [...options.args, '--disable-frame-rate-limit', '--disable-gpu-vsync'] });
}

/**
 * A page in a window of its own, with scripts that come before the page's.
 * @param {import('playwright').Browser} browser @param {{ width: number, height: number }} viewport @param {string[]} scripts
 */
export async function openPage(browser, viewport, scripts) {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(limit);
  for (const path of scripts) await page.addInitScript({ path: here(path) });
  return page;
}

/** Milliseconds that one figure may take. */
export const limit = 60_000;

/**
 * Evaluates an expression in a page, for a minute at most; a page that is busy beyond that is given up.
 * @template T @param {import('playwright').Page} page @param {string} expression @param {number} [longest] @returns {Promise<T>}
 */
export async function ask(page, expression, longest = limit) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`more than ${longest / 1000} s`)), longest + 2000);
  });
  try {
    return /** @type {T} */ (await Promise.race([page.evaluate(expression), late]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs a gesture and counts the frames that the compositor put on the screen meanwhile: the trace's `DrawFrame`.
 * @template T @param {import('playwright').Browser} browser @param {import('playwright').Page} page @param {() => Promise<T>} work
 */
export async function countFrames(browser, page, work) {
  await browser.startTracing(page, {
    categories: ['devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame', 'devtools.timeline', 'blink.user_timing'],
  }); // prettier-ignore
  /** @type {Buffer} */
  let trace;
  /** @type {T} */
  let result;
  try {
    result = await work();
  } finally {
    trace = await browser.stopTracing();
  }
  /** @type {{ name: string, ts: number }[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  const at = (/** @type {string} */ name) => events.findLast((event) => event.name === name)?.ts ?? NaN;
  const [begin, end] = [at('gesture-begin'), at('gesture-end')];
  const drawn = events.filter(({ name, ts }) => name === 'DrawFrame' && ts >= begin && ts <= end).length;
  return { result, drawn, ms: (end - begin) / 1000 };
}

/**
 * Bytes that a page and its workers keep after what is left over is cleared away.
 * @param {import('playwright').Page} page
 */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}
