/**
 * Bodies along a Morton curve (Morton, 1966): those that share the first 2k bits of their keys share a square of the k-th
 * halving of the plane. So a sorted list is a quadtree that nobody has to link up.
 */

/** Bits of a key for each axis. */
export const bitsAxis = 16;

/** A square of the plane, from its lower corner. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The least square around all points. */
export function squareAround(x: Float64Array, y: Float64Array): Square {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < x.length; i++) {
    const px = x[i]!;
    const py = y[i]!;
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < top) top = py;
    if (py > bottom) bottom = py;
  }
  return { x: left, y: top, side: Math.max(right - left, bottom - top) };
}

/** Writes the keys of all points in the square into `keys`. */
export function mortonKeys(
  x: Float64Array,
  y: Float64Array,
  { x: left, y: top, side }: Square,
  keys: Uint32Array,
): void {
  const scale = side > 0 ? (2 ** bitsAxis - 1) / side : 0;
  for (let i = 0; i < keys.length; i++) {
    keys[i] = spread((x[i]! - left) * scale) | (spread((y[i]! - top) * scale) << 1);
  }
}

/** The 16 bits of a number at every second place. */
function spread(value: number): number {
  let bits = value | 0;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

const digit = 11;
const values = 1 << digit;

/** Sorts by key, least significant digits first, equal keys in their order; room for it is kept from call to call. */
export class RadixSort {
  readonly #counts = new Int32Array(values);
  readonly #keys: Uint32Array;
  readonly #order: Int32Array;

  constructor(count: number) {
    this.#keys = new Uint32Array(count);
    this.#order = new Int32Array(count);
  }

  /** Sorts `keys`, and `order` along with them. */
  sort(keys: Uint32Array, order: Int32Array): void {
    this.#pass(keys, order, this.#keys, this.#order, 0);
    this.#pass(this.#keys, this.#order, keys, order, digit);
    this.#pass(keys, order, this.#keys, this.#order, 2 * digit);
    keys.set(this.#keys);
    order.set(this.#order);
  }

  #pass(keys: Uint32Array, order: Int32Array, toKeys: Uint32Array, toOrder: Int32Array, shift: number): void {
    const counts = this.#counts.fill(0);
    for (let i = 0; i < keys.length; i++) counts[(keys[i]! >>> shift) & (values - 1)]!++;
    let sum = 0;
    for (let value = 0; value < values; value++) {
      const own = counts[value]!;
      counts[value] = sum;
      sum += own;
    }
    for (let i = 0; i < keys.length; i++) {
      const at = counts[(keys[i]! >>> shift) & (values - 1)]!++;
      toKeys[at] = keys[i]!;
      toOrder[at] = order[i]!;
    }
  }
}
