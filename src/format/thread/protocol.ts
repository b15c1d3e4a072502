/** What goes between the page and the worker that reads files. Requests are numbered. */
import type { GraphNumbers } from '../../model/graph.ts';
import type { Issue } from '../issue.ts';
import type { Piece } from '../pieces.ts';

/** A file, or the text of one. */
export type FileSource = Blob | string;

export interface ReadRequest {
  readonly number: number;
  readonly source: FileSource;
}

/** A dataset comes piece by piece, and then the rest of it. */
export type ReadAnswer =
  | { readonly kind: 'piece'; readonly number: number; readonly piece: Piece }
  | {
      readonly kind: 'dataset';
      readonly number: number;
      readonly rest: string;
      readonly numbers: GraphNumbers;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'refused'; readonly number: number; readonly issues: readonly Issue[] }
  /** The text of a file that is no dataset but a picture, to be opened elsewhere. */
  | { readonly kind: 'picture'; readonly number: number; readonly text: string }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
