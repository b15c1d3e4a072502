/**
 * A first place for everybody, by how many links lie between all bodies and a few pivots: it shows the large shape of a graph
 * at once, where springs take hundreds of ticks to unfold it (`kernel/assembly/distances.ts` and `pivots.ts`). All bodies must
 * hang together.
 */
import { Columns, newKernel, type Kernel } from './kernel/kernel.ts';
import type { Neighbours } from './links.ts';

/** So many pivots far from each other are enough (Brandes and Pich, 2007, find little gain beyond 50). */
const farPivots = 30;
/** Pivots taken at random are so many: one for each bit of a word. */
const randomPivots = 32;
/** With more bodies than this the distances from all pivots are found at once. */
const many = 2000;

/** Writes places about the origin, in links. Who is equally far from all pivots comes to stand at one place. */
export function placeByPivots(
  { x, y, neighbours }: { readonly x: Float64Array; readonly y: Float64Array; readonly neighbours: Neighbours },
  random: () => number,
): void {
  const pivots = new Pivots(x.length, neighbours);
  if (x.length <= many || !pivots.reachFromRandom(random)) pivots.reachFromFar(farPivots);
  pivots.place(x, y);
}

export class Pivots {
  readonly #kernel: Kernel = newKernel();
  readonly #count: number;
  readonly #rows: Int32Array;
  readonly #placesAt: number;
  #pivots = 0;

  constructor(count: number, { first, list }: Neighbours) {
    this.#count = count;
    const distancesAt = this.#kernel.prepareDistances(count, list.length);
    this.#placesAt = this.#kernel.preparePivots(count);
    const columns = new Columns(this.#kernel, distancesAt);
    columns.ints(first.length).set(first);
    columns.ints(list.length).set(list);
    this.#rows = columns.ints(randomPivots * count);
  }

  /** The distances from each pivot to all bodies, a row a pivot. */
  get rows(): Int32Array[] {
    return Array.from({ length: this.#pivots }, (_, pivot) =>
      this.#rows.subarray(pivot * this.#count, (pivot + 1) * this.#count),
    );
  }

  /** From pivots far from each other, one after the other. */
  reachFromFar(pivots: number): void {
    this.#pivots = Math.min(pivots, this.#count);
    this.#kernel.distancesFromFar(this.#count, this.#pivots);
  }

  /** From 32 pivots taken at random, all at once; `false` where somebody is too far away for that. */
  reachFromRandom(random: () => number): boolean {
    for (let pivot = 0; pivot < randomPivots; pivot++) this.#rows[pivot] = Math.floor(random() * this.#count);
    this.#pivots = randomPivots;
    return this.#kernel.distancesAtOnce(this.#count) !== 0;
  }

  place(x: Float64Array, y: Float64Array): void {
    this.#kernel.placeByPivots(this.#count, this.#pivots);
    const columns = new Columns(this.#kernel, this.#placesAt);
    x.set(columns.floats(this.#count));
    y.set(columns.floats(this.#count));
  }
}
