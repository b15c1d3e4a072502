/** What goes between the page and the worker that makes snapshots. Requests are numbered. */
import type { Snapshot, SnapshotRequest, Stage } from './make.ts';

export interface NumberedRequest {
  readonly number: number;
  readonly request: SnapshotRequest;
}

export type SnapshotAnswer =
  | { readonly kind: 'reached'; readonly number: number; readonly stage: Stage }
  | { readonly kind: 'made'; readonly number: number; readonly snapshot: Snapshot }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
