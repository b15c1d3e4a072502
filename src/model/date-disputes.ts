/** Dates on which speakers disagree: when a tie began or ended, told in ways that cannot both be so. */
import { groupBy } from '../lib/group.ts';
import type { Claim } from './dataset.ts';
import { mayAgree, readDate } from './dates.ts';

/** One date as told, and the claims that tell it. */
export interface DateTold {
  readonly date: string;
  readonly claims: readonly Claim[];
}

/** The dates told for one end of a tie, earliest first, each with its claims. Claims that deny the type tell no date. */
export function datesTold(claims: readonly Claim[], end: 'from' | 'to'): readonly DateTold[] {
  const dated = claims.filter((claim) => claim.stance !== 'denies' && claim[end] !== undefined);
  const told = [...groupBy(dated, (claim) => claim[end] ?? '')].map(([date, own]) => ({ date, claims: own }));
  const start = ({ date }: DateTold): number => readDate(date)?.earliest ?? -Infinity;
  return told.toSorted((a, b) => start(a) - start(b) || (a.date < b.date ? -1 : 1));
}

/** Whether some two of the dates cannot mean the same instant ("May 2026" and "31 May 2026" can). */
export function areDisputed(told: readonly DateTold[]): boolean {
  const spans = told.flatMap(({ date }) => readDate(date) ?? []);
  return spans.some((span, i) => spans.slice(i + 1).some((other) => !mayAgree(span, other)));
}
