/** How long the ways are between bodies, link by link. */
import type { Neighbours } from './links.ts';

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
