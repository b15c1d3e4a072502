// The nearest neighbours of points in the plane, exactly, by a k-d tree (Bentley 1975) that lies in one array: the middle
// of a range is its root, what is left of it lies to one side.

const leaf = 8;

export class NearestPoints {
  /** @readonly */ #xy;
  /** @readonly */ #order;
  /** The nearest so far, the farthest of them last. */ #found = new Int32Array(0);
  /** Squares of their distances. */ #far = new Float64Array(0);
  #held = 0;

  /** @param {Float64Array} xy x and y of point `i` at `2i` and `2i + 1`, all finite. */
  constructor(xy) {
    this.#xy = xy;
    this.#order = Int32Array.from({ length: xy.length / 2 }, (_, at) => at);
    this.#sort(0, this.#order.length, 0);
  }

  /** The `k` points nearest to a point, without itself, the nearest first. @param {number} point @param {number} k */
  of(point, k) {
    const size = Math.min(k, this.#order.length - 1);
    this.#found = new Int32Array(size);
    this.#far = new Float64Array(size).fill(Infinity);
    this.#held = 0;
    if (size > 0) this.#search(point, 0, this.#order.length, 0);
    return this.#found;
  }

  /** @param {number} from @param {number} to @param {number} axis */
  #sort(from, to, axis) {
    if (to - from <= leaf) return;
    const middle = (from + to) >> 1;
    select(this.#order, this.#xy, axis, [from, to - 1, middle]);
    this.#sort(from, middle, 1 - axis);
    this.#sort(middle + 1, to, 1 - axis);
  }

  /** @param {number} point @param {number} from @param {number} to @param {number} axis */
  #search(point, from, to, axis) {
    const [xy, order] = [this.#xy, this.#order];
    if (to - from <= leaf) {
      for (let at = from; at < to; at++) this.#offer(point, order[at] ?? 0);
      return;
    }
    const middle = (from + to) >> 1;
    const root = order[middle] ?? 0;
    const away = (xy[2 * point + axis] ?? 0) - (xy[2 * root + axis] ?? 0);
    const isBefore = away < 0 || (away === 0 && point < root);
    if (isBefore) this.#search(point, from, middle, 1 - axis);
    else this.#search(point, middle + 1, to, 1 - axis);
    if (away * away > (this.#far[this.#far.length - 1] ?? 0)) return;
    this.#offer(point, root);
    if (isBefore) this.#search(point, middle + 1, to, 1 - axis);
    else this.#search(point, from, middle, 1 - axis);
  }

  /** @param {number} point @param {number} other */
  #offer(point, other) {
    if (other === point) return;
    const [xy, far, found] = [this.#xy, this.#far, this.#found];
    const dx = (xy[2 * other] ?? 0) - (xy[2 * point] ?? 0);
    const dy = (xy[2 * other + 1] ?? 0) - (xy[2 * point + 1] ?? 0);
    const square = dx * dx + dy * dy;
    if (square >= (far[far.length - 1] ?? 0)) return;
    if (this.#held < far.length) this.#held++;
    let at = this.#held - 1;
    for (; at > 0 && (far[at - 1] ?? 0) > square; at--) {
      far[at] = far[at - 1] ?? 0;
      found[at] = found[at - 1] ?? 0;
    }
    far[at] = square;
    found[at] = other;
  }
}

/**
 * Orders a range so that what is before its `middle` along an axis stands before it (quickselect, Hoare 1961).
 * @param {Int32Array} order @param {Float64Array} xy @param {number} axis @param {[from: number, to: number, middle: number]} range
 */
function select(order, xy, axis, [from, to, middle]) {
  const at = (/** @type {number} */ index) => xy[2 * (order[index] ?? 0) + axis] ?? 0;
  while (from < to) {
    const pivot = at((from + to) >> 1);
    let [left, right] = [from, to];
    while (left <= right) {
      while (at(left) < pivot) left++;
      while (at(right) > pivot) right--;
      if (left > right) break;
      const kept = order[left] ?? 0;
      order[left++] = order[right] ?? 0;
      order[right--] = kept;
    }
    if (middle <= right) to = right;
    else if (middle >= left) from = left;
    else return;
  }
}
