/**
 * Where names stand: beside their symbols, never on another name, a symbol or a knot, nor nearer to another symbol than to
 * their own, on as few ties as can be. Only the name of what is selected or pointed at stands on other symbols and knots, where there
 * is no other place. The most important comes first (Christensen, Marks and Shieber, 1995, compare the ways); what finds no place
 * is left out and counted.
 */
import { byText } from '../lib/order.ts';
import type { Box } from './boxes.ts';
import type { Disc, Point } from './curve.ts';
import { Ground, type Surcharge } from './label-ground.ts';
import { writtenAt, type Labelled, type WrittenLabel } from './label-places.ts';
import { Placing } from './label-placing.ts';

export type { Labelled } from './label-places.ts';

export interface PlacedLabel extends WrittenLabel {
  /** Index in the list handed in. */
  readonly of: number;
  /** Number of the place that the name has, one of those that any name may take. */
  readonly side: number;
  /** Around the lines, with air. */
  readonly box: Box;
}

/** Key of an actor → the number of the place that its name had. */
export type Sides = ReadonlyMap<string, number>;

/**
 * How much cheaper another place must be for a name to leave the one that it has: more where the reader has seen it there,
 * so that it does not jump for little.
 */
const steadiness = { unseen: 0.05, seen: 1 };

/**
 * Places the names of `actors`, whose keys differ; `knots` are kept free, `crossings` (points on ties) are avoided where
 * that is possible, and so is what costs something `besides`. With the sides that names had before, they stay there where they can. The order of the lists does not
 * count. A name is left out only if a more important one stands on each place that it could take; in haste,
 * where another frame is waiting, on each of the first few places.
 */
export function placeLabels(
  actors: readonly Labelled[],
  knots: readonly Disc[],
  crossings: readonly Point[],
  before: Sides | null = null,
  isHasty = false,
  besides?: Surcharge,
): PlacedLabel[] {
  const order = actors.map((_, index) => index).sort((a, b) => byImportance(actors[a]!, actors[b]!));
  const ranked = order.map((index) => actors[index]!);
  const placing = new Placing(ranked, new Ground(ranked, knots, crossings, besides), isHasty);
  if (before !== null) {
    ranked.forEach(({ key }, rank) => {
      const side = before.get(key);
      if (side !== undefined) placing.seat(rank, side);
    });
  }
  placing.settle(before === null ? steadiness.unseen : steadiness.seen);
  return order.flatMap((of, rank) => {
    const place = placing.placeOf(rank);
    if (place === null) return [];
    const { side, box } = place;
    return { of, side, box, ...writtenAt(ranked[rank]!, side, box) };
  });
}

function byImportance(a: Labelled, b: Labelled): number {
  return b.label.priority - a.label.priority || byText(a.key, b.key);
}
