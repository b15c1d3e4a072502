/** Ties as springs of length 0, between ForceAtlas2's, which pull as they are long (Jacomy et al., 2014), and LinLog's, which all pull alike (Noack, 2007). */
import { floats, Floats, floatsAfter, ints, Ints, intsAfter } from './columns';

let x = changetype<Floats>(0);
let y = changetype<Floats>(0);
let vx = changetype<Floats>(0);
let vy = changetype<Floats>(0);
let inverse = changetype<Floats>(0);
let weight = changetype<Floats>(0);
let length = changetype<Floats>(0);
let source = changetype<Ints>(0);
let target = changetype<Ints>(0);

/** Where the columns x, y, vx, vy and 1 / mass of bodies are, then weight, length, source and target of springs. */
export function prepareSprings(bodies: i32, springs: i32): usize {
  x = floats(5 * bodies + 2 * springs);
  y = floatsAfter(x, bodies);
  vx = floatsAfter(y, bodies);
  vy = floatsAfter(vx, bodies);
  inverse = floatsAfter(vy, bodies);
  weight = floatsAfter(inverse, bodies);
  length = floatsAfter(weight, springs);
  // After the numbers of floating point, which nothing stands between.
  source = ints(2 * springs);
  target = intsAfter(source, springs);
  return changetype<usize>(x);
}

/** Changes velocities by alpha · Σ weight · (zⱼ − zᵢ) · (1 + k) / (1 + k · |zⱼ − zᵢ| / length) / mass[i], k being the softness. */
export function springs(count: i32, alpha: f64, softness: f64): void {
  for (let spring = 0; spring < count; spring++) {
    const a = source[spring];
    const b = target[spring];
    const dx = x[b] - x[a];
    const dy = y[b] - y[a];
    const own = length[spring];
    const share = (weight[spring] * alpha * (1 + softness) * own) / (own + softness * sqrt(dx * dx + dy * dy));
    const pullX = dx * share;
    const pullY = dy * share;
    vx[a] = vx[a] + pullX * inverse[a];
    vy[a] = vy[a] + pullY * inverse[a];
    vx[b] = vx[b] - pullX * inverse[b];
    vy[b] = vy[b] - pullY * inverse[b];
  }
}

/** How long springs are, as a share of what they should be, by their squares and weights; 0 where all are of no length. */
export function shareOfLengths(count: i32): f64 {
  let wanted: f64 = 0;
  let present: f64 = 0;
  for (let spring = 0; spring < count; spring++) {
    const dx = x[source[spring]] - x[target[spring]];
    const dy = y[source[spring]] - y[target[spring]];
    const own = length[spring];
    wanted += weight[spring] * own * own;
    present += weight[spring] * (dx * dx + dy * dy);
  }
  return wanted > 0 ? sqrt(present / wanted) : 0;
}
