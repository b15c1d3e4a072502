/** The page's end of the worker that reads files: one at a time, and one that is no longer wanted can be stopped. */
import { present } from '../../lib/assert.ts';
import { trustedWorker } from '../../lib/trusted.ts';
import type { GraphNumbers, NumberedTies } from '../../model/graph.ts';
import type { Issue } from '../issue.ts';
import { Gathering } from '../pieces.ts';
import type { FileSource, ReadAnswer, ReadRequest } from './protocol.ts';
import address from './reading-worker.ts?worker&url';

/** A dataset in pieces with the numbers of its graph, reasons why there is none, or the text of a picture. */
export type ReadFile =
  | {
      readonly kind: 'dataset';
      /** Its long lists, and all the rest as JSON. */
      readonly gathering: Gathering;
      readonly rest: string;
      readonly numbers: GraphNumbers;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'picture'; readonly text: string };

/** What is told of a file before all of it is known. */
export interface Hearing {
  /** It is JSON: a dataset, perhaps. */
  readonly onjson: () => void;
  /** It is a dataset, and these are tied to each other. */
  readonly onties: (ties: NumberedTies) => void;
}

interface Waiting extends Hearing {
  readonly number: number;
  readonly gathering: Gathering;
  ties: NumberedTies | null;
  readonly resolve: (read: ReadFile) => void;
  readonly reject: (error: Error) => void;
}

/** Why a promise of a file was not kept: another was asked for, or it was stopped. */
export class Stopped extends Error {}

export class ReadingThread {
  #worker: Worker | null = null;
  #latest = 0;
  #waiting: Waiting | null = null;

  /**
   * Reads a file; one that is still being read is stopped. Rejects with `Stopped`, or with the reason of a failure.
   */
  read(source: FileSource, hearing: Hearing): Promise<ReadFile> {
    this.stop();
    const worker = this.start();
    const number = ++this.#latest;
    return new Promise((resolve, reject) => {
      this.#waiting = { number, gathering: new Gathering(), ...hearing, ties: null, resolve, reject };
      const request: ReadRequest = { number, source };
      worker.postMessage(request);
    });
  }

  /** Starts the worker ahead of the first file, unless it runs. */
  start(): Worker {
    return (this.#worker ??= this.#started());
  }

  /** Ends the worker with whatever it reads; the next file starts another. One that waits for its first file is kept. */
  stop(): void {
    if (this.#waiting === null) return;
    this.#end();
    this.#settle()?.reject(new Stopped('The file is no longer read.'));
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #started(): Worker {
    const worker = new Worker(trustedWorker(address), { type: 'module', name: 'reading' });
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.number === this.#waiting?.number) this.#take(data, this.#waiting);
    });
    worker.addEventListener('error', ({ message }) => {
      if (this.#worker !== worker) return;
      this.#end();
      this.#settle()?.reject(new Error(message || 'its worker could not be started'));
    });
    return worker;
  }

  #take(answer: ReadAnswer, waiting: Waiting): void {
    if (answer.kind === 'json') waiting.onjson();
    else if (answer.kind === 'ties') waiting.onties((waiting.ties = answer.ties));
    else if (answer.kind === 'pieces') for (const piece of answer.pieces) waiting.gathering.add(piece);
    else if (answer.kind === 'failed') this.#settle()?.reject(new Error(answer.message));
    else if (answer.kind !== 'dataset') this.#settle()?.resolve(answer);
    else {
      const { kind, rest, claims, issues } = answer;
      const ties = present(waiting.ties, 'A dataset came over without who is tied to whom.');
      // With the worker goes all that it had in its memory.
      this.#end();
      this.#settle()?.resolve({ kind, gathering: waiting.gathering, rest, numbers: { ...ties, claims }, issues });
    }
  }

  #settle(): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }
}
