/** Where the bodies of a piece begin, before any force acts on them. */
import type { Bodies } from './bodies.ts';
import { setSprings } from './forces/springs.ts';
import { Columns, kernelAtOnce } from './kernel/kernel.ts';
import type { Joints, Piece } from './piece.ts';
import { pivotsAmong, type Pivots } from './pivots.ts';

/**
 * By their distances to pivots, those given or others, or where they stood; new ones among those who stood begin beside their
 * neighbours.
 */
export function start(piece: Piece, random: () => number, pivots?: Pivots): void {
  if (hasPlaces(piece)) {
    placeNew(piece, random);
  } else {
    const { bodies, neighbours } = piece;
    (pivots ?? pivotsAmong(bodies.count, neighbours, random)).place(bodies.x, bodies.y);
    strew(bodies, random);
    scaleToLengths(piece);
    alignToHeld(piece.bodies);
  }
}

/** Whether enough bodies stood somewhere to go on from there: half of them. */
export function hasPlaces({ bodies: { count }, stood }: Piece): boolean {
  let known = 0;
  for (let i = 0; i < count; i++) known += stood[i]!;
  return known * 2 > count;
}

/** Parts those at one place: by up to half a link in any direction. */
function strew({ count, x, y }: Bodies, random: () => number): void {
  for (let i = 0; i < count; i++) {
    x[i]! += random() - 0.5;
    y[i]! += random() - 0.5;
  }
}

/** Each new one in the middle of its neighbours that have a place, and near it if there is only one. */
function placeNew({ bodies: { x, y }, stood, neighbours: { first, list }, joints }: Piece, random: () => number): void {
  const placed = stood.slice();
  const waiting = [...placed.keys()].filter((i) => placed[i] === 0);
  const reach = (joints.length[0] ?? 1) / 2;
  for (let left = -1; waiting.length > 0 && waiting.length !== left;) {
    left = waiting.length;
    for (const i of waiting.splice(0)) {
      const near = [...list.subarray(first[i], first[i + 1])].filter((other) => placed[other] === 1);
      if (near.length === 0) waiting.push(i);
      else {
        x[i] = near.reduce((sum, other) => sum + x[other]!, 0) / near.length + (random() - 0.5) * reach;
        y[i] = near.reduce((sum, other) => sum + y[other]!, 0) / near.length + (random() - 0.5) * reach;
        placed[i] = 1;
      }
    }
  }
}

/** Turns and moves all bodies so that those who are held come as near as can be to where they are (Schönemann, 1966). */
function alignToHeld(bodies: Bodies): void {
  const { count, x, y, fx, fy } = bodies;
  const held = Array.from({ length: count }, (_, i) => i).filter((i) => !Number.isNaN(fx[i]!));
  if (held.length === 0) return;
  const mean = (column: Float64Array): number => held.reduce((sum, i) => sum + column[i]!, 0) / held.length;
  const [fromX, fromY, toX, toY] = [mean(x), mean(y), mean(fx), mean(fy)];
  let [cosine, sine] = [0, 0];
  for (const i of held) {
    const [ax, ay, bx, by] = [x[i]! - fromX, y[i]! - fromY, fx[i]! - toX, fy[i]! - toY];
    cosine += ax * bx + ay * by;
    sine += ax * by - ay * bx;
  }
  const length = Math.sqrt(cosine * cosine + sine * sine);
  const [c, s] = length > 0 && Number.isFinite(length) ? [cosine / length, sine / length] : [1, 0];
  for (let i = 0; i < count; i++) {
    const [ax, ay] = [x[i]! - fromX, y[i]! - fromY];
    x[i] = toX + c * ax - s * ay;
    y[i] = toY + s * ax + c * ay;
  }
}

/** Scales bodies about the origin so that their joints are as long as they should be, in the least squares. */
function scaleToLengths({ bodies, joints }: Piece): void {
  const { x, y } = bodies;
  const scale = shareOfLengths(bodies, joints);
  if (scale === 0) return;
  for (let i = 0; i < x.length; i++) {
    x[i]! /= scale;
    y[i]! /= scale;
  }
}

/** Makes joints as long as they are, in the mean: else a map that was made larger for room would shrink. */
export function scaleLengths({ bodies, joints }: Piece): void {
  const scale = shareOfLengths(bodies, joints);
  if (scale === 0) return;
  for (let link = 0; link < joints.length.length; link++) joints.length[link]! *= scale;
}

/** How long joints are, as a share of what they should be, by their squares; 0 where all are of no length. */
function shareOfLengths({ count, x, y }: Bodies, joints: Joints): number {
  const links = joints.source.length;
  const kernel = kernelAtOnce(count + links);
  const columns = new Columns(kernel, kernel.prepareSprings(count, links));
  columns.floats(count).set(x);
  columns.floats(count).set(y);
  columns.floats(3 * count); // Velocities and masses, which do not count here.
  setSprings(columns, joints);
  return kernel.shareOfLengths(links);
}
