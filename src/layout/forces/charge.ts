/** d3's many-body force for charges that repel: each body pushes each other one, by its mass over their distance. */
import type { Bodies } from '../bodies.ts';
import type { Force } from '../simulation.ts';
import { Cells } from '../tree/cells.ts';
import { gatherMoments, localSize, momentSize, spreadLocals, type Charges } from '../tree/expansions.ts';
import { mortonKeys, RadixSort, squareAround } from '../tree/morton.ts';
import { Traversal } from '../tree/traversal.ts';

/** After so many ticks bodies move little, and their order is good for some more. */
const hotTicks = 10;
const ticksAnOrder = 3;

/**
 * A tick changes the velocity of body i by alpha · strength · Σ mass[j] · (zᵢ − zⱼ) / |zᵢ − zⱼ|², to within the error of the
 * expansions.
 */
export function forceCharge(mass: Float64Array, strength: number): Force {
  let field: Field | null = null;
  let bodies: Bodies | null = null;
  const force = (alpha: number): void => {
    if (bodies !== null) field?.push(bodies, alpha * strength);
  };
  return Object.assign(force, {
    initialize: (all: Bodies): void => {
      bodies = all;
      field = new Field(mass);
    },
  });
}

/** Bodies in Morton order, their quadtree, and room for the expansions of its cells. */
class Field {
  readonly #mass: Float64Array;
  readonly #order: Int32Array;
  readonly #keys: Uint32Array;
  readonly #sort: RadixSort;
  readonly #charges: Charges;
  readonly #cells: Cells;
  readonly #traversal = new Traversal();
  #moments = new Float64Array();
  #locals = new Float64Array();
  #tick = 0;

  constructor(mass: Float64Array) {
    const count = mass.length;
    const column = (): Float64Array => new Float64Array(count);
    this.#mass = mass;
    this.#order = new Int32Array(count);
    for (let i = 0; i < count; i++) this.#order[i] = i;
    this.#keys = new Uint32Array(count);
    this.#sort = new RadixSort(count);
    this.#charges = { x: column(), y: column(), mass: column(), pushX: column(), pushY: column() };
    this.#cells = new Cells(count);
  }

  push({ vx, vy, x, y }: Bodies, strength: number): void {
    const { pushX, pushY } = this.#charges;
    if (this.#order.length === 0) return;
    this.#gather(x, y);
    if (this.#tick < hotTicks || this.#tick % ticksAnOrder === 0) this.#divide(x, y);
    this.#tick++;
    gatherMoments(this.#cells, this.#charges, this.#moments);
    this.#locals.fill(0, 0, this.#cells.count * localSize);
    pushX.fill(0);
    pushY.fill(0);
    this.#traversal.run(this.#cells, this.#charges, this.#moments, this.#locals);
    spreadLocals(this.#cells, this.#charges, this.#moments, this.#locals);
    scatter(this.#order, pushX, vx, strength);
    scatter(this.#order, pushY, vy, strength);
  }

  #gather(x: Float64Array, y: Float64Array): void {
    pick(x, this.#order, this.#charges.x);
    pick(y, this.#order, this.#charges.y);
  }

  /** Puts the bodies in order and makes their quadtree anew. */
  #divide(x: Float64Array, y: Float64Array): void {
    const { charges, keys } = { charges: this.#charges, keys: this.#keys };
    mortonKeys(charges.x, charges.y, squareAround(charges.x, charges.y), keys);
    this.#sort.sort(keys, this.#order);
    this.#gather(x, y);
    pick(this.#mass, this.#order, charges.mass);
    this.#cells.build(keys);
    if (this.#moments.length < this.#cells.room * momentSize) {
      this.#moments = new Float64Array(this.#cells.room * momentSize);
      this.#locals = new Float64Array(this.#cells.room * localSize);
    }
  }
}

function pick(from: Float64Array, order: Int32Array, to: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = from[order[i]!]!;
}

function scatter(order: Int32Array, from: Float64Array, to: Float64Array, factor: number): void {
  for (let i = 0; i < from.length; i++) to[order[i]!]! += factor * from[i]!;
}
