/**
 * When a tie held, as told: never more precise than the dates are. A date that is vague, missing or told in two ways
 * widens what is possible and narrows what is certain; nothing is dropped and nothing is filled in.
 */
import type { Claim } from './dataset.ts';
import { readDate, type Span } from './dates.ts';

/** Instants in milliseconds since 1970, UTC; infinite where nothing is told. */
export interface Held {
  /** Between these it may have held. */
  readonly earliest: number;
  readonly latest: number;
  /** By this instant it has surely begun, +∞ where that is never sure. */
  readonly begunBy: number;
  /** Until this instant it is surely not over, −∞ where that is never sure. May come before `begunBy`. */
  readonly lastsTo: number;
}

interface Dated {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * When a tie held by its own dates and those of the claims that are heard; `null` where neither has any. A claim that
 * tells one end only leaves the other as the tie has it. Whoever denies the tie tells no date of it.
 */
export function heldSpan(tie: Dated, claims: readonly Claim[]): Held | null {
  let all = heldAs(tie);
  for (const claim of claims) {
    if (claim.stance === 'denies' || (claim.from === undefined && claim.to === undefined)) continue;
    const told = heldAs({ from: claim.from ?? tie.from, to: claim.to ?? tie.to });
    all = all === null || told === null ? (all ?? told) : eitherWay(all, told);
  }
  return all;
}

/** It has begun before it is over, so each end also bounds the other. */
function heldAs({ from, to }: Dated): Held | null {
  const start = from === undefined ? null : readStart(from);
  const end = to === undefined ? null : readEnd(to);
  if (start === null && end === null) return null;
  const earliest = start?.earliest ?? -Infinity;
  const latest = end?.latest ?? Infinity;
  // Dates that contradict each other: it may have held at any time between them.
  if (latest < earliest) return { earliest: end!.earliest, latest: start!.latest, begunBy: Infinity, lastsTo: -Infinity };
  const [sureStart, sureEnd] = [start, end].map((span) => (span !== null && isExact(span) ? span : null));
  return {
    earliest,
    latest,
    begunBy: Math.min(sureStart?.latest ?? Infinity, sureEnd?.latest ?? Infinity),
    lastsTo: holdsOn(from, to) ? Infinity : Math.max(sureStart?.earliest ?? -Infinity, sureEnd?.earliest ?? -Infinity),
  };
} // prettier-ignore

/** "Since 2021" with an open end: it is still so. Where the end is merely unknown, or not told, it may be over. */
function holdsOn(from: string | undefined, to: string | undefined): boolean {
  return to === undefined && from?.endsWith('/..') === true;
}

/** One end of a tie, of a date or an interval: of "since 2021" the start, of "until 2021" the end. */
export function readEndOf(text: string, end: 'from' | 'to'): Span | null {
  return end === 'from' ? readStart(text) : readEnd(text);
}

/** Of "since 2021" the start. */
function readStart(text: string): Span | null {
  return (text.includes('/') ? readDate(text.replace(/\/(\.\.)?$/, '')) : null) ?? readDate(text);
}

/** Of "until 2021" the end. */
function readEnd(text: string): Span | null {
  return (text.includes('/') ? readDate(text.replace(/^(\.\.)?\//, '')) : null) ?? readDate(text);
}

/** Whether a date surely lies within its span: "about 2001" may as well be another year. */
export function isExact({ approximate, uncertain }: Span): boolean {
  return !approximate && !uncertain;
}

/** Two tellings of one tie: it may have held when either says so, and surely did where both say so. */
function eitherWay(a: Held, b: Held): Held {
  return {
    earliest: Math.min(a.earliest, b.earliest),
    latest: Math.max(a.latest, b.latest),
    begunBy: Math.max(a.begunBy, b.begunBy),
    lastsTo: Math.min(a.lastsTo, b.lastsTo),
  };
}

/** Whether it may have held at some time between two instants, both included. */
export function mayHoldIn({ earliest, latest }: Held, from: number, to: number): boolean {
  return earliest <= to && latest >= from;
}

/** Whether it surely held at some time between two instants, both included. */
export function surelyHoldsIn({ begunBy, lastsTo }: Held, from: number, to: number): boolean {
  return begunBy <= to && lastsTo >= from;
}
