/**
 * How much of a large map is shown at a scale. All of the rule stands here.
 *
 * - Symbols and knots shrink with the scale, as on every map, and go on shrinking where a smaller map has come to its least:
 *   at half their size ten thousand would hide everything. Lines get thinner with them, to a third.
 * - A symbol of less than `smallestOutline` pixels is a square of its stroke's colour: no shape could be told.
 * - A tie shows its dashes where it is at least `shortestDashed` pixels long, its arrowhead where it is three times as long as
 *   that, and its knot where it is twice as long as the knot is wide and the knot's sign can be read. What is lit shows all
 *   of it at any length, and at half its size at least.
 * - Of the names in view the most important `mostNames` look for a place.
 *
 * What is not shown is there to be pointed at, and comes with the next step nearer.
 */
import { symbolSize } from './tie-curve.ts';

export interface Detail {
  /** Share of its full size at which a symbol, a knot or an arrowhead is drawn. */
  readonly size: number;
  /** Share of its full width at which a line is drawn. */
  readonly thin: number;
}

/** The least size of a symbol on a large map, a radius of about half a pixel, and of one that is lit. */
const leastSize = 0.07;
export const leastLitSize = 0.5;

/** The scale from which on lines are as wide as on any map. */
const fullWidthFrom = 0.3;
const leastWidth = 0.35;

export const smallestOutline = 1.5;
export const mostNames = 300;
const shortestDashed = 20;
const smallestKnot = 2.4;

export function detailAt(scale: number, least = leastSize): Detail {
  return { size: symbolSize(scale, least), thin: Math.min(1, Math.max(leastWidth, scale / fullWidthFrom)) };
}

export function showsDashes(length: number): boolean {
  return length >= shortestDashed;
}

/** `arrow`: its length in pixels. */
export function showsArrow(length: number, arrow: number): boolean {
  return length >= arrow * 3;
}

/** `radius`: that of the knot as it is drawn, in pixels. */
export function showsKnot(length: number, radius: number): boolean {
  return radius >= smallestKnot && length >= radius * 4;
}
