/** ForceAtlas2's gravity: all bodies are drawn to one point equally, however far they are (`kernel/assembly/gravity.ts`). */
import type { Force } from '../simulation.ts';
import { kernelForce } from './kernel.ts';

/** A tick changes the velocity of a body by alpha · strength towards the point. */
export function forceGravity({ x, y }: { readonly x: number; readonly y: number }, strength: number): Force {
  return kernelForce({
    prepare: (kernel, bodies) => kernel.prepareGravity(bodies),
    fill: () => undefined,
    act: (kernel, bodies, alpha) => kernel.gravity(bodies, x, y, alpha * strength),
  });
}
