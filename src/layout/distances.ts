/** How many links lie between bodies, from a few of them to all: breadth first. */
import type { Neighbours } from './links.ts';

/** Writes the distances from `from` into `distances`; −1 where there is no way. `queue` has room for all bodies. */
export function distancesFrom(
  from: number,
  { first, list }: Neighbours,
  distances: Int32Array,
  queue: Int32Array,
): void {
  distances.fill(-1);
  distances[from] = 0;
  queue[0] = from;
  let length = 1;
  for (let at = 0; at < length; at++) {
    const body = queue[at]!;
    const beyond = distances[body]! + 1;
    const end = first[body + 1]!;
    for (let k = first[body]!; k < end; k++) {
      const next = list[k]!;
      if (distances[next]! >= 0) continue;
      distances[next] = beyond;
      queue[length++] = next;
    }
  }
}

/**
 * Distances from pivots far from each other, one row of `count` a pivot: each is the body farthest from those before it
 * (Gonzalez, 1985). The bodies must hang together.
 */
export function distancesFromFarPivots(count: number, pivots: number, neighbours: Neighbours): Int32Array[] {
  const nearest = new Int32Array(count).fill(count);
  const queue = new Int32Array(count);
  let pivot = 0;
  return Array.from({ length: Math.min(pivots, count) }, () => {
    const row = new Int32Array(count);
    distancesFrom(pivot, neighbours, row, queue);
    pivot = farthest(row, nearest);
    return row;
  });
}

/** Takes a new row into the distances to the nearest pivot, and finds who is farthest now. */
function farthest(row: Int32Array, nearest: Int32Array): number {
  let found = 0;
  for (let i = 0; i < row.length; i++) {
    if (row[i]! < nearest[i]!) nearest[i] = row[i]!;
    if (nearest[i]! > nearest[found]!) found = i;
  }
  return found;
}

/** With a longer way than this to somebody it is quicker to go from pivot to pivot. */
const mostSteps = 64;

/**
 * Distances from 32 pivots taken at random, all at once: bit p of a word says that pivot p has come to a body (Then et al.,
 * 2014). For very many bodies, where to go through them once takes long. `null` where somebody is too far away for that. The
 * bodies must hang together.
 */
export function distancesFromRandomPivots(
  count: number,
  neighbours: Neighbours,
  random: () => number,
): Int32Array[] | null {
  const rows = Array.from({ length: 32 }, () => new Int32Array(count));
  const seen = new Int32Array(count);
  let fresh = new Int32Array(count);
  let next = new Int32Array(count);
  for (let pivot = 0; pivot < 32; pivot++) fresh[Math.floor(random() * count)]! |= 1 << pivot;
  for (let body = 0; body < count; body++) seen[body] = fresh[body]!;
  for (let distance = 1; distance <= mostSteps; distance++) {
    spread(neighbours, fresh, next);
    if (!note(seen, next, rows, distance)) return rows;
    [fresh, next] = [next, fresh.fill(0)];
  }
  return null;
}

/** Lets all who came in the last step go on to their neighbours. */
function spread({ first, list }: Neighbours, fresh: Int32Array, next: Int32Array): void {
  for (let body = 0; body < fresh.length; body++) {
    const bits = fresh[body]!;
    if (bits === 0) continue;
    const end = first[body + 1]!;
    for (let k = first[body]!; k < end; k++) next[list[k]!]! |= bits;
  }
}

/** Writes down who came where for the first time, and leaves only those in `fresh`; whether there was anybody. */
function note(seen: Int32Array, fresh: Int32Array, rows: readonly Int32Array[], distance: number): boolean {
  let news = 0;
  for (let body = 0; body < seen.length; body++) {
    let bits = fresh[body]! & ~seen[body]!;
    fresh[body] = bits;
    if (bits === 0) continue;
    news |= bits;
    seen[body]! |= bits;
    while (bits !== 0) {
      const pivot = 31 - Math.clz32(bits);
      rows[pivot]![body] = distance;
      bits &= ~(1 << pivot);
    }
  }
  return news !== 0;
}

/**
 * Lengths of the shortest ways between all bodies, row by row, where links have lengths of their own; `Infinity` where there
 * is no way. (Moore, 1959: whoever got nearer tells the neighbours; quick where lengths differ little.)
 */
export function waysBetweenAll(count: number, { first, list, via }: Neighbours, length: Float64Array): Float64Array {
  const ways = new Float64Array(count * count).fill(Infinity);
  const queue = new Int32Array(count);
  const waits = new Uint8Array(count);
  for (let from = 0; from < count; from++) {
    const row = ways.subarray(from * count, (from + 1) * count);
    row[from] = 0;
    queue[0] = from;
    let waiting = 1;
    for (let at = 0; waiting > 0; at = (at + 1) % count, waiting--) {
      const body = queue[at]!;
      waits[body] = 0;
      for (let k = first[body]!; k < first[body + 1]!; k++) {
        const next = list[k]!;
        const way = row[body]! + length[via[k]!]!;
        if (way >= row[next]!) continue;
        row[next] = way;
        if (waits[next] === 1) continue;
        waits[next] = 1;
        queue[(at + waiting) % count] = next;
        waiting++;
      }
    }
  }
  return ways;
}
