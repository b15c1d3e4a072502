/**
 * Where labels stand: beside their symbols, never on another label, a symbol or a knot, on as few ties as can be.
 * Greedy, the most important first (Christensen, Marks and Shieber, 1995, compare the ways); what finds no place is
 * left out and counted.
 */
import { BoxGrid, type Box } from './boxes.ts';
import type { Disc, Point } from './curve.ts';
import type { LabelMark } from './mark.ts';
import { textWidth } from './measure.ts';

export interface Labelled extends Disc {
  readonly label: LabelMark;
}

export interface PlacedLabel {
  /** Index in the list handed in. */
  readonly of: number;
  readonly x: number;
  /** Height of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** Air between symbol and label, and about a label, in pixels. */
const air = 3;

type Side = readonly [dx: -1 | 0 | 1, dy: -1 | 0 | 1];

/** Sides in order of preference, with what each costs against a crossed tie. */
const sides: readonly (readonly [side: Side, cost: number])[] = [
  [[0, 1], 0],
  [[1, 0], 1],
  [[-1, 0], 1],
  [[0, -1], 1.2],
  [[1, 1], 1.6],
  [[-1, 1], 1.6],
  [[1, -1], 2],
  [[-1, -1], 2],
];

/** Places the labels of `actors`; `knots` are kept free, `crossings` (points on ties) are avoided where that is possible. */
export function placeLabels(
  actors: readonly Labelled[],
  knots: readonly Disc[],
  crossings: readonly Point[],
): PlacedLabel[] {
  const taken = new BoxGrid(48);
  const symbols = actors.map((disc) => boxOf(disc, disc.radius + 1));
  for (const box of [...symbols, ...knots.map((knot) => boxOf(knot, knot.radius + 1))]) taken.add(box);
  const ties = new BoxGrid(48);
  for (const point of crossings) ties.add(boxOf(point, 1));

  const order = actors
    .map((_, index) => index)
    .toSorted((a, b) => actors[b]!.label.priority - actors[a]!.label.priority);
  return order.flatMap((index) => {
    const best = bestPlace(index, actors[index]!, symbols[index]!, taken, ties);
    if (best !== null) taken.add(best.box);
    return best ?? [];
  });
}

function bestPlace(of: number, actor: Labelled, own: Box, taken: BoxGrid, ties: BoxGrid): PlacedLabel | null {
  let best: PlacedLabel | null = null;
  let lowest = Infinity;
  for (const [side, cost] of sides) {
    if (cost >= lowest) break;
    const place = placeAt(of, actor, side);
    if (taken.touched(place.box, own)) continue;
    const total = cost + ties.count(place.box) * 0.12;
    if (total < lowest) [best, lowest] = [place, total];
  }
  return best;
}

function placeAt(of: number, { x, y, radius, label }: Labelled, [dx, dy]: Side): PlacedLabel {
  // Other programs may set another, wider font.
  const width = textWidth(label.text, label) * 1.05;
  const [ascent, descent] = [label.size * 0.76, label.size * 0.24];
  // On the slant a label starts where the circle does, not where the square around it does.
  const reach = dx !== 0 && dy !== 0 ? radius * 0.72 + 1 : radius + air;
  const anchor = dx === 0 ? 'middle' : dx > 0 ? 'start' : 'end';
  const at = x + dx * (reach + (dy === 0 ? 2 : 0));
  const baseline = dy > 0 ? y + reach + ascent : dy < 0 ? y - reach - descent : y + (ascent - descent) / 2;
  const left = anchor === 'middle' ? at - width / 2 : anchor === 'start' ? at : at - width;
  const box = { left: left - 2, top: baseline - ascent, right: left + width + 2, bottom: baseline + descent };
  return { of, x: at, y: baseline, anchor, box };
}

function boxOf({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
