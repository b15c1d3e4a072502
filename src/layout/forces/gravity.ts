/** ForceAtlas2's gravity (Jacomy et al., 2014): all bodies are drawn to one point equally, however far they are. */
import type { Bodies } from '../bodies.ts';
import type { Force } from '../simulation.ts';

/** A tick changes the velocity of a body by alpha · strength towards the point. */
export function forceGravity(point: { readonly x: number; readonly y: number }, strength: number): Force {
  let bodies: Bodies | null = null;
  const force = (alpha: number): void => {
    if (bodies !== null) draw(bodies, point, alpha * strength);
  };
  return Object.assign(force, { initialize: (all: Bodies): void => void (bodies = all) });
}

function draw(
  { count, x, y, vx, vy }: Bodies,
  { x: toX, y: toY }: { readonly x: number; readonly y: number },
  strength: number,
): void {
  for (let i = 0; i < count; i++) {
    const dx = x[i]! - toX;
    const dy = y[i]! - toY;
    const share = strength / Math.sqrt(dx * dx + dy * dy + 1e-12);
    vx[i]! -= dx * share;
    vy[i]! -= dy * share;
  }
}
