/**
 * What a filter asks of each tie and actor, as small numbers in typed arrays. They follow from what is told and are made once
 * for it: a filter is then one pass over numbers.
 */
import { finish, stepThrough, type Steps } from '../lib/steps.ts';
import type { Reading } from '../model/standing.ts';
import { drawnBy, toldAs, type Told } from './told.ts';

/** Ties by tie number, actors by actor number. Each list of values is in the order in which they are met. */
export interface Facets {
  /** The readings by which each tie is drawn. */
  readonly readings: readonly (readonly Reading[])[];
  readonly types: Values;
  /** Types of the readings of tie `t` are `type[firstType[t]]` to before `type[firstType[t + 1]]`, numbers of `types`. */
  readonly firstType: Int32Array;
  readonly type: Uint16Array;
  /** What each tie is told as, a number of `standings`; a tie of which nothing is told has the last number, `untold`. */
  readonly standings: Values;
  readonly standing: Uint16Array;
  /** Numbers of `differences`; without a difference it is the one of the empty text. */
  readonly differences: Values;
  readonly difference: Uint16Array;
  readonly kinds: Values;
  readonly kind: Uint16Array;
}

/** Value → its number, in the order of the numbers. */
export type Values = ReadonlyMap<string, number>;

const made = new WeakMap<Told, Facets>();

export function facetsOf(told: Told): Facets {
  return finish(facetSteps(told));
}

/** The same, step by step. */
export function* facetSteps(told: Told): Steps<Facets> {
  let facets = made.get(told);
  if (facets === undefined) made.set(told, (facets = yield* makeFacets(told)));
  return facets;
}

/** Stands for what a tie is told as of which nothing is told. */
export const untold = '';

function* makeFacets(told: Told): Steps<Facets> {
  const { actors } = told.graph;
  const { length } = told.told;
  const [types, standings, differences, kinds] = [new Numbering(), new Numbering(), new Numbering(), new Numbering()];
  const readings = new Array<readonly Reading[]>(length);
  const standing = new Uint16Array(length);
  const difference = new Uint16Array(length);
  const firstType = new Int32Array(length + 1);
  const type: number[] = [];
  yield* stepThrough(length, (tie) => {
    const own = drawnBy(told, tie).readings;
    readings[tie] = own;
    standing[tie] = standings.numberOf(toldAs(told, tie) ?? untold);
    difference[tie] = differences.numberOf(told.differences?.[tie]?.kind ?? '');
    for (const reading of own) type.push(types.numberOf(reading.type));
    firstType[tie + 1] = type.length;
  });
  const kind = new Uint16Array(actors.length);
  yield* stepThrough(actors.length, (actor) => {
    kind[actor] = kinds.numberOf(actors[actor]!.kind);
  });
  return {
    readings,
    types: types.values,
    firstType,
    type: Uint16Array.from(type),
    standings: standings.values,
    standing,
    differences: differences.values,
    difference,
    kinds: kinds.values,
    kind,
  };
}

/** Numbers values in the order in which they come. */
class Numbering {
  readonly values = new Map<string, number>();

  numberOf(value: string): number {
    const known = this.values.get(value);
    if (known !== undefined) return known;
    if (this.values.size === 0x10000) throw new Error('A filter can tell 65,536 values of a kind apart, and no more.');
    this.values.set(value, this.values.size);
    return this.values.size - 1;
  }
}

/** 1 at the numbers of the values that are hidden. */
export function hiddenNumbers(values: Values, hidden: readonly string[]): Uint8Array {
  const found = new Uint8Array(values.size);
  for (const value of hidden) {
    const number = values.get(value);
    if (number !== undefined) found[number] = 1;
  }
  return found;
}
