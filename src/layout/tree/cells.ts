/**
 * A quadtree as a list of ranges over bodies in Morton order: cell `c` holds the bodies from `first[c]` to before `end[c]`,
 * and its children are the cells from `child[c]` to before `child[c] + children[c]`, after it in the list. Cell 0 is all.
 */
import { bitsAxis } from './morton.ts';

/** A cell with so many bodies at most is not divided. */
export const mostInLeaf = 8;

export class Cells {
  count = 0;
  first: Int32Array;
  end: Int32Array;
  child: Int32Array;
  children: Uint8Array;
  #level: Uint8Array;

  constructor(bodies: number) {
    const room = Math.max(16, Math.ceil((bodies * 3) / mostInLeaf) * 2);
    this.first = new Int32Array(room);
    this.end = new Int32Array(room);
    this.child = new Int32Array(room);
    this.children = new Uint8Array(room);
    this.#level = new Uint8Array(room);
  }

  get room(): number {
    return this.first.length;
  }

  /** Divides the bodies with these keys, which are sorted. */
  build(keys: Uint32Array): void {
    this.count = 0;
    this.#add(0, keys.length, 0);
    for (let cell = 0; cell < this.count; cell++) {
      this.child[cell] = this.count;
      if (this.end[cell]! - this.first[cell]! > mostInLeaf && this.#level[cell]! < bitsAxis) this.#divide(cell, keys);
      this.children[cell] = this.count - this.child[cell]!;
    }
  }

  #add(first: number, end: number, level: number): void {
    if (this.count === this.room) this.#grow();
    const cell = this.count++;
    this.first[cell] = first;
    this.end[cell] = end;
    this.#level[cell] = level;
  }

  /** Into the quarters that hold bodies; a cell whose bodies all lie in one quarter goes down to where they part. */
  #divide(cell: number, keys: Uint32Array): void {
    const end = this.end[cell]!;
    let from = this.first[cell]!;
    const common = Math.clz32(keys[from]! ^ keys[end - 1]!) >> 1;
    if (common >= bitsAxis) return;
    const shift = 2 * (bitsAxis - 1 - common);
    while (from < end) {
      const quarter = (keys[from]! >>> shift) & 3;
      const to = endOfQuarter(keys, from, end, shift, quarter);
      this.#add(from, to, common + 1);
      from = to;
    }
  }

  #grow(): void {
    const larger = <A extends Int32Array | Uint8Array>(old: A, made: A): A => (made.set(old), made);
    const room = this.room * 2;
    this.first = larger(this.first, new Int32Array(room));
    this.end = larger(this.end, new Int32Array(room));
    this.child = larger(this.child, new Int32Array(room));
    this.children = larger(this.children, new Uint8Array(room));
    this.#level = larger(this.#level, new Uint8Array(room));
  }
}

/** Where the bodies of a quarter end: by halving, since a large cell has many. */
function endOfQuarter(keys: Uint32Array, from: number, end: number, shift: number, quarter: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (((keys[middle]! >>> shift) & 3) <= quarter) low = middle + 1;
    else high = middle;
  }
  return low;
}
