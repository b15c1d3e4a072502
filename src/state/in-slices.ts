/** Long work on the page, a slice at a time, so that clicks and frames come in between. */
import type { Steps } from '../lib/steps.ts';

/** Milliseconds. Half of a frame. */
const slice = 8;

/** All of the steps; `isWanted` is asked after each pause, and where it is not, the rest is left and `null` comes back. */
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | null> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await pause();
    if (!isWanted()) return null;
    until = performance.now() + slice;
  }
}

/** Lets the browser do what else there is. A message, since a timer would wait some milliseconds more. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
