/**
 * Ties as springs of length 0 (`kernel/assembly/springs.ts`). A body is as inert as it has ties, as in
 * ForceAtlas2 (Jacomy et al., 2014). A spring pulls as it is long there, and always alike in LinLog (Noack, 2007), which draws
 * neighbours together and apart from others; these are in between.
 */
import type { Columns } from '../kernel/kernel.ts';
import type { Force } from '../simulation.ts';
import { kernelForce } from './kernel.ts';

/** Who is tied to whom, once each, how strongly, and how long a tie should be. */
export interface Springs {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
  readonly length: Float64Array;
}

/**
 * A tick changes the velocity of body i by alpha · Σ weight · (zⱼ − zᵢ) · (1 + k) / (1 + k · |zⱼ − zᵢ| / length) / mass[i], over
 * its springs to bodies j. With a softness k of 0 they are ForceAtlas2's, with a large one LinLog's; of whatever softness, a
 * spring of its own length pulls alike.
 */
export function forceSprings(springs: Springs, mass: Float64Array, softness: number): Force {
  const count = springs.source.length;
  return kernelForce({
    prepare: (kernel, bodies) => kernel.prepareSprings(bodies, count),
    fill: (columns) => {
      columns.floats(mass.length).set(mass.map((own) => 1 / own));
      setSprings(columns, springs);
    },
    act: (kernel, _bodies, alpha) => kernel.springs(count, alpha, softness),
  });
}

/** Writes springs where the kernel has them after its bodies. */
export function setSprings(columns: Columns, { source, target, weight, length }: Springs): void {
  const count = source.length;
  columns.floats(count).set(weight);
  columns.floats(count).set(length);
  columns.ints(count).set(source);
  columns.ints(count).set(target);
}
