/** Bundles of parallel ties need the room about their middles: other bodies are pushed away from there. */
import type { Bodies } from '../bodies.ts';
import type { Force } from '../simulation.ts';

export interface Bundle {
  /** The bodies at its two ends. */
  readonly source: number;
  readonly target: number;
  /** Half the width that the bundle takes, in layout units. */
  readonly reach: number;
}

/** Air that even a thin end of a bundle keeps, in layout units. */
const air = 16;

/**
 * Pushes bodies off the lens that each bundle fills: as wide as `reach` in its middle, thin at its ends, the harder the
 * deeper a body lies in it, and the harder the cooler the map is.
 */
export function forceBundle(bundles: readonly Bundle[]): Force {
  let bodies: Bodies | null = null;
  const force = (alpha: number): void => {
    if (bodies === null) return;
    for (const bundle of bundles) {
      for (let i = 0; i < bodies.count; i++) {
        if (i !== bundle.source && i !== bundle.target) push(i, bundle, bodies, 1 - alpha);
      }
    }
  };
  return Object.assign(force, { initialize: (all: Bodies): void => void (bodies = all) });
}

/** The way is away from the nearest point of the line between the ends. */
function push(i: number, { source, target, reach }: Bundle, { x, y, vx, vy }: Bodies, hardness: number): void {
  const [ax, ay] = [x[source]!, y[source]!];
  const [lineX, lineY] = [x[target]! - ax, y[target]! - ay];
  const along = ((x[i]! - ax) * lineX + (y[i]! - ay) * lineY) / (lineX * lineX + lineY * lineY || 1);
  if (along <= 0 || along >= 1) return;
  const dx = x[i]! - ax - along * lineX || 1e-6;
  const dy = y[i]! - ay - along * lineY;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const halfWidth = reach * 4 * along * (1 - along) + air;
  if (distance >= halfWidth) return;
  const strength = (halfWidth / distance - 1) * 0.25 * hardness;
  vx[i]! += dx * strength;
  vy[i]! += dy * strength;
}
