/**
 * Which claims count before anybody's lens is put on: those said by the date looked at, in evidence of the kind that is
 * asked for. Denials and doubts never need corroboration: to silence whoever contradicts would turn a contested tie into
 * an agreed one (docs/decisions/0010-threshold.md).
 */
import { assessAll } from '../model/assess.ts';
import type { ClaimColumns } from '../model/claim-columns.ts';
import { readDate } from '../model/dates.ts';
import { copiesOf } from '../model/origins.ts';
import type { Heard } from '../model/standing.ts';

/** What evidence has to be to count. */
export interface Threshold {
  /** Independent documents that must affirm a type of a tie; 0 asks for none. */
  readonly documents: number;
  /** Only what stands in an official text, or in a document that copies one. */
  readonly official: boolean;
  /** Only what is quoted. */
  readonly quoted: boolean;
  /** Publishers whose documents, and the documents that copy them, do not count. */
  readonly without: readonly string[];
}

export const noThreshold: Threshold = { documents: 0, official: false, quoted: false, without: [] };

export function isThreshold({ documents, official, quoted, without }: Threshold): boolean {
  return documents > 0 || official || quoted || without.length > 0;
}

export interface Hearing {
  /** EDTF: only what had been said by then; `null` is up to today. */
  readonly saidBy: string | null;
  /** Leave out what carries no date. */
  readonly hideUndated: boolean;
  readonly threshold: Threshold;
}

/** Why a claim does not count; `lens`: because somebody else's telling is looked at. */
export type Silence = 'later' | 'undated' | 'unofficial' | 'unquoted' | 'excluded' | 'uncorroborated' | 'lens';

/**
 * Says of a claim, by number, why it is not heard of itself; `null` where it is. Corroboration is seen only among all
 * claims: `hear`.
 */
export function silences(columns: ClaimColumns, hearing: Hearing): (claim: number) => Silence | null {
  const { saidBy, hideUndated, threshold } = hearing;
  const end = saidBy === null ? null : endOf(saidBy);
  const documents = new Map(columns.documents.map((document) => [document.id, document]));
  const official = threshold.official ? copiesOf(documents, ({ kind }) => kind === 'official') : null;
  const excluded =
    threshold.without.length > 0 ? copiesOf(documents, ({ publisher }) => threshold.without.includes(publisher)) : null;
  return (claim) => {
    const { document, quotation } = columns.records[claim]!;
    if (end !== null) {
      if (columns.saidLast[claim] === -Infinity && hideUndated) return 'undated';
      if (columns.saidFirst[claim]! > end) return 'later';
    }
    if (official !== null && !official.has(document)) return 'unofficial';
    if (threshold.quoted && quotation === undefined) return 'unquoted';
    return excluded?.has(document) === true ? 'excluded' : null;
  };
}

/** The last instant of a date; a text that is none hides nothing. */
function endOf(date: string): number {
  return readDate(date)?.latest ?? Infinity;
}

/** Whether a claim that is heard may also have been said only after the date looked at. */
export function isPerhapsLater(columns: ClaimColumns, claim: number, { saidBy }: Hearing): boolean {
  return saidBy !== null && columns.saidLast[claim]! > endOf(saidBy);
}

/** The claims that are heard, by number; `null` where that is all of them. */
export function hear(columns: ClaimColumns, hearing: Hearing): Heard {
  if (hearing.saidBy === null && !isThreshold(hearing.threshold)) return null;
  const heard = new Uint8Array(columns.records.length);
  const silenceOf = silences(columns, hearing);
  for (let claim = 0; claim < heard.length; claim++) {
    if (silenceOf(claim) === null) heard[claim] = 1;
  }
  if (hearing.threshold.documents > 0) dropUncorroborated(columns, heard, hearing.threshold.documents);
  return heard;
}

/**
 * Silences, in the array handed in, whoever affirms a type in fewer independent documents than are asked for: with all
 * that they say of the type, so that no older word of theirs comes back.
 */
function dropUncorroborated(columns: ClaimColumns, heard: Uint8Array, least: number): void {
  const { firstOfTie, records } = columns;
  assessAll(columns, heard).forEach(({ readings }, tie) => {
    for (const { type, speakers, independentDocuments } of readings) {
      if (speakers.affirms.length === 0 || independentDocuments >= least) continue;
      for (let claim = firstOfTie[tie]!; claim < firstOfTie[tie + 1]!; claim++) {
        const record = records[claim]!;
        if (record.type === type && speakers.affirms.includes(record.speaker)) heard[claim] = 0;
      }
    }
  });
}
