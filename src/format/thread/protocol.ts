/** What goes between the page and the worker that reads files. Requests are numbered. */
import type { NumberedClaims } from '../../model/claim-columns.ts';
import type { NumberedTies } from '../../model/graph.ts';
import type { Issue } from '../issue.ts';
import type { Piece } from '../pieces.ts';

/** A file, or the text of one. */
export type FileSource = Blob | string;

export interface ReadRequest {
  readonly number: number;
  readonly source: FileSource;
}

/**
 * Of a dataset first that there may be one, since its text is JSON; then who is tied to whom, for the layout to begin, then
 * its records piece by piece, and then the rest.
 */
export type ReadAnswer =
  | { readonly kind: 'json'; readonly number: number }
  | { readonly kind: 'ties'; readonly number: number; readonly ties: NumberedTies }
  | { readonly kind: 'pieces'; readonly number: number; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'dataset';
      readonly number: number;
      readonly rest: string;
      readonly claims: NumberedClaims;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'refused'; readonly number: number; readonly issues: readonly Issue[] }
  /** The text of a file that is no dataset but a picture, to be opened elsewhere. */
  | { readonly kind: 'picture'; readonly number: number; readonly text: string }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
