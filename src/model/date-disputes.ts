/** Dates on which speakers disagree: when a tie began or ended, told in ways that cannot both be so. */
import { groupBy } from '../lib/group.ts';
import type { Claim } from './dataset.ts';
import { mayAgree } from './dates.ts';
import { readEndOf } from './held.ts';

/** One date as told, and the claims that tell it. */
export interface DateTold {
  readonly date: string;
  readonly claims: readonly Claim[];
}

/**
 * The dates told for one end of a tie, earliest first, each with its claims. Claims that deny the type tell no date; `claims` are
 * what each speaker said last.
 */
export function datesTold(claims: readonly Claim[], end: 'from' | 'to'): readonly DateTold[] {
  const dated = claims.filter((claim) => claim.stance !== 'denies' && claim[end] !== undefined);
  const told = [...groupBy(dated, (claim) => claim[end] ?? '')].map(([date, own]) => ({ date, claims: own }));
  const start = ({ date }: DateTold): number => readEndOf(date, end)?.earliest ?? -Infinity;
  return told.toSorted((a, b) => start(a) - start(b) || (a.date < b.date ? -1 : 1));
}

/** Whether two speakers tell dates that cannot mean the same instant ("May 2026" and "31 May 2026" can). */
export function areDisputed(told: readonly DateTold[], end: 'from' | 'to'): boolean {
  return told.some((one, i) =>
    told.slice(i + 1).some((other) => haveTwoSpeakers(one, other) && clash(one, other, end)),
  );
}

function clash(one: DateTold, other: DateTold, end: 'from' | 'to'): boolean {
  const [a, b] = [readEndOf(one.date, end), readEndOf(other.date, end)];
  return a !== null && b !== null && !mayAgree(a, b);
}

function haveTwoSpeakers({ claims }: DateTold, other: DateTold): boolean {
  return claims.some((a) => other.claims.some((b) => a.speaker !== b.speaker));
}
