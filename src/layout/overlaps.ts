/**
 * Discs that overlap are moved off each other, and as little else as can be: pair by pair, again and again, over a grid of
 * squares as wide as the largest disc (position based dynamics: Müller et al., 2007).
 */
import { middleOf, type Bodies } from './bodies.ts';

/** Where overlaps are more than this share of discs, or so many rounds did not end them, the whole map is made larger. */
const crowded = 0.03;
const roundsAGrowth = 6;
const growth = 1.1;
const mostRounds = 120;

/** Lengths less than this are no overlap. */
const tolerance = 1e-3;

/** How many times the area of all discs a map needs at least, so that they are not pressed against each other. */
const spacious = 2;
/** A heap is parted round by round in place of being blown up. */
const mostGrowth = 100;

/** Ends with no two discs overlapping, but for those that are both held. */
export function partDiscs(bodies: Bodies, radius: Float64Array): void {
  if (bodies.count < 2) return;
  grow(bodies, growthToHold(bodies, radius));
  const grid = new Grid(bodies, radius);
  for (let round = 1; round <= mostRounds; round++) {
    const found = grid.part();
    if (found === 0) return;
    if (found > bodies.count * crowded || round % roundsAGrowth === 0) grow(bodies, growth);
  }
}

/** By how much a map has to grow to have room for all its discs; it is taken to be about as dense everywhere. */
function growthToHold(bodies: Bodies, radius: Float64Array): number {
  const { count, x, y } = bodies;
  const middle = middleOf(bodies) ?? { x: 0, y: 0 };
  let discs = 0;
  let spread = 0;
  for (let i = 0; i < count; i++) {
    discs += radius[i]! * radius[i]!;
    const dx = x[i]! - middle.x;
    const dy = y[i]! - middle.y;
    spread += dx * dx + dy * dy;
  }
  // The mean square of distances in an even disc of radius R is R² / 2.
  const area = (2 * spread) / count;
  return area > 0 ? Math.min(mostGrowth, Math.sqrt(Math.max(1, (spacious * discs) / area))) : 1;
}

/** Moves all who are free away from the middle, or from the middle of those who are held, so that none is moved over them. */
function grow(bodies: Bodies, factor: number): void {
  const { count, x, y, fx } = bodies;
  const middle = middleOf(bodies, (i) => !Number.isNaN(fx[i]!)) ?? middleOf(bodies) ?? { x: 0, y: 0 };
  for (let i = 0; i < count; i++) {
    if (!Number.isNaN(fx[i]!)) continue;
    x[i] = middle.x + (x[i]! - middle.x) * factor;
    y[i] = middle.y + (y[i]! - middle.y) * factor;
  }
}

/** Discs by the square that their middle lies in, the squares by the remainder of a number made of row and column. */
class Grid {
  readonly #bodies: Bodies;
  readonly #radius: Float64Array;
  readonly #side: number;
  readonly #mask: number;
  /** First disc of each bucket, and the next one of each disc; −1 after the last. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(bodies: Bodies, radius: Float64Array) {
    this.#bodies = bodies;
    this.#radius = radius;
    this.#side = 2 * radius.reduce((most, own) => Math.max(most, own), 1e-6);
    const buckets = powerAbove(bodies.count * 2);
    this.#mask = buckets - 1;
    this.#first = new Int32Array(buckets);
    this.#next = new Int32Array(bodies.count);
  }

  /** Parts all pairs once; how many overlapped. */
  part(): number {
    const { count, x, y } = this.#bodies;
    this.#first.fill(-1);
    let found = 0;
    for (let i = 0; i < count; i++) {
      const column = Math.floor(x[i]! / this.#side);
      const row = Math.floor(y[i]! / this.#side);
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) found += this.#partFrom(i, this.#first[this.#bucket(column + dx, row + dy)]!);
      }
      const bucket = this.#bucket(Math.floor(x[i]! / this.#side), Math.floor(y[i]! / this.#side));
      this.#next[i] = this.#first[bucket]!;
      this.#first[bucket] = i;
    }
    return found;
  }

  #bucket(column: number, row: number): number {
    return (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & this.#mask;
  }

  #partFrom(i: number, list: number): number {
    let found = 0;
    for (let j = list; j >= 0; j = this.#next[j]!) if (this.#partTwo(i, j)) found++;
    return found;
  }

  /** Each goes half of the way that is missing, or all of it where the other is held. Whether they overlapped. */
  #partTwo(i: number, j: number): boolean {
    const { x, y, fx } = this.#bodies;
    const wanted = this.#radius[i]! + this.#radius[j]!;
    const dx = x[i]! - x[j]!;
    const dy = y[i]! - y[j]!;
    const squared = dx * dx + dy * dy;
    if (squared >= (wanted - tolerance) * (wanted - tolerance)) return false;
    const isHeldI = fx[i]! === fx[i]!;
    const isHeldJ = fx[j]! === fx[j]!;
    if (isHeldI && isHeldJ) return false;
    const distance = Math.sqrt(squared);
    let wayX = dx * (wanted / distance - 1);
    let wayY = dy * (wanted / distance - 1);
    if (distance < 1e-9) {
      // At one place there is no direction to go by: they take one that is another for most pairs.
      const oddX = 1 + ((i * 31) % 17) - 9;
      const oddY = 1 + ((j * 37) % 13) - 6.5;
      const length = wanted / Math.sqrt(oddX * oddX + oddY * oddY);
      wayX = oddX * length;
      wayY = oddY * length;
    }
    const share = isHeldI ? 0 : isHeldJ ? 1 : 0.5;
    x[i]! += wayX * share;
    y[i]! += wayY * share;
    x[j]! -= wayX * (1 - share);
    y[j]! -= wayY * (1 - share);
    return true;
  }
}

function powerAbove(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
