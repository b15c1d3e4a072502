/** How a speaker's words on one tie moved in time: a later claim on the same type takes the place of the earlier. */
import { saidSpan, type Vocabulary } from './claim-columns.ts';
import type { Claim, Stance } from './dataset.ts';

/** One claim in the history of a speaker. */
export interface Uttered {
  readonly claim: Claim;
  /** The claim by which the speaker took the place of this one; `null` where it is their latest word on the type. */
  readonly supersededBy: Claim | null;
  /** Whether the speaker's latest word on the type is another stance. */
  readonly isTurned: boolean;
}

/**
 * The claims of one speaker on one tie, earliest first; those without a date come before all others. Of claims on one type
 * only those said last are not superseded (docs/decisions/0009). A claim that does not count takes nobody's place.
 */
export function historyOf(
  claims: readonly Claim[],
  documents: Vocabulary['documents'],
  counts: (claim: Claim) => boolean = () => true,
): readonly Uttered[] {
  const times = new Map(claims.map((claim) => [claim, saidSpan(claim, documents)?.latest ?? -Infinity]));
  const last = (claim: Claim): number => times.get(claim)!;
  const ordered = claims.toSorted((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));
  const uttered: Uttered[] = [];
  // From the end, of what counts on each type: the claim said next, the first of those said later than that one, and the last stances.
  const after = new Map<string, { next: Claim; later: Claim | null; lastStances: Set<Stance>; lastTime: number }>();
  for (const claim of ordered.toReversed()) {
    const known = after.get(claim.type);
    const supersededBy = known === undefined ? null : last(known.next) > last(claim) ? known.next : known.later;
    const isTurned = supersededBy !== null && known !== undefined && !known.lastStances.has(claim.stance);
    uttered.push({ claim, supersededBy, isTurned });
    if (!counts(claim)) continue;
    if (known === undefined) {
      after.set(claim.type, { next: claim, later: null, lastStances: new Set([claim.stance]), lastTime: last(claim) });
      continue;
    }
    if (last(claim) === known.lastTime) known.lastStances.add(claim.stance);
    if (last(known.next) > last(claim)) known.later = known.next;
    known.next = claim;
  }
  return uttered.reverse();
}

/** The first instant at which any of the claims may have been said; −∞ where one has no date. */
export function firstSaid(claims: readonly Claim[], documents: Vocabulary['documents']): number {
  return claims.reduce((first, claim) => Math.min(first, saidSpan(claim, documents)?.earliest ?? -Infinity), Infinity);
}
