/**
 * In the place of d3-transition and d3-interpolate (vite.config.ts), of which d3-zoom wants one function each: no
 * transition is ever begun here, so there is none to interrupt and nothing to interpolate. With their colours, timers and
 * easings they would be 8 kB more to be fetched.
 */
import { selection, type Selection } from 'd3-selection';

export function interrupt(): void {
  // Nothing goes on.
}

export function interpolateZoom(): never {
  throw new Error('A zoom was asked to follow a transition: move the camera by a glide (src/state/glide.ts) instead.');
}

type Interruptible = Selection<Element, unknown, null, undefined> & { interrupt?: () => unknown };

(selection.prototype as Interruptible).interrupt = function (this: unknown) {
  return this;
};
