/**
 * Who acts on whom as a whole: two cells far from each other by their expansions, two leaves close by body by body, all
 * others through their children (a dual tree traversal: Dehnen, 2002). Each pair is met once and acts both ways.
 */
import type { Cells } from './cells.ts';
import { localSize, momentSize, type Charges } from './expansions.ts';

/**
 * Cells are far from each other if the sum of their radii is less than this share of the distance of their centres. The mean
 * error of the push is then below that of d3's default, which takes a cell for one point (`forces/charge.test.ts`).
 */
const farShare = 0.85;
const farShareSquared = farShare * farShare;

/** Added to squared distances, so that bodies at one place push each other nowhere in place of everywhere. */
const softening = 1e-12;

/** Pairs of cells that wait. */
export class Traversal {
  #waiting = new Int32Array(1024);
  #length = 0;

  run(cells: Cells, charges: Charges, moments: Float64Array, locals: Float64Array): void {
    const { children } = cells;
    this.#add(0, 0);
    while (this.#length > 0) {
      this.#length -= 2;
      const a = this.#waiting[this.#length]!;
      const b = this.#waiting[this.#length + 1]!;
      if (a === b) {
        if (children[a] === 0) pushWithin(cells, a, charges);
        else this.#addWithin(cells, a);
      } else if (areFar(a, b, moments)) exchange(a, b, moments, locals);
      else if (children[a] === 0 && children[b] === 0) pushBetween(cells, a, b, charges);
      else if (isDivided(a, b, cells, moments)) this.#addBetween(cells, a, b);
      else this.#addBetween(cells, b, a);
    }
  }

  #add(a: number, b: number): void {
    if (this.#length + 2 > this.#waiting.length) {
      const longer = new Int32Array(this.#waiting.length * 2);
      longer.set(this.#waiting);
      this.#waiting = longer;
    }
    this.#waiting[this.#length] = a;
    this.#waiting[this.#length + 1] = b;
    this.#length += 2;
  }

  #addWithin({ child, children }: Cells, cell: number): void {
    const begin = child[cell]!;
    const end = begin + children[cell]!;
    for (let a = begin; a < end; a++) for (let b = begin; b <= a; b++) this.#add(a, b);
  }

  #addBetween({ child, children }: Cells, divided: number, other: number): void {
    const end = child[divided]! + children[divided]!;
    for (let part = child[divided]!; part < end; part++) this.#add(part, other);
  }
}

function areFar(a: number, b: number, moments: Float64Array): boolean {
  const atA = a * momentSize;
  const atB = b * momentSize;
  const dx = moments[atB]! - moments[atA]!;
  const dy = moments[atB + 1]! - moments[atA + 1]!;
  const reach = moments[atA + 5]! + moments[atB + 5]!;
  return reach * reach < farShareSquared * (dx * dx + dy * dy);
}

/** Whether the first of two cells goes to its children: the larger, or the only one that has some. */
function isDivided(a: number, b: number, { children }: Cells, moments: Float64Array): boolean {
  if (children[b] === 0) return true;
  return children[a] !== 0 && moments[a * momentSize + 5]! >= moments[b * momentSize + 5]!;
}

/**
 * Adds the field of each cell to the local expansion of the other. With w = 1 / (centre of a − centre of b), mass m and
 * second moment q of b, the field at a distance d from the centre of a is, to the second order,
 * m w + q w³ − (m w² + 3 q w⁴) d + (m w³ + 6 q w⁵) d². For b, w changes its sign.
 */
function exchange(a: number, b: number, moments: Float64Array, locals: Float64Array): void {
  const atA = a * momentSize;
  const atB = b * momentSize;
  const dx = moments[atA]! - moments[atB]!;
  const dy = moments[atA + 1]! - moments[atB + 1]!;
  const inverse = 1 / (dx * dx + dy * dy);
  // The powers of w, by their real and imaginary parts.
  const u1 = dx * inverse;
  const v1 = -dy * inverse;
  const u2 = u1 * u1 - v1 * v1;
  const v2 = 2 * u1 * v1;
  const u3 = u2 * u1 - v2 * v1;
  const v3 = u2 * v1 + v2 * u1;
  const u4 = u2 * u2 - v2 * v2;
  const v4 = 2 * u2 * v2;
  const u5 = u3 * u2 - v3 * v2;
  const v5 = u3 * v2 + v3 * u2;
  const massB = moments[atB + 2]!;
  const realB = moments[atB + 3]!;
  const imaginaryB = moments[atB + 4]!;
  const toA = a * localSize;
  locals[toA]! += massB * u1 + realB * u3 - imaginaryB * v3;
  locals[toA + 1]! += massB * v1 + realB * v3 + imaginaryB * u3;
  locals[toA + 2]! -= massB * u2 + 3 * (realB * u4 - imaginaryB * v4);
  locals[toA + 3]! -= massB * v2 + 3 * (realB * v4 + imaginaryB * u4);
  locals[toA + 4]! += massB * u3 + 6 * (realB * u5 - imaginaryB * v5);
  locals[toA + 5]! += massB * v3 + 6 * (realB * v5 + imaginaryB * u5);
  const massA = moments[atA + 2]!;
  const realA = moments[atA + 3]!;
  const imaginaryA = moments[atA + 4]!;
  const toB = b * localSize;
  locals[toB]! -= massA * u1 + realA * u3 - imaginaryA * v3;
  locals[toB + 1]! -= massA * v1 + realA * v3 + imaginaryA * u3;
  locals[toB + 2]! -= massA * u2 + 3 * (realA * u4 - imaginaryA * v4);
  locals[toB + 3]! -= massA * v2 + 3 * (realA * v4 + imaginaryA * u4);
  locals[toB + 4]! -= massA * u3 + 6 * (realA * u5 - imaginaryA * v5);
  locals[toB + 5]! -= massA * v3 + 6 * (realA * v5 + imaginaryA * u5);
}

/** Each body of a leaf on each other one of it. */
function pushWithin({ first, end }: Cells, cell: number, charges: Charges): void {
  for (let i = first[cell]! + 1; i < end[cell]!; i++) pushOne(i, first[cell]!, i, charges);
}

/** Each body of one leaf on each of another. */
function pushBetween({ first, end }: Cells, a: number, b: number, charges: Charges): void {
  for (let i = first[a]!; i < end[a]!; i++) pushOne(i, first[b]!, end[b]!, charges);
}

/** One body and those from `from` to before `to` on each other. */
function pushOne(i: number, from: number, to: number, { x, y, mass, pushX, pushY }: Charges): void {
  const atX = x[i]!;
  const atY = y[i]!;
  const own = mass[i]!;
  let sumX = 0;
  let sumY = 0;
  for (let j = from; j < to; j++) {
    const dx = atX - x[j]!;
    const dy = atY - y[j]!;
    const inverse = 1 / (dx * dx + dy * dy + softening);
    const shareX = dx * inverse;
    const shareY = dy * inverse;
    const other = mass[j]!;
    sumX += other * shareX;
    sumY += other * shareY;
    pushX[j]! -= own * shareX;
    pushY[j]! -= own * shareY;
  }
  pushX[i]! += sumX;
  pushY[i]! += sumY;
}
