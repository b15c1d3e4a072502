/**
 * What a dataset takes over from its text, for two threads that read the same text: records that stand there as they are,
 * by their places, and the JSON of the others. Most of most files is as it is, and need not go from one to the other
 * (docs/decisions/0021-reading-in-a-worker.md).
 */
import { stepThrough, type Steps } from '../lib/steps.ts';
import type { Dataset, Tie } from '../model/dataset.ts';
import { emptyLists, longLists, withClaims, type LongList, type RecordLists } from './record-lists.ts';

/** A run of records of one of the long lists: those from `first` to before `after` in the text, or others, as JSON. */
export type Piece = { readonly list: LongList } & (
  { readonly first: number; readonly after: number } | { readonly json: string }
);

/** Records that are written into one piece: they are read within some milliseconds. */
const mostPerPiece = 500;

/** Pieces in one lot, and characters of JSON after which it is full. */
const mostPerLot = 500;
const lotSize = 65_536;

/** The long lists of a dataset, in order; `inText` is what `JSON.parse` made of its text. */
export function* piecesOf(dataset: Dataset, inText: Readonly<Record<string, unknown>>): Generator<Piece> {
  for (const list of longLists) {
    const own: unknown = inText[list];
    yield* runsOf(list, dataset[list], Array.isArray(own) ? own : []);
  }
}

/** Pieces that go over together: of many small ones each would take longer to be handed over than to be read. */
export function* lotsOf(pieces: Iterable<Piece>): Generator<readonly Piece[]> {
  let lot: Piece[] = [];
  let size = 0;
  for (const piece of pieces) {
    lot.push(piece);
    size += 'json' in piece ? piece.json.length : 0;
    if (lot.length < mostPerLot && size < lotSize) continue;
    yield lot;
    [lot, size] = [[], 0];
  }
  if (lot.length > 0) yield lot;
}

function* runsOf(list: LongList, records: readonly unknown[], inText: readonly unknown[]): Generator<Piece> {
  if (records.length === inText.length && records.every((record, place) => record === inText[place])) {
    if (records.length > 0) yield { list, first: 0, after: records.length };
    return;
  }
  const places = new Map(inText.map((record, place) => [record, place]));
  for (let at = 0; at < records.length;) {
    const begin = at;
    const first = places.get(records[at]);
    if (first === undefined) {
      while (at < records.length && at - begin < mostPerPiece && !places.has(records[at])) at++;
      yield { list, json: JSON.stringify(records.slice(begin, at)) };
    } else {
      while (at < records.length && records[at] === inText[first + at - begin]) at++;
      yield { list, first, after: first + at - begin };
    }
  }
}

/** All but the long lists. */
export function restOf(dataset: Dataset): string {
  return JSON.stringify({ ...dataset, ...emptyLists() });
}

type Run = { readonly list: LongList; readonly records: readonly unknown[] } | Exclude<Piece, { json: string }>;

/** Puts the pieces together again. */
export class Gathering {
  readonly #runs: Run[] = [];

  add(piece: Piece): void {
    const { list } = piece;
    this.#runs.push('json' in piece ? { list, records: JSON.parse(piece.json) as unknown[] } : piece);
  }

  /**
   * The dataset, once all of its pieces are there; `rest` is what `restOf` wrote, `inText` what the text holds. Throws
   * where that is another text.
   */
  *datasetSteps(rest: string, inText: RecordLists): Steps<Dataset> {
    const lists = emptyLists();
    for (const run of this.#runs) {
      const own = lists[run.list];
      const isInText = 'first' in run;
      const records = isInText ? inText[run.list].slice(run.first, run.after) : run.records;
      if (isInText && records.length < run.after - run.first) throw new Error('it changed while it was read');
      yield* stepThrough(records.length, (at) => own.push(records[at]));
    }
    const ties = lists.ties as Partial<Tie>[];
    yield* stepThrough(ties.length, (at) => {
      if (ties[at]!.claims === undefined) withClaims(ties[at] as Tie);
    });
    return { ...(JSON.parse(rest) as Dataset), ...lists } as Dataset;
  }
}
