/**
 * Where actors stand. Each part of the map that hangs together is laid out by itself, the parts are put beside each other,
 * and whoever has no tie stands in rows below. The same input gives the same bits on every machine: nothing but sums,
 * products, quotients and square roots is used, and numbers that look random come from a seed.
 */
import { restingBodies } from './bodies.ts';
import type { LayoutInput } from './input.ts';
import { partDiscs } from './overlaps.ts';
import { packed, type Extent } from './pack.ts';
import { partsOf } from './parts.ts';
import { pieceOf, wholePiece, type Piece } from './piece.ts';
import { placeInRows } from './rows.ts';
import { mostInSmall, settleSmall } from './settle-small.ts';
import { settleLarge } from './settle-large.ts';
import { seededRandom } from './simulation.ts';
import { hasPlaces } from './start.ts';

/** Runs all of it. Returns `2n` finite coordinates: x and y of actor `i` at `2i` and `2i + 1`. */
export function settle(input: LayoutInput): Float32Array {
  const run = settling(input);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, each of which takes some milliseconds and yields the share that is done, from 0 to 1. */
export function* settling(input: LayoutInput): Generator<number, Float32Array> {
  const whole = wholePiece(input);
  const xy = new Float32Array(input.count * 2);
  const parts = partsOf(input.count, whole.neighbours).map((members): Part => ({
    members,
    kind: kindOf(members, whole),
  }));
  const numbers = new Int32Array(input.count);
  let done = 0;
  for (const { members, kind } of parts) {
    if (kind !== 'loose') {
      const piece = pieceOf(whole, members, numbers);
      for (const share of settlePiece(piece)) yield (done + share * members.length) / input.count;
      if (kind === 'free' && input.breadth !== undefined) broaden(piece, input.breadth);
      members.forEach((actor, i) => xy.set([finite(piece.bodies.x[i]!), finite(piece.bodies.y[i]!)], actor * 2));
    }
    done += members.length;
  }
  putTogether(xy, parts, whole);
  return xy;
}

/** A part is held or stands somewhere, and keeps its place; or it is free; or it is one actor without a tie. */
interface Part {
  readonly members: Int32Array;
  readonly kind: 'placed' | 'free' | 'loose';
}

function kindOf(members: Int32Array, { bodies, stood }: Piece): Part['kind'] {
  const isPlaced = members.some((actor) => stood[actor] === 1 || !Number.isNaN(bodies.fx[actor]!));
  return isPlaced ? 'placed' : members.length === 1 ? 'loose' : 'free';
}

/** Lays out one piece in steps, in its bodies. */
export function* settlePiece(piece: Piece): Generator<number, void> {
  if (areAllHeld(piece)) return;
  const random = seededRandom();
  if (hasPlaces(piece) && piece.stood.includes(0)) holdThoseWhoStood(piece);
  yield* piece.bodies.count > mostInSmall ? settleLarge(piece, random) : settleSmall(piece, random);
}

/** Puts all who are held where they are held; whether that is everybody. */
function areAllHeld({ bodies: { count, x, y, fx, fy } }: Piece): boolean {
  let held = 0;
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(fx[i]!)) continue;
    x[i] = fx[i]!;
    y[i] = fy[i]!;
    held++;
  }
  return held === count;
}

/** Where new bodies come among others, the others stay: then they are found again. */
function holdThoseWhoStood({ bodies: { count, x, y, fx, fy }, stood }: Piece): void {
  for (let i = 0; i < count; i++) {
    if (stood[i] === 0 || !Number.isNaN(fx[i]!)) continue;
    fx[i] = x[i]!;
    fy[i] = y[i]!;
  }
}

function broaden({ bodies: { x } }: Piece, breadth: number): void {
  for (let i = 0; i < x.length; i++) x[i]! *= breadth;
}

/** Free parts beside each other, below those that have a place, and at last the loose. */
function putTogether(xy: Float32Array, parts: readonly Part[], whole: Piece): void {
  const { radius } = whole;
  const membersOf = (kind: Part['kind']): Int32Array[] =>
    parts.filter((part) => part.kind === kind).map(({ members }) => members);
  const placed = Int32Array.from(membersOf('placed').flatMap((members) => [...members]));
  if (membersOf('placed').length > 1) partPlaced(xy, placed, whole);
  const free = membersOf('free');
  const { left, right, bottom: top } = extentOf(xy, placed, radius);
  const moves = packed(free.map((members) => extentOf(xy, members, radius)));
  free.forEach((members, part) => {
    for (const actor of members) {
      xy[actor * 2]! += moves[part * 2]! + (left + right) / 2;
      xy[actor * 2 + 1]! += moves[part * 2 + 1]! + top;
    }
  });
  const joined = Int32Array.from([placed, ...free].flatMap((members) => [...members]));
  const loose = Int32Array.from(membersOf('loose').flatMap((members) => [...members])).sort();
  placeInRows(xy, loose, extentOf(xy, joined, radius));
}

/** Air between the discs of two parts that have a place. */
const airBetween = 3;

/** Parts that keep their place may have grown into each other. Who is held, or has not moved, does not. */
function partPlaced(xy: Float32Array, placed: Int32Array, { bodies: { x, y, fx }, stood, radius }: Piece): void {
  const all = restingBodies(placed.length);
  placed.forEach((actor, i) => {
    all.x[i] = xy[actor * 2]!;
    all.y[i] = xy[actor * 2 + 1]!;
    const isStill =
      stood[actor] === 1 && Math.fround(x[actor]!) === xy[actor * 2] && Math.fround(y[actor]!) === xy[actor * 2 + 1];
    if (Number.isNaN(fx[actor]!) && !isStill) return;
    all.fx[i] = all.x[i]!;
    all.fy[i] = all.y[i]!;
  });
  const roomy = Float64Array.from(placed, (actor) => radius[actor]! + airBetween);
  partDiscs(all, roomy, 'as large');
  placed.forEach((actor, i) => xy.set([finite(all.x[i]!), finite(all.y[i]!)], actor * 2));
}

/** Around some actors, with the room of each; a point at the origin around none. */
function extentOf(xy: Float32Array, actors: Int32Array, radius: Float64Array): Extent {
  if (actors.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const actor of actors) {
    const room = radius[actor]!;
    left = Math.min(left, xy[actor * 2]! - room);
    right = Math.max(right, xy[actor * 2]! + room);
    top = Math.min(top, xy[actor * 2 + 1]! - room);
    bottom = Math.max(bottom, xy[actor * 2 + 1]! + room);
  }
  return { left, right, top, bottom };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
