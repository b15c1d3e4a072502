/**
 * Draws bodies to where their distances from a few pivots would have them: the sparse stress model (Ortmann, Klimenta and
 * Brandes, 2017). Springs and charges know who is near to whom; this knows who is far from whom (`kernel/assembly/pull.ts`).
 */
import type { Bodies } from '../bodies.ts';
import type { Pivots } from '../pivots.ts';
import type { Force } from '../simulation.ts';
import { kernelForce } from './kernel.ts';

/**
 * A tick changes the velocity of a body by alpha · strength of its way to Σ w · (zₚ + l · d · (z − zₚ) / |z − zₚ|) / Σ w, over
 * the eight pivots p whose turn it is; d is how many links lie between them, w = d⁻², and l how long a link is drawn.
 */
export function forcePivots(pivots: Pivots, strength: number): Force {
  return kernelForce({
    kernel: pivots.kernel,
    prepare: (kernel, bodies) => kernel.preparePull(bodies),
    fill: (columns, bodies) => columns.floats(bodies.count).set(tellingOf(bodies)),
    act: (kernel, bodies, alpha) => kernel.pull(bodies, pivots.length, alpha * strength),
  });
}

/** 1 for those who tell how large the map is: all who are held, or all who are not, whichever are more. Few may be held anywhere. */
function tellingOf({ count, fx }: Bodies): Float64Array {
  const isHeld = Float64Array.from(fx, (x) => (Number.isNaN(x) ? 0 : 1));
  const held = isHeld.reduce((sum, one) => sum + one, 0);
  return held * 2 > count ? isHeld : isHeld.map((one) => 1 - one);
}
