/**
 * d3-force's simulation on columns of numbers: the same words and the same arithmetic, so that whoever knows d3 knows this,
 * and d3's own forces can be plugged in (`forces/d3.ts`). It has no clock: whoever owns it calls `tick`.
 */
import type { Bodies } from './bodies.ts';

/**
 * Changes velocities, by so much as `alpha` says; may move bodies. `initialize` is called once before, with the bodies and a
 * source of numbers from 0 to 1 that are the same in every run.
 */
export interface Force {
  (alpha: number): void;
  initialize?(bodies: Bodies, random: () => number): void;
}

export interface Cooling {
  readonly alpha: number;
  readonly alphaMin: number;
  readonly alphaTarget: number;
  /** The share of the way to `alphaTarget` that a tick goes. */
  readonly alphaDecay: number;
  /** The share of its velocity that a body loses in a tick. */
  readonly velocityDecay: number;
}

/** d3's: from 1 to 0.001 in 300 ticks. */
export const defaultCooling: Cooling = {
  alpha: 1,
  alphaMin: 0.001,
  alphaTarget: 0,
  alphaDecay: 0.022763,
  velocityDecay: 0.4,
};

export class Simulation {
  readonly bodies: Bodies;
  readonly #forces: readonly Force[];
  readonly #cooling: Cooling;
  #alpha: number;

  constructor(bodies: Bodies, forces: readonly Force[], cooling: Partial<Cooling> = {}) {
    this.bodies = bodies;
    this.#forces = forces;
    this.#cooling = { ...defaultCooling, ...cooling };
    this.#alpha = this.#cooling.alpha;
    const random = seededRandom();
    for (const force of forces) force.initialize?.(bodies, random);
    hold(bodies);
  }

  get alpha(): number {
    return this.#alpha;
  }

  /** Whether it has cooled down to `alphaMin`. */
  get isAtRest(): boolean {
    return this.#alpha < this.#cooling.alphaMin;
  }

  tick(): void {
    const { alphaTarget, alphaDecay, velocityDecay } = this.#cooling;
    this.#alpha += (alphaTarget - this.#alpha) * alphaDecay;
    for (const force of this.#forces) force(this.#alpha);
    advance(this.bodies, 1 - velocityDecay);
  }

  /** Ticks until it is at rest. */
  run(): void {
    while (!this.isAtRest) this.tick();
  }
}

function advance({ count, x, y, vx, vy, fx, fy }: Bodies, kept: number): void {
  for (let i = 0; i < count; i++) {
    if (fx[i]! === fx[i]!) {
      x[i] = fx[i]!;
      y[i] = fy[i]!;
      vx[i] = 0;
      vy[i] = 0;
    } else {
      x[i]! += vx[i]! *= kept;
      y[i]! += vy[i]! *= kept;
    }
  }
}

/** Puts bodies that are held where they are held. */
function hold({ count, x, y, fx, fy }: Bodies): void {
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(fx[i]!)) continue;
    x[i] = fx[i]!;
    y[i] = fy[i]!;
  }
}

/** Numbers from 0 to 1, the same ones each time (a linear congruential generator; Numerical Recipes, 2nd edition, p. 284). */
export function seededRandom(seed = 1): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(1664525, state) + 1013904223) >>> 0) / 4294967296;
}
