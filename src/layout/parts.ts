/** Parts of a map that no chain of links joins. */
import type { Neighbours } from './links.ts';

/** Body numbers of each part, ascending; the largest part first, of equal ones the one with the lowest number. */
export function partsOf(count: number, { first, list }: Neighbours): Int32Array[] {
  const seen = new Uint8Array(count);
  const queue = new Int32Array(count);
  const parts: Int32Array[] = [];
  for (let body = 0; body < count; body++) {
    if (seen[body] === 1) continue;
    let length = 0;
    queue[length++] = body;
    seen[body] = 1;
    for (let at = 0; at < length; at++) {
      for (let k = first[queue[at]!]!; k < first[queue[at]! + 1]!; k++) {
        const next = list[k]!;
        if (seen[next] === 1) continue;
        seen[next] = 1;
        queue[length++] = next;
      }
    }
    parts.push(queue.slice(0, length).sort());
  }
  return parts.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
