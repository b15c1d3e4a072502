/** Long work on the page, a slice at a time, so that clicks and frames come in between. */
import { pause } from '../lib/pause.ts';
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
