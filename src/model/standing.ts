/**
 * What the claims on a tie amount to: its readings, each speaker's stance and position, its standing. Worked out by
 * `assess.ts` from the claims that are heard, never stored. The rules, with worked cases: docs/standing.md.
 */
import type { Vocabulary } from './claim-columns.ts';
import { stances, type Claim, type Stance } from './dataset.ts';

export const standings = ['agreed', 'contested', 'in question', 'denied'] as const;
export type Standing = (typeof standings)[number];

/** All claims of one type on one tie, and who stands where on it now. */
export interface Reading {
  readonly type: string;
  /** By speaker, then by the time at which they were said. */
  readonly claims: readonly Claim[];
  /** Of the claims those that are their speaker's last word on the type: no later one takes their place. */
  readonly latest: readonly Claim[];
  /** Speakers by their present stance, each list sorted by id; a speaker stands in one list only. */
  readonly speakers: Readonly<Record<Stance, readonly string[]>>;
  /** Documents in which it is affirmed, copies counted once. */
  readonly independentDocuments: number;
}

export interface Assessment {
  readonly standing: Standing;
  /** In the order of the vocabulary's types. */
  readonly readings: readonly Reading[];
  /** Widest distance in rungs between two speakers' positions on one ladder; 0 where fewer than two have one. */
  readonly gap: number;
  /** Documents in which something is affirmed, copies counted once. */
  readonly independentDocuments: number;
}

/** Which claims count, by claim number: 1 or 0. `null` is all of them. */
export type Heard = Uint8Array | null;

/** Rungs from which two positions on one ladder contradict each other: neighbouring rungs are shades of the same. */
export const contradictingGap = 2;

/** How much higher one rung is than another. Rungs may be fractions, whose differences are never quite what they are called. */
export function rungsAbove(high: number, low: number): number {
  return Math.round((high - low) * 1e9) / 1e9;
}

/** Everyone who takes a stance, each once. */
export function speakersIn(readings: readonly Reading[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { speakers } of readings) {
    for (const stance of stances) for (const speaker of speakers[stance]) found.add(speaker);
  }
  return found;
}

/** A speaker's positions: on each ladder the highest rung of which they affirm a type. Speaker → ladder → rung. */
export function positions(
  readings: readonly Reading[],
  tieTypes: Vocabulary['tieTypes'],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const reading of readings) {
    const { ladder, rung } = tieTypes.get(reading.type) ?? {};
    if (ladder === undefined || rung === undefined) continue;
    for (const speaker of reading.speakers.affirms) {
      const own = found.get(speaker) ?? new Map<string, number>();
      found.set(speaker, own.set(ladder, Math.max(rung, own.get(ladder) ?? -Infinity)));
    }
  }
  return found;
}
