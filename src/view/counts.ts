/** The figures beside the legend's boxes: how many there are of each value under all *other* facets of the view. */
import type { ActorKind } from '../model/dataset.ts';
import { applyView, type Filter, type Visible } from './apply.ts';
import type { DifferenceKind } from './differences.ts';
import { toldAs, type Told } from './told.ts';
import type { ToldAs } from './view.ts';

export interface Counts {
  /** Ties that have a reading of the type. */
  readonly types: ReadonlyMap<string, number>;
  /** Ties that are told as the standing. */
  readonly standings: ReadonlyMap<ToldAs, number>;
  /** Actors of the kind. */
  readonly kinds: ReadonlyMap<ActorKind, number>;
  /** Ties on which the two lenses differ in this way. */
  readonly differences: ReadonlyMap<DifferenceKind, number>;
}

/**
 * Counts each facet as if all its own boxes were ticked, so that a figure says what its box would show. `visible` is
 * what the filter shows: where all boxes of a facet are ticked, that is what is counted.
 */
export function countFacets(told: Told, filter: Filter, visible = applyView(told, filter)): Counts {
  const without = (facet: Exclude<keyof Filter, 'showLoose'>): Visible =>
    filter[facet].length === 0 ? visible : applyView(told, { ...filter, [facet]: [] });
  const types = new Map<string, number>();
  for (const readings of without('hiddenTypes').readings) {
    for (const { type } of readings) increment(types, type);
  }
  const standings = new Map<ToldAs, number>();
  for (const tie of without('hiddenStandings').ties) {
    increment(standings, toldAs(told, tie)!);
  }
  const kinds = new Map<ActorKind, number>();
  for (const actor of without('hiddenKinds').actors) {
    increment(kinds, told.graph.actors[actor]!.kind);
  }
  const differences = new Map<DifferenceKind, number>();
  if (told.differences !== null) {
    for (const tie of without('hiddenDifferences').ties) {
      const kind = told.differences[tie]?.kind;
      if (kind !== undefined) increment(differences, kind);
    }
  }
  return { types, standings, kinds, differences };
}

function increment<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
