/** Where a document's news comes from: `restates` followed to its end, so that copies are not counted as corroboration. */
import { byText } from '../lib/order.ts';
import type { SourceDocument } from './dataset.ts';

/**
 * The document at the end of a `restates` chain. A chain that runs in a circle has no end: the circle's first id by
 * code units stands for all of it, so that the answer does not depend on where one enters.
 */
export function originOf(documents: ReadonlyMap<string, SourceDocument>, id: string): string {
  const trail: string[] = [id];
  for (;;) {
    const next = documents.get(trail.at(-1)!)?.restates;
    if (next === undefined || !documents.has(next)) return trail.at(-1)!;
    const seenAt = trail.indexOf(next);
    if (seenAt >= 0) return trail.slice(seenAt).toSorted(byText)[0]!;
    trail.push(next);
  }
}
