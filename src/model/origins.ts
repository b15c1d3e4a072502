/** Where a document's news comes from: `restates` followed to its end, so that copies are not counted as corroboration. */
import { byText } from '../lib/order.ts';
import type { SourceDocument } from './dataset.ts';

type Documents = ReadonlyMap<string, SourceDocument>;

/**
 * The document at the end of a `restates` chain. A chain that runs in a circle has no end: the circle's first id by
 * code units stands for all of it, so that the answer does not depend on where one enters.
 */
export function originOf(documents: Documents, id: string): string {
  return followed(documents, id, new Map()).origin;
}

/** The origin of every document. A chain is walked once, however long it is. */
export function originsOf(documents: Documents): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  for (const id of documents.keys()) {
    if (origins.has(id)) continue;
    const { trail, origin } = followed(documents, id, origins);
    for (const passed of trail) origins.set(passed, origin);
  }
  return origins;
}

/** The documents on the way to the origin, up to one whose origin is known. */
function followed(
  documents: Documents,
  id: string,
  known: ReadonlyMap<string, string>,
): { readonly trail: ReadonlySet<string>; readonly origin: string } {
  const trail = new Set([id]);
  let last = id;
  for (;;) {
    const next = documents.get(last)?.restates;
    if (next === undefined || !documents.has(next)) return { trail, origin: last };
    const origin = known.get(next);
    if (origin !== undefined) return { trail, origin };
    if (trail.has(next)) return { trail, origin: firstOfCircle([...trail], next) };
    trail.add((last = next));
  }
}

function firstOfCircle(trail: readonly string[], start: string): string {
  return trail.slice(trail.indexOf(start)).toSorted(byText)[0]!;
}

/** Documents that have a property, or copy one that has it, through however many others. Each chain is walked once. */
export function copiesOf(documents: Documents, has: (document: SourceDocument) => boolean): ReadonlySet<string> {
  const found = new Map<string, boolean>();
  for (const start of documents.keys()) {
    const trail = new Set<string>();
    let [at, answer] = [documents.get(start), found.get(start)];
    while (at !== undefined && answer === undefined && !trail.has(at.id)) {
      trail.add(at.id);
      answer = has(at) ? true : found.get(at.restates ?? '');
      at = documents.get(at.restates ?? '');
    }
    for (const passed of trail) found.set(passed, answer ?? false);
  }
  return new Set([...found].flatMap(([id, answer]) => (answer ? [id] : [])));
}
