/** The page's end of the worker that makes snapshots: one at a time, and one that is no longer wanted can be stopped. */
import { trustedWorker } from '../../lib/trusted.ts';
import type { Snapshot, SnapshotRequest, Stage } from '../make.ts';
import type { NumberedRequest, SnapshotAnswer } from '../protocol.ts';
import address from './snapshot-worker.ts?worker&url';

interface Waiting {
  readonly number: number;
  readonly reached: (stage: Stage) => void;
  readonly resolve: (snapshot: Snapshot) => void;
  readonly reject: (error: Error) => void;
}

/** Why a promise of a snapshot was not kept: another was asked for, or it was stopped. */
export class Stopped extends Error {}

export class SnapshotThread {
  #worker: Worker | null = null;
  #latest = 0;
  #waiting: Waiting | null = null;

  /** Makes a snapshot; one that is still being made is stopped. Rejects with `Stopped`, or with the reason of a failure. */
  make(request: SnapshotRequest, reached: (stage: Stage) => void = () => {}): Promise<Snapshot> {
    if (this.#waiting !== null) this.stop();
    const worker = (this.#worker ??= this.#start());
    const number = ++this.#latest;
    return new Promise((resolve, reject) => {
      this.#waiting = { number, reached, resolve, reject };
      const numbered: NumberedRequest = { number, request };
      worker.postMessage(numbered);
    });
  }

  /** Ends the worker with whatever it is at; the next request starts another. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#settle()?.reject(new Stopped('The snapshot was stopped.'));
  }

  #start(): Worker {
    const worker = new Worker(trustedWorker(address), { type: 'module', name: 'snapshot' });
    worker.addEventListener('message', ({ data }: MessageEvent<SnapshotAnswer>) => {
      if (data.number !== this.#waiting?.number) return;
      if (data.kind === 'reached') this.#waiting.reached(data.stage);
      else if (data.kind === 'made') this.#settle()?.resolve(data.snapshot);
      else this.#settle()?.reject(new Error(data.message));
    });
    worker.addEventListener('error', ({ message }) => {
      // One that was stopped has nothing to say.
      if (this.#worker !== worker) return;
      worker.terminate();
      this.#worker = null;
      this.#settle()?.reject(new Error(message || 'Its worker could not be started'));
    });
    return worker;
  }

  #settle(): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }
}
