/** The ties on which speakers do not agree, in an order that the reader chooses. */
import { speakersIn, type Assessment } from '../model/standing.ts';
import { saidSpan, saidText } from '../model/claim-columns.ts';
import type { Told } from './told.ts';

export const disagreementOrders = ['gap', 'speakers', 'latest'] as const;
export type DisagreementOrder = (typeof disagreementOrders)[number];

export interface Disagreement {
  readonly tie: number;
  readonly gap: number;
  /** How many speakers take a stance on it. */
  readonly speakers: number;
  /** The last instant at which the last word on it may have been said; −∞ where no claim has a date. */
  readonly latest: number;
  /** The date of that word as it stands, EDTF; `null` without one. */
  readonly lastSaid: string | null;
}

/** Ties that are told and not simply agreed: contested ones first, then by the order asked for, then by tie number. */
export function disagreements({ graph, told }: Told, order: DisagreementOrder): readonly Disagreement[] {
  const rank = ({ tie }: Disagreement): number => (told[tie]!.standing === 'contested' ? 0 : 1);
  const found = told.flatMap((assessment, tie) => {
    if (assessment.readings.length === 0 || assessment.standing === 'agreed') return [];
    return [
      {
        tie,
        gap: assessment.gap,
        speakers: speakersIn(assessment.readings).size,
        ...lastWord(assessment, graph.documents),
      },
    ];
  });
  const others = disagreementOrders.filter((key) => key !== order);
  const by = [order, ...others];
  return found.sort(
    (a, b) => rank(a) - rank(b) || by.reduce((sum, key) => sum || descending(a[key], b[key]), 0) || a.tie - b.tie,
  );
}

function lastWord(
  { readings }: Assessment,
  documents: Told['graph']['documents'],
): Pick<Disagreement, 'latest' | 'lastSaid'> {
  let [latest, lastSaid]: [number, string | null] = [-Infinity, null];
  for (const { claims } of readings) {
    for (const claim of claims) {
      const at = saidSpan(claim, documents)?.latest ?? -Infinity;
      if (at > latest) [latest, lastSaid] = [at, saidText(claim, documents) ?? null];
    }
  }
  return { latest, lastSaid };
}

function descending(a: number, b: number): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
