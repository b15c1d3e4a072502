/**
 * What lies at a point of a plot: names and symbols before knots, knots before ties, the topmost first, as in the page's own
 * search. Each list is gone through from its end, which takes a quarter of a millisecond for a hundred thousand ties: less
 * than an index of them would save.
 */
import { isStraight, pointAt, type Disc, type Point } from './curve.ts';
import type { ActorMark, TieMark } from './mark.ts';
import { curveAt, knotAt, type Plot } from './plot.ts';

export type Hit =
  { readonly kind: 'actor'; readonly mark: ActorMark } | { readonly kind: 'tie'; readonly mark: TieMark };

/** A tie is under all points that are no farther from its curve than this, in pixels. */
export const tieReach = 6.5;

/** So near to its middle a small symbol can be hit, in pixels. */
export const actorReach = 4;

/** `zoom`: pixels on the screen for one of the plot, while the plot is of another scale than the screen. */
export function hitAt(plot: Plot, point: Point, zoom = 1): Hit | null {
  const actor = labelAt(plot, point) ?? symbolAt(plot, point, actorReach / zoom);
  if (actor !== null) return { kind: 'actor', mark: actor };
  const tie = knotUnder(plot, point) ?? tieAt(plot, point, tieReach / zoom);
  return tie === null ? null : { kind: 'tie', mark: tie };
}

function labelAt({ labels }: Plot, { x, y }: Point): ActorMark | null {
  return (
    labels.findLast(({ place: { box } }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      ?.actor ?? null
  );
}

/** The symbol over the point; of small ones the one whose middle is nearest. */
function symbolAt({ actors, discs }: Plot, { x, y }: Point, reach: number): ActorMark | null {
  let found: ActorMark | null = null;
  let least = Infinity;
  for (let index = actors.length - 1; index >= 0; index--) {
    const [dx, dy] = [discs[index * 3]! - x, discs[index * 3 + 1]! - y];
    const distance = dx * dx + dy * dy;
    const radius = Math.max(reach, discs[index * 3 + 2]! + actors[index]!.width / 2);
    if (distance <= radius * radius && distance < least) [found, least] = [actors[index]!, distance];
  }
  return found;
}

function isOn({ x, y, radius }: Disc, point: Point): boolean {
  return (x - point.x) ** 2 + (y - point.y) ** 2 <= radius ** 2;
}

function knotUnder(plot: Plot, point: Point): TieMark | null {
  const { ties, curves } = plot;
  for (let index = ties.length - 1; index >= 0; index--) {
    if (ties[index]!.knot === null || !mayReach(curves, index, point, 12)) continue;
    const knot = knotAt(plot, index);
    if (knot !== null && isOn(knot, point)) return ties[index]!;
  }
  return null;
}

function tieAt({ ties, curves }: Plot, point: Point, reach: number): TieMark | null {
  for (let index = ties.length - 1; index >= 0; index--) {
    if (mayReach(curves, index, point, reach) && distanceTo(curves, index, point) <= reach) return ties[index]!;
  }
  return null;
}

/** Whether a point lies in the box around a curve's points, or so near to it. */
function mayReach(curves: Float32Array, index: number, { x, y }: Point, reach: number): boolean {
  const at = index * 6;
  const [x0, x1, x2] = [curves[at]!, curves[at + 2]!, curves[at + 4]!];
  if (x < Math.min(x0, x1, x2) - reach || x > Math.max(x0, x1, x2) + reach) return false;
  const [y0, y1, y2] = [curves[at + 1]!, curves[at + 3]!, curves[at + 5]!];
  return y >= Math.min(y0, y1, y2) - reach && y <= Math.max(y0, y1, y2) + reach;
}

/** A curve is followed in so many straight steps: no tie bows so far that it would leave them by a pixel. */
const steps = 24;

function distanceTo(curves: Float32Array, index: number, point: Point): number {
  const curve = curveAt(curves, index);
  if (isStraight(curve)) return distanceToLine(curve.from, curve.to, point);
  let least = Infinity;
  let before = curve.from;
  for (let step = 1; step <= steps; step++) {
    const next = pointAt(curve, step / steps);
    least = Math.min(least, distanceToLine(before, next, point));
    before = next;
  }
  return least;
}

/** From a point to the piece of a straight line between two others. */
function distanceToLine(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  const [ox, oy] = [a.x + along * dx - x, a.y + along * dy - y];
  return Math.sqrt(ox * ox + oy * oy);
}
