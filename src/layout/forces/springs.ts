/**
 * The attraction of ForceAtlas2 (Jacomy et al., 2014): ties are springs of length 0, whose pull grows with their length, and
 * a body is as inert as it has ties.
 */
import type { Bodies } from '../bodies.ts';
import type { Force } from '../simulation.ts';

/** Who is tied to whom, once each, and how strongly. */
export interface Springs {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/** A tick changes the velocity of body i by alpha · strength · Σ weight · (zⱼ − zᵢ) / mass[i], over its springs to bodies j. */
export function forceSprings({ source, target, weight }: Springs, mass: Float64Array, strength: number): Force {
  const inverse = new Float64Array(mass.length);
  for (let i = 0; i < mass.length; i++) inverse[i] = strength / mass[i]!;
  let bodies: Bodies | null = null;
  const force = (alpha: number): void => {
    if (bodies !== null) pull(bodies, alpha);
  };
  function pull({ x, y, vx, vy }: Bodies, alpha: number): void {
    for (let spring = 0; spring < source.length; spring++) {
      const a = source[spring]!;
      const b = target[spring]!;
      const share = weight[spring]! * alpha;
      const dx = (x[b]! - x[a]!) * share;
      const dy = (y[b]! - y[a]!) * share;
      vx[a]! += dx * inverse[a]!;
      vy[a]! += dy * inverse[a]!;
      vx[b]! -= dx * inverse[b]!;
      vy[b]! -= dy * inverse[b]!;
    }
  }
  return Object.assign(force, { initialize: (all: Bodies): void => void (bodies = all) });
}
