/**
 * d3's many-body force for charges that repel: each body pushes each other one, by its mass over their distance. It is
 * worked out by a fast multipole method (`kernel/assembly/charge.ts`).
 */
import type { Force } from '../simulation.ts';
import { kernelForce } from './kernel.ts';

/**
 * A tick changes the velocity of body i by alpha · strength · Σ mass[j] · (zᵢ − zⱼ) / |zᵢ − zⱼ|², to within the error of the
 * expansions.
 */
export function forceCharge(mass: Float64Array, strength: number): Force {
  return kernelForce({
    prepare: (kernel, bodies) => kernel.prepareCharge(bodies),
    fill: (columns) => columns.floats(mass.length).set(mass),
    act: (kernel, bodies, alpha) => kernel.charge(bodies, alpha * strength),
  });
}
