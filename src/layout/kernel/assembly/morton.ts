/**
 * Bodies along a Morton curve (Morton, 1966): those that share the first 2k bits of their keys share a square of the k-th
 * halving of the plane. So a sorted list is a quadtree that nobody has to link up.
 */
import { floats, Floats, ints, Ints } from './columns';

/** Bits of a key for each axis. */
export const bitsAxis: i32 = 16;

const digit: i32 = 11;
const values: i32 = 1 << digit;

let keys = changetype<Ints>(0);
let order = changetype<Ints>(0);
let otherKeys = changetype<Ints>(0);
let otherOrder = changetype<Ints>(0);
let counts = changetype<Ints>(0);

export function prepareOrder(count: i32): void {
  keys = ints(count);
  order = ints(count);
  otherKeys = ints(count);
  otherOrder = ints(count);
  counts = ints(values);
  for (let i = 0; i < count; i++) order[i] = i;
}

/** The numbers of bodies in the order that `sort` left. */
export function orderOfBodies(): Ints {
  return order;
}

/** Their keys, ascending. */
export function keysOfBodies(): Ints {
  return keys;
}

/** Puts the bodies in order, those with equal keys as they were. */
export function sort(count: i32, x: Floats, y: Floats): void {
  writeKeys(count, x, y);
  pass(count, 0);
  pass(count, digit);
  pass(count, 2 * digit);
}

/** In the least square around all bodies. */
function writeKeys(count: i32, x: Floats, y: Floats): void {
  let left = Infinity;
  let right = -Infinity;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < count; i++) {
    const px = x[i];
    const py = y[i];
    left = min(left, px);
    right = max(right, px);
    low = min(low, py);
    high = max(high, py);
  }
  const side = max(right - left, high - low);
  const scale = side > 0 ? <f64>((1 << bitsAxis) - 1) / side : 0;
  for (let i = 0; i < count; i++) {
    const body = order[i];
    keys[i] = spread((x[body] - left) * scale) | (spread((y[body] - low) * scale) << 1);
  }
}

/** The 16 bits of a number at every second place. */
function spread(value: f64): i32 {
  let bits = <i32>value;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** One pass of a radix sort, from its lowest digit up. */
function pass(count: i32, shift: i32): void {
  memory.fill(changetype<usize>(counts), 0, (<usize>values) << 2);
  for (let i = 0; i < count; i++) {
    const value = (keys[i] >>> shift) & (values - 1);
    counts[value] = counts[value] + 1;
  }
  let sum = 0;
  for (let value = 0; value < values; value++) {
    const own = counts[value];
    counts[value] = sum;
    sum += own;
  }
  for (let i = 0; i < count; i++) {
    const key = keys[i];
    const value = (key >>> shift) & (values - 1);
    const at = counts[value];
    counts[value] = at + 1;
    otherKeys[at] = key;
    otherOrder[at] = order[i];
  }
  const sortedKeys = otherKeys;
  const sorted = otherOrder;
  otherKeys = keys;
  otherOrder = order;
  keys = sortedKeys;
  order = sorted;
}
