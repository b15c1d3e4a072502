/** Points on a plane, and the question how many of them lie in a box. */
import { cellHash, type Box } from './boxes.ts';
import type { Point } from './curve.ts';

/** Points sorted by their cells: by counting, since each cell is a number below a bound (its hash). */
export class PointGrid {
  readonly #side: number;
  readonly #mask: number;
  /** Where the points of each list begin; the last is where all end. */
  readonly #start: Int32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;

  constructor(side: number, points: readonly Point[]) {
    const lists = 2 ** Math.ceil(Math.log2(points.length + 16));
    this.#side = side;
    this.#mask = lists - 1;
    this.#start = new Int32Array(lists + 1);
    this.#x = new Float64Array(points.length);
    this.#y = new Float64Array(points.length);
    const listOf = ({ x, y }: Point): number => this.#list(Math.floor(x / side), Math.floor(y / side));
    for (const point of points) this.#start[listOf(point)]!++;
    for (let list = 1; list <= lists; list++) this.#start[list]! += this.#start[list - 1]!;
    // Each list is filled from its end, after which its start is where it was counted to.
    for (const point of points) {
      const at = --this.#start[listOf(point)]!;
      this.#x[at] = point.x;
      this.#y[at] = point.y;
    }
  }

  /** How many points lie in a box, its rim left out. */
  count({ left, top, right, bottom }: Box): number {
    const side = this.#side;
    let count = 0;
    for (let column = Math.floor(left / side); column <= Math.floor(right / side); column++) {
      for (let row = Math.floor(top / side); row <= Math.floor(bottom / side); row++) {
        const list = this.#list(column, row);
        for (let at = this.#start[list]!; at < this.#start[list + 1]!; at++) {
          const x = this.#x[at]!;
          const y = this.#y[at]!;
          if (x <= left || x >= right || y <= top || y >= bottom) continue;
          // Another cell may share the list.
          if (Math.floor(x / side) === column && Math.floor(y / side) === row) count++;
        }
      }
    }
    return count;
  }

  #list(column: number, row: number): number {
    return cellHash(column, row) & this.#mask;
  }
}
