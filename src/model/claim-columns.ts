/**
 * All claims as parallel columns of numbers, in one order: by tie, type, speaker, and the time at which they were said.
 * What follows from claims is worked out in one pass over them, with nothing looked up on the way. The order of the file
 * plays no part.
 */
import { byText } from '../lib/order.ts';
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

/** The columns without the records themselves: what one thread can hand to another for next to nothing. */
export type ColumnNumbers = Omit<ClaimColumns, 'records' | 'types' | 'documents'>;

/** Columns, and which record each number stands for. */
export interface NumberedClaims {
  readonly columns: ColumnNumbers;
  /** By claim number, its place among the claims of its tie. */
  readonly claimAt: Int32Array;
  /** By document number, its place in the vocabulary. */
  readonly documentAt: Int32Array;
}

/** `claims` by tie number. */
export function columnsOf(claims: readonly (readonly Claim[])[], vocabulary: Vocabulary): ClaimColumns {
  const { columns, claimAt, documentAt } = numberClaims(claims, vocabulary);
  const { firstOfTie } = columns;
  const records: Claim[] = [];
  claims.forEach((own, tie) => {
    for (let claim = firstOfTie[tie]!; claim < firstOfTie[tie + 1]!; claim++) records.push(own[claimAt[claim]!]!);
  });
  const documents = [...vocabulary.documents.values()];
  return {
    ...columns,
    records,
    types: [...vocabulary.tieTypes.values()],
    documents: Array.from(documentAt, (place) => documents[place]!),
  };
}

/** `claims` by tie number. */
export function numberClaims(claims: readonly (readonly Claim[])[], vocabulary: Vocabulary): NumberedClaims {
  const typeNumber = numbering([...vocabulary.tieTypes.keys()]);
  const speakers = speakersOf(claims);
  const speakerNumber = numbering(speakers);
  const places = [...vocabulary.documents.values()];
  const placeOf = numbering([...vocabulary.documents.keys()]);
  const documentAt = Int32Array.from([...vocabulary.documents.keys()].sort(byText), (id) => placeOf.get(id)!);
  const documents = Array.from(documentAt, (place) => places[place]!);
  const documentNumber = numbering(documents.map(({ id }) => id));
  const originOf = originsOf(vocabulary.documents);
  const origins = documents.map(({ id, kind }) => (kind === 'unsourced' ? -1 : documentNumber.get(originOf.get(id)!)!));
  const printed = documents.map(({ date }) => (date === undefined ? null : readDate(date)));

  // In the order of the file first.
  const firstOfTie = new Int32Array(claims.length + 1);
  const most = claims.reduce((sum, own) => sum + own.length, 0);
  const record: Claim[] = [];
  const at = new Int32Array(most);
  const type = new Int32Array(most);
  const speaker = new Int32Array(most);
  const stance = new Uint8Array(most);
  const document = new Int32Array(most);
  const saidFirst = new Float64Array(most);
  const saidLast = new Float64Array(most);
  claims.forEach((own, tie) => {
    own.forEach((claim, place) => {
      const ownType = typeNumber.get(claim.type);
      if (ownType === undefined) return;
      const number = record.push(claim) - 1;
      const ownDocument = documentNumber.get(claim.document) ?? -1;
      const said = claim.said === undefined ? (printed[ownDocument] ?? null) : readDate(claim.said);
      at[number] = place;
      type[number] = ownType;
      speaker[number] = speakerNumber.get(claim.speaker)!;
      stance[number] = stances.indexOf(claim.stance);
      document[number] = ownDocument;
      saidFirst[number] = said?.earliest ?? -Infinity;
      saidLast[number] = said?.latest ?? -Infinity;
    });
    firstOfTie[tie + 1] = record.length;
  });

  /** The first difference counts, at last that of the words; two undated claims do not differ in time, though −∞ − −∞ is no number. */
  const byPlace = (a: number, b: number): number =>
    type[a]! - type[b]! ||
    speaker[a]! - speaker[b]! ||
    ascending(saidLast[a]!, saidLast[b]!) ||
    ascending(saidFirst[a]!, saidFirst[b]!) ||
    stance[a]! - stance[b]! ||
    byText(record[a]!.document, record[b]!.document) ||
    byText(JSON.stringify(record[a]), JSON.stringify(record[b]));
  const order = Int32Array.from(record.keys());
  for (let tie = 0; tie < claims.length; tie++) sortPart(order, firstOfTie[tie]!, firstOfTie[tie + 1]!, byPlace);
  const inOrder = <T extends Int32Array | Uint8Array | Float64Array>(column: T): T => gathered(column, order);
  const ordered = inOrder(document);
  const columns: ColumnNumbers = {
    firstOfTie,
    type: inOrder(type),
    speaker: inOrder(speaker),
    stance: inOrder(stance),
    document: ordered,
    origin: ordered.map((number) => origins[number] ?? -1),
    saidFirst: inOrder(saidFirst),
    saidLast: inOrder(saidLast),
    speakers,
  };
  return { columns, claimAt: inOrder(at), documentAt };
}

/** Everyone who says anything, sorted by id. */
function speakersOf(claims: readonly (readonly Claim[])[]): readonly string[] {
  const found = new Set<string>();
  for (const own of claims) for (const { speaker } of own) found.add(speaker);
  return [...found].sort(byText);
}

function numbering(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts the items from `first` to before `after`. A few are sorted by insertion: to call the engine's sort takes longer. */
function sortPart(items: Int32Array, first: number, after: number, compare: (a: number, b: number) => number): void {
  if (after - first > 16) {
    items.subarray(first, after).sort(compare);
    return;
  }
  for (let next = first + 1; next < after; next++) {
    const item = items[next]!;
    let at = next;
    for (; at > first && compare(items[at - 1]!, item) > 0; at--) items[at] = items[at - 1]!;
    items[at] = item;
  }
}

/** A column in another order, cut to its length. */
function gathered<T extends Int32Array | Uint8Array | Float64Array>(column: T, order: Int32Array): T {
  const gathered = column.slice(0, order.length) as T;
  for (let at = 0; at < order.length; at++) gathered[at] = column[order[at]!]!;
  return gathered;
}
