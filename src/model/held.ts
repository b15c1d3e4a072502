/**
 * When a tie held, as told: never more precise than the dates are. A date that is vague, missing or told in two ways
 * widens what is possible and narrows what is certain; nothing is dropped and nothing is filled in.
 */
import type { Claim, Tie } from './dataset.ts';
import { readDate, type Span } from './dates.ts';

/** Instants in milliseconds since 1970, UTC; infinite where an end is not told. */
export interface Held {
  /** Between these it may have held. */
  readonly earliest: number;
  readonly latest: number;
  /** Between these it held whichever telling is right; `null` where no such time is told. */
  readonly certain: { readonly from: number; readonly to: number } | null;
}

type Dated = Pick<Tie, 'from' | 'to'>;

/** When a tie held by its own dates and those of the claims that are heard; `null` where neither has any. */
export function heldSpan(tie: Dated, claims: readonly Claim[]): Held | null {
  let all: Held | null = null;
  for (const one of [tie, ...claims.filter(({ stance }) => stance !== 'denies')]) {
    const told = heldAsTold(one);
    if (told !== null) all = all === null ? told : both(all, told);
  }
  return all;
}

function heldAsTold({ from, to }: Dated): Held | null {
  const start = from === undefined ? null : readDate(from);
  const end = to === undefined ? null : readDate(to);
  if (start === null && end === null) return null;
  return {
    earliest: start?.earliest ?? -Infinity,
    latest: end?.latest ?? Infinity,
    certain: certainly(start, end),
  };
}

/** "Since 2021" holds on; a plain date without an end is certain for the moment it names, and open after it. */
function certainly(start: Span | null, end: Span | null): Held['certain'] {
  const from = start === null ? end?.earliest : isOpenEnded(start) ? start.earliest : start.latest;
  const to = end === null ? (start !== null && isOpenEnded(start) ? Infinity : from) : end.earliest;
  if (from === undefined || to === undefined || from === -Infinity) return null;
  return to < from ? null : { from, to };
}

function isOpenEnded(start: Span): boolean {
  return start.latest === Infinity && start.earliest > -Infinity;
}

/** Two tellings of one tie: it may have held when either says so, and did where both do. */
function both(a: Held, b: Held): Held {
  const certain =
    a.certain === null || b.certain === null
      ? null
      : { from: Math.max(a.certain.from, b.certain.from), to: Math.max(a.certain.from, b.certain.from, Math.min(a.certain.to, b.certain.to)) }; // prettier-ignore
  return { earliest: Math.min(a.earliest, b.earliest), latest: Math.max(a.latest, b.latest), certain };
}

/** Whether it may have held at some time between two instants, both included. */
export function mayHoldIn(held: Held, from: number, to: number): boolean {
  return held.earliest <= to && held.latest >= from;
}

/** Whether it surely held at some time between two instants, both included. */
export function surelyHoldsIn({ certain }: Held, from: number, to: number): boolean {
  return certain !== null && certain.from <= to && certain.to >= from;
}
