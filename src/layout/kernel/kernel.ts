/**
 * The parts of a layout that take time, compiled beforehand (`assembly/`): a browser would run them slowly until it has
 * compiled them itself, which for a thousand actors takes longer than all the rest. A kernel has a memory of its own. Its
 * `prepare…` make room for columns of numbers and tell where the first of them lies; the others follow it.
 */
import { compiledKernel } from './compiled.ts';

/** What `assembly/exports.ts` exports; places in memory are numbers of bytes. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Gives back all that was prepared. */
  reset(): void;
  prepareCharge(bodies: number): number;
  charge(bodies: number, strength: number): void;
  /** Of what is prepared for charges, by the places of the columns x and y; the two after it tell where its columns are. */
  sort(bodies: number, x: number, y: number): void;
  orderOfBodies(): number;
  keysOfBodies(): number;
  prepareSprings(bodies: number, springs: number): number;
  springs(springs: number, alpha: number, softness: number): void;
  shareOfLengths(springs: number): number;
  prepareGravity(bodies: number): number;
  gravity(bodies: number, x: number, y: number, strength: number): void;
  prepareLinks(bodies: number, ties: number): number;
  /** How many links there are. */
  links(bodies: number, ties: number): number;
  prepareNeighbours(bodies: number, links: number): number;
  neighbours(bodies: number, links: number): void;
  prepareDiscs(discs: number): number;
  partDiscs(discs: number, mayGrow: number): void;
  prepareDistances(bodies: number, ends: number): number;
  distancesFromFar(bodies: number, pivots: number): void;
  /** From 32 pivots, this one and those after it; 0 where it did not come to an end. */
  distancesAtOnce(bodies: number, pivot: number): number;
  preparePivots(bodies: number): number;
  placeByPivots(bodies: number, pivots: number): void;
  /** Of what is prepared for pivots. */
  preparePull(bodies: number): number;
  pull(bodies: number, pivots: number, share: number): void;
}

/** As much of WebAssembly as is used; there is none where somebody has forbidden it. */
interface Engine {
  readonly WebAssembly?: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: object };
  };
}

/**
 * A kernel without anything in it. WebAssembly is missing in Safari’s Lockdown Mode, and refused by a host whose content
 * security policy does not say `wasm-unsafe-eval`; the same code in JavaScript gives the same bits and takes longer.
 */
export const newKernel: () => Kernel = compiled() ?? (await import('./plain.js')).plainKernel;

function compiled(): (() => Kernel) | null {
  const { WebAssembly } = globalThis as Engine;
  if (WebAssembly === undefined) return null;
  try {
    const module = new WebAssembly.Module(Uint8Array.from(compiledKernel));
    return () => new WebAssembly.Instance(module).exports as Kernel;
  } catch {
    return null;
  }
}

/** For more bodies and ties than this, what is left in its memory would be too much to be kept. */
const mostKept = 4000;
let kept: Kernel | null = null;

/**
 * A kernel for what is done and copied out at once. For few bodies and ties it is always the same one: a map may have thousands of
 * small parts, and to make a kernel takes longer than what is done in it.
 */
export function kernelAtOnce(bodiesAndTies: number): Kernel {
  if (bodiesAndTies > mostKept) return newKernel();
  kept ??= newKernel();
  kept.reset();
  return kept;
}

/** Columns of a kernel that lie one after the other. They are lost when more is prepared. */
export class Columns {
  readonly #buffer: ArrayBuffer;
  #at: number;

  constructor({ memory }: Kernel, at: number) {
    this.#buffer = memory.buffer;
    this.#at = at;
  }

  floats(count: number): Float64Array {
    const column = new Float64Array(this.#buffer, this.#at, count);
    this.#at += column.byteLength;
    return column;
  }

  ints(count: number): Int32Array {
    const column = new Int32Array(this.#buffer, this.#at, count);
    this.#at += column.byteLength;
    return column;
  }

  bytes(count: number): Uint8Array {
    const column = new Uint8Array(this.#buffer, this.#at, count);
    this.#at += count;
    return column;
  }
}
