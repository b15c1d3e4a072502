/**
 * What lies at a point of a plot: names and symbols before knots, knots before ties, the topmost first, as in the page's own
 * search. Each list is gone through from its end, which takes a quarter of a millisecond for a hundred thousand ties: less
 * than an index of them would save.
 */
import { isStraight, pointAt, type Point } from './curve.ts';
import type { ActorMark, TieMark } from './mark.ts';
import { curveAt, type Plot } from './plot.ts';

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

/** Pixels that no symbol reaches beyond. */
const largestReach = 20;

/** The symbol over the point; of small ones the one whose middle is nearest. */
function symbolAt({ actors, discs }: Plot, { x, y }: Point, reach: number): ActorMark | null {
  const largest = Math.max(reach, largestReach) ** 2;
  let found: ActorMark | null = null;
  let least = Infinity;
  for (let index = actors.length - 1; index >= 0; index--) {
    const dx = discs[index * 3]! - x;
    const dy = discs[index * 3 + 1]! - y;
    const distance = dx * dx + dy * dy;
    // No symbol is larger.
    if (distance > largest || distance >= least) continue;
    const radius = Math.max(reach, discs[index * 3 + 2]! + actors[index]!.width / 2);
    if (distance <= radius * radius) [found, least] = [actors[index]!, distance];
  }
  return found;
}

function knotUnder({ ties, knots, knotDiscs }: Plot, { x, y }: Point): TieMark | null {
  for (let at = knots.length - 1; at >= 0; at--) {
    const [dx, dy, radius] = [knotDiscs[at * 3]! - x, knotDiscs[at * 3 + 1]! - y, knotDiscs[at * 3 + 2]!];
    if (dx * dx + dy * dy <= radius * radius) return ties[knots[at]!]!;
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
  // Written out: this is asked of every tie.
  const fromX = curves[at]! - x;
  const controlX = curves[at + 2]! - x;
  const toX = curves[at + 4]! - x;
  if (fromX > reach && controlX > reach && toX > reach) return false;
  if (fromX < -reach && controlX < -reach && toX < -reach) return false;
  const fromY = curves[at + 1]! - y;
  const controlY = curves[at + 3]! - y;
  const toY = curves[at + 5]! - y;
  if (fromY > reach && controlY > reach && toY > reach) return false;
  return !(fromY < -reach && controlY < -reach && toY < -reach);
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
