/**
 * Bodies are drawn to where a few pivots would have them: a step of stress majorisation (Gansner, Koren and North, 2004) with
 * the pairs of each body and a pivot alone, as in the sparse stress model (Ortmann, Klimenta and Brandes, 2017).
 */
import { clear, floats, Floats, floatsAfter } from './columns';
import { bodyOf, rowOf } from './distances';

/** A tick asks so many pivots, the next one those after them: all together are not better, and take longer. */
const asked: i32 = 8;

let x = changetype<Floats>(0);
let y = changetype<Floats>(0);
let vx = changetype<Floats>(0);
let vy = changetype<Floats>(0);
/** 1 for a body that tells how long a link is drawn. */
let counts = changetype<Floats>(0);
/** Of each body: the sums of weights, and of the ways to where each pivot would have it, by their weights. */
let weights = changetype<Floats>(0);
let sumX = changetype<Floats>(0);
let sumY = changetype<Floats>(0);
/** How long a link is drawn: the mean over pairs, which is best in the least squares by their weights; 0 before any is known. */
let link: f64 = 0;
let next: i32 = 0;

/** Where the columns x, y, vx, vy and `counts` are. The distances from pivots must be known. */
export function preparePull(count: i32): usize {
  x = floats(8 * count);
  y = floatsAfter(x, count);
  vx = floatsAfter(y, count);
  vy = floatsAfter(vx, count);
  counts = floatsAfter(vy, count);
  weights = floatsAfter(counts, count);
  sumX = floatsAfter(weights, count);
  sumY = floatsAfter(sumX, count);
  link = 0;
  next = 0;
  return changetype<usize>(x);
}

/** Changes velocities by so large a share of the way to where the stress with the pivots whose turn it is would be least. */
export function pull(count: i32, pivots: i32, share: f64): void {
  if (link === 0) look(count, pivots);
  const isKnown = link !== 0;
  if (isKnown) look(count, pivots);
  next = next + asked < pivots ? next + asked : 0;
  // None of these pivots said anything of the scale: the next ones may.
  if (!isKnown) return;
  for (let i = 0; i < count; i++) {
    if (weights[i] === 0) continue;
    const part = share / weights[i];
    vx[i] = vx[i] + sumX[i] * part;
    vy[i] = vy[i] + sumY[i] * part;
  }
}

/** Fills the sums, by how long a link was drawn when they were filled last, and looks how long it is now. */
function look(count: i32, pivots: i32): void {
  clear(weights, 3 * count);
  let ratios: f64 = 0;
  let pairs: f64 = 0;
  const end = min(pivots, next + asked);
  for (let pivot = next; pivot < end; pivot++) {
    const row = rowOf(pivot, count);
    const body = bodyOf(pivot);
    const atX = x[body];
    const atY = y[body];
    const isCounted = counts[body];
    for (let i = 0; i < count; i++) {
      if (row[i] <= 0) continue;
      const dx = x[i] - atX;
      const dy = y[i] - atY;
      const drawn = sqrt(dx * dx + dy * dy + 1e-9);
      const both = 1 / (drawn * <f64>row[i]);
      const root = both * drawn;
      const weight = root * root;
      const way = link * both - weight;
      weights[i] = weights[i] + weight;
      sumX[i] = sumX[i] + dx * way;
      sumY[i] = sumY[i] + dy * way;
      const share = isCounted * counts[i];
      ratios += share * root * drawn;
      pairs += share;
    }
  }
  if (pairs > 0) link = ratios / pairs;
}
