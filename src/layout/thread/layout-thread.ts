/**
 * The page's end of the layout's worker: numbered requests, of which only the latest is answered to the page. A worker that
 * gives no sign of life is replaced, once for each request.
 */
import { trustedWorker } from '../../lib/trusted.ts';
import type { LayoutInput } from '../input.ts';
import type { LayoutAnswer, LayoutRequest } from '../protocol.ts';
import address from './worker.ts?worker&url';

/** Milliseconds without a sign of life after which a worker is given up. */
const patience = 20_000;

interface Asked {
  readonly request: LayoutRequest;
  readonly tell: (answer: LayoutAnswer) => void;
  readonly isRepeated: boolean;
}

export class LayoutThread {
  #worker: Worker | null = null;
  #latest = 0;
  #asked: Asked | null = null;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  /** Starts the worker ahead of the first request, unless it runs. */
  start(): void {
    this.#worker ??= this.#begin();
  }

  /** Asks for positions; `tell` hears how far it is, and at last the answer, or nothing more if a later request comes first. */
  request(input: LayoutInput, tell: (answer: LayoutAnswer) => void): void {
    this.#latest++;
    this.#post({ request: { number: this.#latest, input }, tell, isRepeated: false });
  }

  stop(): void {
    this.#asked = null;
    this.#giveUp();
  }

  #post(asked: Asked): void {
    this.#asked = asked;
    this.start();
    this.#worker?.postMessage(asked.request);
    this.#listen();
  }

  #begin(): Worker {
    const worker = new Worker(trustedWorker(address), { type: 'module', name: 'layout' });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => {
      // One that was replaced has nothing to say.
      if (this.#worker !== worker) return;
      // One that was started ahead and could not be: the first request tries another.
      if (this.#asked === null) this.#giveUp();
      this.#hear({ kind: 'failed', number: this.#latest, message: message || 'its worker could not be started' });
    });
    return worker;
  }

  #hear(answer: LayoutAnswer): void {
    if (this.#asked === null || answer.number !== this.#asked.request.number) return;
    const { tell } = this.#asked;
    if (answer.kind === 'running') this.#listen();
    else {
      clearTimeout(this.#alarm);
      this.#asked = null;
    }
    tell(answer);
  }

  /** Waits for the next sign of life. */
  #listen(): void {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#replace(), patience);
  }

  #replace(): void {
    const asked = this.#asked;
    this.#giveUp();
    if (asked === null) return;
    if (!asked.isRepeated) this.#post({ ...asked, isRepeated: true });
    else {
      this.#asked = null;
      asked.tell({ kind: 'failed', number: asked.request.number, message: 'its worker does not answer' });
    }
  }

  #giveUp(): void {
    clearTimeout(this.#alarm);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
