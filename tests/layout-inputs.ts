/** Graphs to lay out, and what one asks of where they come to stand. */
import type { LayoutInput } from '../src/layout/input.ts';
import { seededRandom } from '../src/layout/simulation.ts';

export type Pair = readonly [number, number];

/** Free actors of one size; `ends` as pairs. */
export function free(count: number, pairs: readonly Pair[]): LayoutInput {
  return {
    count,
    ends: Int32Array.from(pairs.flat()),
    radius: new Float32Array(count).fill(8),
    pinned: new Float32Array(count * 2).fill(NaN),
  };
}

/** Communities of actors, each tied to some before it. */
export function community(count: number, ties: number, seed = 7): LayoutInput {
  const random = seededRandom(seed);
  const groups = Math.max(2, Math.round(Math.sqrt(count) / 2));
  const pairs: Pair[] = Array.from({ length: count - 1 }, (_, i) => [i + 1, Math.max(0, i + 1 - groups * Math.ceil(random() * 3))]); // prettier-ignore
  while (pairs.length < ties) {
    const a = Math.floor(random() * count);
    const b = random() < 0.8 ? (a + groups * Math.ceil(random() * 9)) % count : Math.floor(random() * count);
    pairs.push([a, b]);
  }
  return free(count, pairs);
}

export const placesOf = (xy: Float32Array): [number, number][] => Array.from({ length: xy.length / 2 }, (_, i) => [xy[i * 2]!, xy[i * 2 + 1]!]); // prettier-ignore

/** Pairs of discs that overlap, by a sweep from the left. */
export function overlaps(xy: Float32Array, radius: number): number {
  const places = placesOf(xy).sort(([a], [b]) => a - b);
  let found = 0;
  places.forEach(([x, y], i) => {
    for (let j = i + 1; j < places.length && places[j]![0] - x < 2 * radius; j++) {
      if (Math.hypot(places[j]![0] - x, places[j]![1] - y) < 2 * radius) found++;
    }
  });
  return found;
}

/** How far each has moved, the least first. */
export function movesBetween(before: Float32Array, after: Float32Array): number[] {
  return placesOf(after)
    .map(([x, y], i) => Math.hypot(x - before[2 * i]!, y - before[2 * i + 1]!))
    .sort((a, b) => a - b);
}
