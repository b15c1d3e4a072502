/**
 * The curve of a tie between two symbols at one scale: parallels bow apart, and a single tie bows around an actor in its way.
 * The list of figures and the canvas are both drawn along it.
 */
import { curveBetween, loopAt, pointAt, type Curve, type Disc, type Point } from './curve.ts';
import type { TieMark } from './mark.ts';

/** Pixels between the middles of two neighbouring lanes. */
const laneGap = 15;

/** From this many pairs of tie and actor on, ties no longer look for a way around actors. */
const mostDetours = 400_000;

/** Bows to try when an actor stands in the way, in pixels, nearest first. */
const detours = [0, 14, -14, 26, -26, 40, -40];

/** The farthest that a tie without parallels leaves the straight line, in pixels. */
export const mostDetour = 40;

/**
 * How large symbols and knots are drawn at a scale: in full where the map has room, down to `least` where it is small, as on
 * a telephone.
 */
export function symbolSize(scale: number, least = 0.5): number {
  return Math.min(1, Math.max(least, scale / 0.6));
}

/** Whether ties look for ways around actors on a map of this size. */
export function findsDetours(ties: number, actors: number): boolean {
  return ties * actors <= mostDetours;
}

/** How far to the left of the straight line the middle of a tie lies by its lane, in pixels; a loop's lane is a height. */
export function bowOf(lane: number, size: number): number {
  return lane * laneGap * size;
}

/** The curve from disc to disc; the same disc twice asks for a loop. `size` is that of symbols at this scale. */
export function tieCurve(
  { lane }: TieMark,
  source: Disc,
  target: Disc,
  obstacles: readonly Disc[],
  size: number,
): Curve {
  if (source === target) return loopAt(source, lane);
  const straight = curveBetween(source, target, bowOf(lane, size));
  if (lane !== 0 || obstacles.length === 0) return straight;
  for (const bow of detours) {
    const curve = curveBetween(source, target, bow);
    if (!obstacles.some((disc) => disc !== source && disc !== target && passes(curve, disc))) return curve;
  }
  return straight;
}

/** Whether a curve runs over a disc or the air about it. */
function passes(curve: Curve, { x, y, radius }: Disc): boolean {
  const reach = radius + 4;
  const { from, control, to } = curve;
  if (x < Math.min(from.x, control.x, to.x) - reach || x > Math.max(from.x, control.x, to.x) + reach) return false;
  if (y < Math.min(from.y, control.y, to.y) - reach || y > Math.max(from.y, control.y, to.y) + reach) return false;
  const count = partsOf(curve, 8);
  for (let part = 0; part <= count; part++) {
    const point = pointAt(curve, part / count);
    if ((point.x - x) ** 2 + (point.y - y) ** 2 < reach * reach) return true;
  }
  return false;
}

/** Points along a curve, about `step` pixels apart. */
export function pointsOn(curve: Curve, step = 10): Point[] {
  const count = partsOf(curve, step);
  return Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));
}

function partsOf({ from, to }: Curve, step: number): number {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  return Math.min(80, Math.max(2, Math.ceil(length / step)));
}

/** Length of the arrowhead of a tie, in pixels. */
export function arrowLength({ emphasis }: TieMark, size: number): number {
  return (emphasis === 'lit' ? 10 : 7.5) * size;
}
