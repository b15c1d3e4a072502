/** All bodies are drawn to one point equally, however far they are: ForceAtlas2's gravity (Jacomy et al., 2014). */
import { floats, Floats, floatsAfter } from './columns';

let x = changetype<Floats>(0);
let y = changetype<Floats>(0);
let vx = changetype<Floats>(0);
let vy = changetype<Floats>(0);

/** Where the columns x, y, vx and vy of bodies are. */
export function prepareGravity(bodies: i32): usize {
  x = floats(4 * bodies);
  y = floatsAfter(x, bodies);
  vx = floatsAfter(y, bodies);
  vy = floatsAfter(vx, bodies);
  return changetype<usize>(x);
}

/** Changes velocities by `strength` towards a point. */
export function gravity(bodies: i32, toX: f64, toY: f64, strength: f64): void {
  for (let i = 0; i < bodies; i++) {
    const dx = x[i] - toX;
    const dy = y[i] - toY;
    const share = strength / sqrt(dx * dx + dy * dy + 1e-12);
    vx[i] = vx[i] - dx * share;
    vy[i] = vy[i] - dy * share;
  }
}
