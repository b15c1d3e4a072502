/**
 * What the claims on a tie amount to: its readings, each speaker's stance and position, its standing. Derived from the
 * claims handed in (all of them, or those that a lens lets through), never stored. The order of claims does not matter.
 * The rules, with worked cases: docs/standing.md.
 */
import { groupBy } from '../lib/group.ts';
import { byText } from '../lib/order.ts';
import type { Claim, SourceDocument, Stance, TieType } from './dataset.ts';
import { readDate } from './dates.ts';
import { originOf } from './origins.ts';

export const standings = ['agreed', 'contested', 'in question', 'denied'] as const;
export type Standing = (typeof standings)[number];

/** What the claims are read against. */
export interface Vocabulary {
  readonly tieTypes: ReadonlyMap<string, TieType>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** All claims of one type on one tie, and who stands where on it now. */
export interface Reading {
  readonly type: string;
  readonly claims: readonly Claim[];
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

/** Rungs from which two positions on one ladder contradict each other: neighbouring rungs are shades of the same. */
const contradictingGap = 2;

/** Assesses the claims on one tie. Claims of a type that the vocabulary lacks do not count. */
export function assess(claims: readonly Claim[], vocabulary: Vocabulary): Assessment {
  const byType = groupBy(claims, (claim) => claim.type);
  const types = [...vocabulary.tieTypes.keys()].filter((type) => byType.has(type));
  const readings = types.map((type) => readingOf(type, byType.get(type) ?? [], vocabulary));
  const gap = widestGap(readings, vocabulary.tieTypes);
  return {
    standing: standingOf(readings, gap),
    readings,
    gap,
    independentDocuments: countOrigins(readings.flatMap(affirmingClaims), vocabulary.documents),
  };
}

function readingOf(type: string, claims: readonly Claim[], { documents }: Vocabulary): Reading {
  const reading = { type, claims, speakers: presentStances(claims, documents), independentDocuments: 0 };
  return { ...reading, independentDocuments: countOrigins(affirmingClaims(reading), documents) };
}

/** When a claim was said, as the last instant that its date may mean; before everything where that is not known. */
export function saidAt(claim: Claim, documents: Vocabulary['documents']): number {
  const text = claim.said ?? documents.get(claim.document)?.date;
  return (text === undefined ? undefined : readDate(text)?.latest) ?? -Infinity;
}

function presentStances(claims: readonly Claim[], documents: Vocabulary['documents']): Reading['speakers'] {
  const speakers: Record<Stance, string[]> = { affirms: [], doubts: [], denies: [] };
  for (const [speaker, own] of groupBy(claims, (claim) => claim.speaker)) {
    speakers[presentStance(own, documents)].push(speaker);
  }
  for (const list of Object.values(speakers)) list.sort(byText);
  return speakers;
}

/** One speaker's stance on one type: their latest; a speaker whose latest claims differ leaves it in doubt. */
function presentStance(claims: readonly Claim[], documents: Vocabulary['documents']): Stance {
  const latest = claims.reduce((time, claim) => Math.max(time, saidAt(claim, documents)), -Infinity);
  const last = new Set(claims.filter((claim) => saidAt(claim, documents) === latest).map((claim) => claim.stance));
  const [only] = last;
  return last.size === 1 && only !== undefined ? only : 'doubts';
}

function affirmingClaims(reading: Reading): readonly Claim[] {
  return reading.claims.filter(
    (claim) => claim.stance === 'affirms' && reading.speakers.affirms.includes(claim.speaker),
  );
}

/** How many documents the claims rest on, once `restates` is followed; claims without a document do not count. */
export function countOrigins(claims: readonly Claim[], documents: Vocabulary['documents']): number {
  const read = claims.filter((claim) => documents.has(claim.document));
  return new Set(read.map((claim) => originOf(documents, claim.document))).size;
}

function standingOf(readings: readonly Reading[], gap: number): Standing {
  const some = (stance: Stance): boolean => readings.some((reading) => reading.speakers[stance].length > 0);
  if (gap >= contradictingGap || readings.some(isDisputed)) return 'contested';
  if (some('affirms')) return 'agreed';
  return some('doubts') || !some('denies') ? 'in question' : 'denied';
}

/** A speaker stands in one list only, so whoever denies or doubts is somebody else than who affirms. */
function isDisputed({ speakers }: Reading): boolean {
  return speakers.affirms.length > 0 && speakers.denies.length + speakers.doubts.length > 0;
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

function widestGap(readings: readonly Reading[], tieTypes: Vocabulary['tieTypes']): number {
  const rungs = groupBy(
    [...positions(readings, tieTypes).values()].flatMap((own) => [...own]),
    ([ladder]) => ladder,
  );
  const gaps = [...rungs.values()].map((own) => {
    const heights = own.map(([, rung]) => rung);
    return Math.max(...heights) - Math.min(...heights);
  });
  return Math.max(0, ...gaps);
}
