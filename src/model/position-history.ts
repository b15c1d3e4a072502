/** How a speaker's words on one tie moved in time: a later claim on the same type takes the place of the earlier. */
import { saidSpan, type Vocabulary } from './claim-columns.ts';
import type { Claim } from './dataset.ts';

/** One claim in the history of a speaker. */
export interface Uttered {
  readonly claim: Claim;
  /** The claim by which the speaker took the place of this one; `null` where it is their latest word on the type. */
  readonly supersededBy: Claim | null;
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
  const last = (claim: Claim): number => saidSpan(claim, documents)?.latest ?? -Infinity;
  const ordered = claims.toSorted((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));
  return ordered.map((claim) => ({
    claim,
    supersededBy:
      ordered.find((other) => other.type === claim.type && last(other) > last(claim) && counts(other)) ?? null,
  }));
}

/** The first instant at which any of the claims may have been said; −∞ where one has no date. */
export function firstSaid(claims: readonly Claim[], documents: Vocabulary['documents']): number {
  return claims.reduce((first, claim) => Math.min(first, saidSpan(claim, documents)?.earliest ?? -Infinity), Infinity);
}
