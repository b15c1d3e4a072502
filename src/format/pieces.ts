/**
 * A dataset in pieces of JSON, to be handed from one thread to another. Each piece is read within some milliseconds, so
 * that the thread that takes them can do other things in between; as JSON it takes less of that thread's time than as a
 * structured clone (docs/decisions/0021-reading-in-a-worker.md).
 */
import type { Dataset } from '../model/dataset.ts';

const lists = ['actors', 'voices', 'documents', 'ties'] as const;

/** Some records of one of the long lists. */
export interface Piece {
  readonly list: (typeof lists)[number];
  readonly json: string;
}

const recordsPerPiece = 500;

/** The long lists of a dataset, in order. */
export function* piecesOf(dataset: Dataset): Generator<Piece> {
  for (const list of lists) {
    const records: readonly unknown[] = dataset[list];
    for (let first = 0; first < records.length; first += recordsPerPiece) {
      yield { list, json: JSON.stringify(records.slice(first, first + recordsPerPiece)) };
    }
  }
}

/** All but the long lists. */
export function restOf(dataset: Dataset): string {
  return JSON.stringify({ ...dataset, actors: [], voices: [], documents: [], ties: [] });
}

/** Puts the pieces together again. */
export class Gathering {
  readonly #lists: Readonly<Record<Piece['list'], unknown[]>> = { actors: [], voices: [], documents: [], ties: [] };

  add({ list, json }: Piece): void {
    for (const record of JSON.parse(json) as unknown[]) this.#lists[list].push(record);
  }

  /** The dataset, once all of its pieces are there; `rest` is what `restOf` wrote. */
  dataset(rest: string): Dataset {
    return { ...(JSON.parse(rest) as Dataset), ...this.#lists } as Dataset;
  }
}
