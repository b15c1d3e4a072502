/** Work that others go before: the paint of what stands now, or all that the page has to do. */
import { pause } from '../lib/pause.ts';

/** Does something when what stands now is on the screen. That the frame after it has begun says so: work that begins earlier holds up the paint. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => void pause().then(work)));
}

/** Does something when the page has nothing else to do, but `within` so many milliseconds, unless that is 0. Safari cannot tell: there it is done soon. */
export function whenIdle(work: () => void, within = 0): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: within });
  else setTimeout(work);
}
