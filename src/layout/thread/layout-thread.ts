/** The page's end of the layout's worker: numbered requests, of which only the latest is answered to the page. */
import type { LayoutInput } from '../force.ts';
import type { LayoutAnswer, LayoutRequest } from '../protocol.ts';
import address from './worker.ts?worker&url';

interface ScriptAddressPolicy {
  createScriptURL(url: string): string;
}

/** What the page's content security policy asks of us; not every browser has it, and TypeScript does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptAddressPolicy): ScriptAddressPolicy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** Lets exactly one address become a worker. Made once: the page allows no second policy of this name. */
const policy = trustedTypes?.createPolicy('entente-worker', {
  createScriptURL(url) {
    if (url !== address) throw new Error(`Only the layout's own worker may be started, not ${url}.`);
    return url;
  },
});

export class LayoutThread {
  readonly #worker: Worker;
  #latest = 0;
  #settle: ((answer: LayoutAnswer) => void) | null = null;

  constructor() {
    this.#worker = new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name: 'layout' });
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
