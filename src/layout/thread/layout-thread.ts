/** The page's end of the layout's worker: numbered requests, of which only the latest is answered to the page. */
import { trustedWorker } from '../../lib/trusted.ts';
import type { LayoutInput } from '../force.ts';
import type { LayoutAnswer, LayoutRequest } from '../protocol.ts';
import address from './worker.ts?worker&url';

export class LayoutThread {
  readonly #worker: Worker;
  #latest = 0;
  #settle: ((answer: LayoutAnswer) => void) | null = null;

  constructor() {
    this.#worker = new Worker(trustedWorker(address), { type: 'module', name: 'layout' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.number === this.#latest) this.#settle?.(data);
    });
    this.#worker.addEventListener('error', ({ message }) => {
      this.#settle?.({ kind: 'failed', number: this.#latest, message: message || 'its worker could not be started' });
    });
  }

  /** Asks for positions; `settled` is called once, or never if a later request comes first. */
  request(input: LayoutInput, settled: (answer: LayoutAnswer) => void): void {
    this.#latest++;
    this.#settle = settled;
    const request: LayoutRequest = { number: this.#latest, input };
    this.#worker.postMessage(request);
  }

  stop(): void {
    this.#settle = null;
    this.#worker.terminate();
  }
}
