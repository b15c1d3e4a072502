/** The snapshot that is wanted now: made in a worker, waited for, or failed. Nobody else writes its state. */
import { reasonOf } from '../lib/reason.ts';
import type { Snapshot, SnapshotRequest, Stage } from '../snapshot/make.ts';
import { SnapshotThread, Stopped } from '../snapshot/thread/snapshot-thread.ts';

export type SnapshotRunState =
  | { readonly kind: 'idle' }
  /** `stage` is the last step that was reached. */
  | { readonly kind: 'making'; readonly stage: Stage | null }
  | ({ readonly kind: 'made' } & MadeSnapshot)
  | { readonly kind: 'failed'; readonly message: string };

/** A snapshot, and what was asked for. */
export interface MadeSnapshot {
  readonly request: SnapshotRequest;
  readonly snapshot: Snapshot;
}

export class SnapshotRun {
  state = $state.raw<SnapshotRunState>({ kind: 'idle' });
  /** The last that was made; it stays to be looked at while the next is made. */
  last = $state.raw<Snapshot | null>(null);
  readonly #thread = new SnapshotThread();
  #pending: Promise<void> = Promise.resolve();

  /** Makes a snapshot in the place of any that is still being made. */
  make(request: SnapshotRequest): void {
    this.#pending = this.#make(request);
  }

  /** The snapshot that was asked for last, once it is there; `null` where it was stopped or failed. */
  async made(): Promise<MadeSnapshot | null> {
    for (let awaited: Promise<void> | null = null; awaited !== this.#pending;) {
      awaited = this.#pending;
      await awaited;
    }
    return this.state.kind === 'made' ? this.state : null;
  }

  stop(): void {
    this.#thread.stop();
    if (this.state.kind === 'making') this.state = { kind: 'idle' };
  }

  async #make(request: SnapshotRequest): Promise<void> {
    const making = { kind: 'making', stage: null } as const;
    let own: SnapshotRunState = making;
    const say = (state: SnapshotRunState): void => void (this.state = own = state);
    say(making);
    try {
      const snapshot = await this.#thread.make(request, (stage) => say({ kind: 'making', stage }));
      this.last = snapshot;
      say({ kind: 'made', request, snapshot });
    } catch (error) {
      // One that was stopped says nothing: the state is by now that of the next.
      if (error instanceof Stopped || this.state !== own) return;
      say({ kind: 'failed', message: reasonOf(error) });
    }
  }
}

/** A snapshot beside the one that is looked at, in a worker of its own. */
export async function makeOnce(request: SnapshotRequest): Promise<Snapshot> {
  const thread = new SnapshotThread();
  try {
    return await thread.make(request);
  } finally {
    thread.stop();
  }
}
