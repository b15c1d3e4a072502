/**
 * How many links lie between all bodies and a few pivots, and a first place for everybody by that: it shows the large shape of
 * a graph at once, where springs take hundreds of ticks to unfold it (`kernel/assembly/distances.ts` and `pivots.ts`). All
 * bodies must hang together.
 */
import { Columns, newKernel, type Kernel } from './kernel/kernel.ts';
import type { Neighbours } from './links.ts';

/** So many pivots far from each other are enough for few bodies (Brandes and Pich, 2007, find little gain beyond 50). */
const farPivots = 30;
/** Of many, so many are taken at random, and gone from so many at once. */
const randomPivots = 64;
const atOnce = 32;
/** So many are enough to place everybody: the others only pull. */
const enough = 32;
/** With more bodies than this the distances from all pivots are found at once. */
const many = 2000;

/** Those that suit so many bodies, with the distances from them. */
export function pivotsAmong(count: number, neighbours: Neighbours, random: () => number): Pivots {
  const pivots = new Pivots(count, neighbours);
  if (count <= many || !pivots.reachFromRandom(random)) pivots.reachFromFar(farPivots);
  return pivots;
}

export class Pivots {
  readonly kernel: Kernel = newKernel();
  readonly #count: number;
  readonly #rows: Int32Array;
  readonly #placesAt: number;
  #length = 0;

  constructor(count: number, { first, list }: Neighbours) {
    this.#count = count;
    const distancesAt = this.kernel.prepareDistances(count, list.length);
    this.#placesAt = this.kernel.preparePivots(count);
    const columns = new Columns(this.kernel, distancesAt);
    columns.ints(first.length).set(first);
    columns.ints(list.length).set(list);
    this.#rows = columns.ints(randomPivots * count);
  }

  /** How many pivots there are. */
  get length(): number {
    return this.#length;
  }

  /** The distances from each pivot to all bodies, a row a pivot; lost once they pull. */
  get rows(): Int32Array[] {
    return Array.from({ length: this.#length }, (_, pivot) =>
      this.#rows.subarray(pivot * this.#count, (pivot + 1) * this.#count),
    );
  }

  /** From pivots far from each other, one after the other. */
  reachFromFar(pivots: number): void {
    this.#length = Math.min(pivots, this.#count);
    this.kernel.distancesFromFar(this.#count, this.#length);
  }

  /** From 64 pivots taken at random, many at once; `false` where somebody is too far away for that. */
  reachFromRandom(random: () => number): boolean {
    this.#length = randomPivots;
    for (let pivot = 0; pivot < randomPivots; pivot += atOnce) {
      const own = this.#rows.subarray(pivot * this.#count);
      for (let bit = 0; bit < atOnce; bit++) own[bit] = Math.floor(random() * this.#count);
      if (this.kernel.distancesAtOnce(this.#count, pivot) === 0) return false;
    }
    return true;
  }

  /** Writes places about the origin, in links. Who is equally far from all pivots comes to stand at one place. */
  place(x: Float64Array, y: Float64Array): void {
    this.kernel.placeByPivots(this.#count, Math.min(this.#length, enough));
    const columns = new Columns(this.kernel, this.#placesAt);
    x.set(columns.floats(this.#count));
    y.set(columns.floats(this.#count));
  }
}
