/** Rectangles on a plane, and the question which of them a further one would touch. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The smallest box around all; `null` around nothing. */
export function around(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null;
  for (const box of boxes) {
    all =
      all === null
        ? box
        : {
            left: Math.min(all.left, box.left),
            top: Math.min(all.top, box.top),
            right: Math.max(all.right, box.right),
            bottom: Math.max(all.bottom, box.bottom),
          };
  }
  return all;
}

/**
 * Boxes under numbers, in square cells. A cell's list is found by a hash of its column and row, so that a plane of any size
 * takes as much memory as there are boxes (spatial hashing: Teschner et al., 2003). Lists keep numbers that have moved on:
 * what counts is where a number is now, so these cost a look and no more, as do cells that share a list.
 */
export class BoxGrid {
  readonly #side: number;
  readonly #mask: number;
  /** First entry of each list, and from each entry the next; -1 ends a list. */
  readonly #first: Int32Array;
  readonly #next: number[] = [];
  readonly #ids: number[] = [];
  /** Left, top, right and bottom of each number's box in turn. */
  readonly #at: Float64Array;

  /** For numbers below `count`; `side` is that of a cell. */
  constructor(side: number, count: number) {
    const lists = 2 ** Math.ceil(Math.log2(count * 4 + 16));
    this.#side = side;
    this.#mask = lists - 1;
    this.#first = new Int32Array(lists).fill(-1);
    this.#at = new Float64Array(count * 4).fill(NaN);
  }

  /** Puts a box under a number, in place of the one that was there. */
  put(id: number, { left, top, right, bottom }: Box): void {
    this.#at[id * 4] = left;
    this.#at[id * 4 + 1] = top;
    this.#at[id * 4 + 2] = right;
    this.#at[id * 4 + 3] = bottom;
    const [firstRow, lastRow] = [this.#cell(top), this.#cell(bottom)];
    for (let column = this.#cell(left); column <= this.#cell(right); column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        const list = cellHash(column, row) & this.#mask;
        this.#next.push(this.#first[list]!);
        this.#first[list] = this.#ids.push(id) - 1;
      }
    }
  }

  delete(id: number): void {
    this.#at[id * 4] = NaN;
  }

  /** Whether a box under a number other than `except` touches this one. */
  touched(box: Box, except = -1): boolean {
    const [firstRow, lastRow] = [this.#cell(box.top), this.#cell(box.bottom)];
    for (let column = this.#cell(box.left); column <= this.#cell(box.right); column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        for (let entry = this.#first[cellHash(column, row) & this.#mask]!; entry !== -1; entry = this.#next[entry]!) {
          const id = this.#ids[entry]!;
          if (id !== except && this.#isTouched(id, box)) return true;
        }
      }
    }
    return false;
  }

  /** Adds the numbers of all boxes that touch this one to a list, some of them more than once. */
  find(box: Box, found: number[]): void {
    const [firstRow, lastRow] = [this.#cell(box.top), this.#cell(box.bottom)];
    for (let column = this.#cell(box.left); column <= this.#cell(box.right); column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        for (let entry = this.#first[cellHash(column, row) & this.#mask]!; entry !== -1; entry = this.#next[entry]!) {
          const id = this.#ids[entry]!;
          if (this.#isTouched(id, box)) found.push(id);
        }
      }
    }
  }

  /** The numbers of all boxes that touch this one, in order. */
  touching(box: Box): number[] {
    const found: number[] = [];
    this.find(box, found);
    return [...new Set(found)].sort((a, b) => a - b);
  }

  /** As `touches`. No comparison holds for a number that has no box. */
  #isTouched(id: number, { left, top, right, bottom }: Box): boolean {
    const at = this.#at;
    const from = id * 4;
    return at[from]! < right && left < at[from + 2]! && at[from + 1]! < bottom && top < at[from + 3]!;
  }

  #cell(value: number): number {
    return Math.floor(value / this.#side);
  }
}

/** A number for a cell; two cells may have the same. */
export function cellHash(column: number, row: number): number {
  return Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663);
}
