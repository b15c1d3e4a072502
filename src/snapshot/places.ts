/** Where everybody stands, to be kept in a file: what the layout found, to the bit, and what the reader moved. */
import { decodeBase64, encodeBase64 } from '../lib/base64.ts';
import type { Graph } from '../model/graph.ts';
import { faces, type Face } from '../view/view.ts';

/** Places on one map; numbers are those of the graph's actors, or of its speakers. */
export interface Places {
  /** x and y of number `i` at `2i` and `2i + 1`, in layout units. */
  readonly xy: Float32Array;
  /** Number → where the reader put it. */
  readonly moves: ReadonlyMap<number, readonly [x: number, y: number]>;
}

/** Places on the maps that were laid out. */
export type AllPlaces = Readonly<Partial<Record<Face, Places>>>;

/** The places with the reader's moves in them. */
export function moved({ xy, moves }: Places): Float32Array {
  if (moves.size === 0) return xy;
  const places = xy.slice();
  for (const [number, place] of moves) places.set(place, number * 2);
  return places;
}

interface WrittenPlaces {
  /** 32-bit floats, low byte first, as base64; in the order of the ids. */
  readonly xy: string;
  /** Id and where it was put, in the order of the ids. */
  readonly moves: readonly (readonly [id: string, x: number, y: number])[];
}

export type WrittenAllPlaces = Readonly<Partial<Record<Face, WrittenPlaces>>>;

function idsOf(graph: Graph, face: Face): readonly string[] {
  return face === 'actors' ? graph.actors.map(({ id }) => id) : graph.columns.speakers;
}

export function writePlaces(graph: Graph, all: AllPlaces): WrittenAllPlaces {
  const written: Partial<Record<Face, WrittenPlaces>> = {};
  for (const face of faces) {
    const places = all[face];
    if (places === undefined) continue;
    const ids = idsOf(graph, face);
    const moves = [...places.moves].sort(([a], [b]) => a - b);
    written[face] = {
      xy: encodeBase64(bytesOf(places.xy)),
      moves: moves.map(([number, [x, y]]) => [ids[number]!, x, y]),
    };
  }
  return written;
}

/** Reads places from outside. A map whose places do not fit the graph is left out, to be laid out anew. */
export function readPlaces(graph: Graph, value: unknown): AllPlaces {
  const all: Partial<Record<Face, Places>> = {};
  if (typeof value !== 'object' || value === null) return all;
  for (const face of faces) {
    const places = readFace(idsOf(graph, face), (value as Record<string, unknown>)[face]);
    if (places !== null) all[face] = places;
  }
  return all;
}

function readFace(ids: readonly string[], value: unknown): Places | null {
  if (typeof value !== 'object' || value === null) return null;
  const { xy: text, moves } = value as Record<string, unknown>;
  const bytes = typeof text === 'string' ? decodeBase64(text) : null;
  if (bytes?.length !== ids.length * 8) return null;
  const xy = floatsOf(bytes);
  if (!xy.every(Number.isFinite)) return null;
  const number = new Map(ids.map((id, index) => [id, index]));
  const known = (Array.isArray(moves) ? (moves as unknown[]) : []).flatMap((move) => {
    if (!Array.isArray(move)) return [];
    const [id, x, y] = move as unknown[];
    const at = number.get(String(id));
    return at === undefined || !isPlace(x) || !isPlace(y) ? [] : [[at, [x, y]] as const];
  });
  return { xy, moves: new Map(known) };
}

/** Whether it is a number as places are kept: what is too large for these would be none. */
function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(Math.fround(value));
}

/** The bytes of floats, low byte first on every machine. */
function bytesOf(floats: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(floats.length * 4));
  floats.forEach((value, i) => view.setFloat32(i * 4, value, true));
  return new Uint8Array(view.buffer);
}

function floatsOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(i * 4, true));
}
