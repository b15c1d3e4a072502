/**
 * All claims as parallel columns of numbers, in one order: by tie, type, speaker, and the time at which they were said.
 * What follows from claims is worked out in one pass over them, with nothing looked up on the way. The order of the file
 * plays no part.
 */
import { by, byText } from '../lib/order.ts';
import { stances, type Claim, type SourceDocument, type TieType } from './dataset.ts';
import { readDate, type Span } from './dates.ts';
import { originsOf } from './origins.ts';

/** What claims are read against. */
export interface Vocabulary {
  readonly tieTypes: ReadonlyMap<string, TieType>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** Column `c[i]` belongs to claim number `i`. Claims of a type that the vocabulary lacks are left out. */
export interface ClaimColumns {
  /** Claims of tie `t` are the numbers from `firstOfTie[t]` to before `firstOfTie[t + 1]`. */
  readonly firstOfTie: Int32Array;
  readonly records: readonly Claim[];
  /** Index in `types`. */
  readonly type: Int32Array;
  /** Index in `speakers`. */
  readonly speaker: Int32Array;
  /** Index in `stances`. */
  readonly stance: Uint8Array;
  /** Index in `documents`; −1 for a claim that names none. */
  readonly document: Int32Array;
  /** Index in `documents` of where the news comes from; −1 where there is no page to read. */
  readonly origin: Int32Array;
  /** First and last instant at which it may have been said; both −∞ where no date is known. */
  readonly saidFirst: Float64Array;
  readonly saidLast: Float64Array;
  /** In the order of the vocabulary. */
  readonly types: readonly TieType[];
  /** Both sorted by id. */
  readonly speakers: readonly string[];
  readonly documents: readonly SourceDocument[];
}

/** When a claim was said, in EDTF: its own date, or else that of its document. */
export function saidText(claim: Claim, documents: Vocabulary['documents']): string | undefined {
  return claim.said ?? documents.get(claim.document)?.date;
}

/** The instants between which a claim was said; `null` where it has no date. */
export function saidSpan(claim: Claim, documents: Vocabulary['documents']): Span | null {
  const text = saidText(claim, documents);
  return text === undefined ? null : readDate(text);
}

interface Row {
  readonly record: Claim;
  readonly type: number;
  readonly speaker: number;
  readonly stance: number;
  readonly saidFirst: number;
  readonly saidLast: number;
}

/** `claims` by tie number. */
export function columnsOf(claims: readonly (readonly Claim[])[], vocabulary: Vocabulary): ClaimColumns {
  const types = [...vocabulary.tieTypes.values()];
  const typeNumber = numbering([...vocabulary.tieTypes.keys()]);
  const speakers = [...new Set(claims.flatMap((own) => own.map(({ speaker }) => speaker)))].sort(byText);
  const speakerNumber = numbering(speakers);
  const firstOfTie = new Int32Array(claims.length + 1);
  const rows: Row[] = [];
  claims.forEach((own, tie) => {
    const known = own.filter(({ type }) => typeNumber.has(type));
    const ownRows = known.map((record) => rowOf(record, typeNumber, speakerNumber, vocabulary.documents)).sort(byPlace);
    // Not spread into one call: a tie may have more claims than a call may have arguments.
    for (const row of ownRows) rows.push(row);
    firstOfTie[tie + 1] = rows.length;
  });
  const documents = [...vocabulary.documents.values()].toSorted(by(({ id }) => id));
  const documentNumber = numbering(documents.map(({ id }) => id));
  const originOf = originsOf(vocabulary.documents);
  const origins = documents.map(({ id, kind }) => (kind === 'unsourced' ? -1 : documentNumber.get(originOf.get(id)!)!));
  const document = Int32Array.from(rows, ({ record }) => documentNumber.get(record.document) ?? -1);
  return {
    firstOfTie,
    records: rows.map(({ record }) => record),
    type: Int32Array.from(rows, ({ type }) => type),
    speaker: Int32Array.from(rows, ({ speaker }) => speaker),
    stance: Uint8Array.from(rows, ({ stance }) => stance),
    document,
    origin: document.map((number) => origins[number] ?? -1),
    saidFirst: Float64Array.from(rows, ({ saidFirst }) => saidFirst),
    saidLast: Float64Array.from(rows, ({ saidLast }) => saidLast),
    types,
    speakers,
    documents,
  };
}

function numbering(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

function rowOf(
  record: Claim,
  types: ReadonlyMap<string, number>,
  speakers: ReadonlyMap<string, number>,
  documents: Vocabulary['documents'],
): Row {
  const span = saidSpan(record, documents);
  return {
    record,
    type: types.get(record.type)!,
    speaker: speakers.get(record.speaker)!,
    stance: stances.indexOf(record.stance),
    saidFirst: span?.earliest ?? -Infinity,
    saidLast: span?.latest ?? -Infinity,
  };
}

/** The first difference counts, at last that of the words; two undated claims do not differ in time, though −∞ − −∞ is no number. */
function byPlace(a: Row, b: Row): number {
  return (
    a.type - b.type ||
    a.speaker - b.speaker ||
    ascending(a.saidLast, b.saidLast) ||
    ascending(a.saidFirst, b.saidFirst) ||
    a.stance - b.stance ||
    byText(a.record.document, b.record.document) ||
    byText(JSON.stringify(a.record), JSON.stringify(b.record))
  );
}

function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
