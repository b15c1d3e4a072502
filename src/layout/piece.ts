/** What is laid out by itself: bodies that hang together, with numbers of their own, and how they are joined. */
import { restingBodies, type Bodies } from './bodies.ts';
import { linksOf, neighboursOf, type Links, type Neighbours } from './links.ts';
import type { LayoutInput } from './input.ts';

/** Column `c[i]` belongs to link `i`. */
export interface Joints extends Links {
  /** How long a link should be, in layout units. */
  readonly length: Float64Array;
  /** How strongly it holds. */
  readonly weight: Float64Array;
}

export interface Piece {
  readonly bodies: Bodies;
  readonly joints: Joints;
  readonly neighbours: Neighbours;
  /** Room that each body needs about its middle, in layout units. */
  readonly radius: Float64Array;
  /** Whether a body stood somewhere before: 1 for one that did. */
  readonly stood: Uint8Array;
}

/** Of a single tie; of a bundle of parallel ties, which needs room; and of two who are held apart, in sight of each other. */
export const lengths = { tied: 100, parallel: 22, mostParallel: 6, apart: 300 };

/** Those held apart give way to those tied. */
const weights = { tied: 1, apart: 0.05 };

/** The whole map as one piece. */
export function wholePiece({ count, ends, apart, radius, pinned, start }: LayoutInput): Piece {
  const bodies = restingBodies(count);
  const stood = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (start !== undefined && isPlace(start, i)) {
      bodies.x[i] = start[2 * i]!;
      bodies.y[i] = start[2 * i + 1]!;
      stood[i] = 1;
    }
    if (isPlace(pinned, i)) {
      bodies.fx[i] = pinned[2 * i]!;
      bodies.fy[i] = pinned[2 * i + 1]!;
    }
  }
  if (areAtOnePlace(bodies, stood)) stood.fill(0);
  const joints = jointsOf(count, ends, apart ?? new Int32Array());
  return {
    bodies,
    joints,
    neighbours: neighboursOf(count, joints),
    radius: roomOf(radius),
    stood,
  };
}

/** What is no number, or less than nothing, is no room. */
function roomOf(radius: Float32Array): Float64Array {
  const room = new Float64Array(radius.length);
  for (let i = 0; i < room.length; i++) if (radius[i]! > 0 && radius[i]! < Infinity) room[i] = radius[i]!;
  return room;
}

function isPlace(places: Float32Array, i: number): boolean {
  return Number.isFinite(places[2 * i]!) && Number.isFinite(places[2 * i + 1]!);
}

/** Whether all who stood somewhere stood at one place, and were several: then it says nothing. */
function areAtOnePlace({ x, y }: Bodies, stood: Uint8Array): boolean {
  const one = stood.indexOf(1);
  return stood.lastIndexOf(1) > one && stood.every((is, i) => is === 0 || (x[i] === x[one] && y[i] === y[one]));
}

/** All links; who is tied is not held apart as well. */
function jointsOf(count: number, ends: Int32Array, apart: Int32Array): Joints {
  const ties = linksOf(count, ends);
  if (apart.length === 0) return joined(ties, ties.parallels);
  const both = new Int32Array(ends.length + apart.length);
  both.set(ends);
  both.set(apart, ends.length);
  const all = linksOf(count, both);
  const parallels = new Int32Array(all.source.length);
  for (let link = 0, tie = 0; link < parallels.length; link++) {
    const isTie = ties.source[tie] === all.source[link] && ties.target[tie] === all.target[link];
    if (isTie) parallels[link] = ties.parallels[tie++]!;
  }
  return joined(all, parallels);
}

/** `parallels` are 0 for two who are only held apart. */
function joined({ source, target }: Links, parallels: Int32Array): Joints {
  const { tied, parallel, mostParallel, apart } = lengths;
  const length = new Float64Array(source.length);
  const weight = new Float64Array(source.length);
  for (let link = 0; link < source.length; link++) {
    const ties = parallels[link]!;
    length[link] = ties === 0 ? apart : tied + parallel * Math.min(mostParallel, ties - 1);
    weight[link] = ties === 0 ? weights.apart : weights.tied;
  }
  return { source, target, parallels, length, weight };
}

/** Some bodies of a piece, no links of which go to others; `members` are their numbers, ascending. */
export function pieceOf(whole: Piece, members: Int32Array, numbers: Int32Array): Piece {
  const { bodies, joints, radius, stood } = whole;
  const count = members.length;
  if (count === bodies.count) return whole;
  for (let i = 0; i < count; i++) numbers[members[i]!] = i;
  const own = linksAmong(whole, members);
  const links: Joints = {
    source: picked(joints.source, own, new Int32Array(own.length)).map((end) => numbers[end]!),
    target: picked(joints.target, own, new Int32Array(own.length)).map((end) => numbers[end]!),
    parallels: picked(joints.parallels, own, new Int32Array(own.length)),
    length: picked(joints.length, own, new Float64Array(own.length)),
    weight: picked(joints.weight, own, new Float64Array(own.length)),
  };
  const column = (of: Float64Array): Float64Array => picked(of, members, new Float64Array(count));
  const { x, y, fx, fy } = bodies;
  return {
    bodies: { ...restingBodies(count), x: column(x), y: column(y), fx: column(fx), fy: column(fy) },
    joints: links,
    neighbours: neighboursOf(count, links),
    radius: column(radius),
    stood: picked(stood, members, new Uint8Array(count)),
  };
}

/** Numbers of the links of some bodies, ascending. */
function linksAmong({ neighbours: { first, list, via } }: Piece, members: Int32Array): Int32Array {
  let ends = 0;
  for (let i = 0; i < members.length; i++) ends += first[members[i]! + 1]! - first[members[i]!]!;
  const links = new Int32Array(ends / 2);
  let length = 0;
  for (let i = 0; i < members.length; i++) {
    const member = members[i]!;
    // A link is listed at its source; the list of each body goes by number.
    for (let k = first[member]!; k < first[member + 1]!; k++) if (list[k]! > member) links[length++] = via[k]!;
  }
  return links;
}

function picked<C extends Float64Array | Int32Array | Uint8Array>(from: C, numbers: Int32Array, to: C): C {
  for (let i = 0; i < numbers.length; i++) to[i] = from[numbers[i]!]!;
  return to;
}
