// The browser, and what is read off it from outside of a page.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/browser.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @param {{ limited: boolean }} how Whether it makes sixty frames a second at most, as it does for a reader. */
export function launch({ limited }) {
  const options = launchOptions();
  const unlimited = limited ? [] : ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
  return chromium.launch({ ...options, args: [...options.args, ...unlimited] });
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

/** Closes a page, and does not wait long for one that no longer answers. @param {import('playwright').Page} page */
export function closePage(page) {
  return Promise.race([page.close().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 5000))]);
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
    categories: ['devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing'],
  });
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
  return { result, drawn };
}

/**
 * Bytes of JavaScript that a page and its workers keep, after what nobody needs was cleared away.
 * @param {import('playwright').Page} page
 */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const own = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
  const workers = await workerHeaps(session);
  await session.detach();
  return { page: own, workers: workers.reduce((sum, bytes) => sum + bytes, 0), workerCount: workers.length };
}

/**
 * The heaps of a page's workers. Each is a target of its own and is asked by messages through the page's session.
 * @param {import('playwright').CDPSession} session
 */
async function workerHeaps(session) {
  /** @type {string[]} */
  const workers = [];
  /** @type {Map<string, (bytes: number) => void>} */
  const waiting = new Map();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message);
    if (id === 2) waiting.get(sessionId)?.(result?.usedSize ?? NaN);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await new Promise((resolve) => setTimeout(resolve, 100));
  return Promise.all(
    workers.map(
      (sessionId) =>
        /** @type {Promise<number>} */ (
          new Promise((resolve) => {
            waiting.set(sessionId, resolve);
            setTimeout(() => resolve(NaN), 5000);
            const say = (/** @type {number} */ id, /** @type {string} */ method) =>
              void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
            say(1, 'HeapProfiler.collectGarbage');
            say(2, 'Runtime.getHeapUsage');
          })
        ),
    ),
  );
}
