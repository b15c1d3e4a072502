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

/** A grid of square cells, each with the boxes that reach into it. */
export class BoxGrid {
  readonly #cells = new Map<string, Box[]>();
  readonly #side: number;

  constructor(side: number) {
    this.#side = side;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else cell.push(box);
    }
  }

  /** Whether a box of the grid, other than `except`, touches this one. */
  touched(box: Box, except?: Box): boolean {
    return this.#keys(box).some((key) =>
      this.#cells.get(key)?.some((other) => other !== except && touches(other, box)),
    );
  }

  /** How many boxes of the grid touch this one; a box counts once for each cell that both reach into. */
  count(box: Box): number {
    let count = 0;
    for (const key of this.#keys(box)) {
      for (const other of this.#cells.get(key) ?? []) if (touches(other, box)) count++;
    }
    return count;
  }

  #keys({ left, top, right, bottom }: Box): string[] {
    const cell = (value: number): number => Math.floor(value / this.#side);
    const keys: string[] = [];
    for (let column = cell(left); column <= cell(right); column++) {
      for (let row = cell(top); row <= cell(bottom); row++) keys.push(`${column} ${row}`);
    }
    return keys;
  }
}
