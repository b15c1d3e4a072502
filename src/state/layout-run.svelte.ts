/** The positions of the present graph: asked of the worker, waited for, or failed. Nobody else writes them. */
import type { LayoutInput } from '../layout/input.ts';
import { LayoutThread } from '../layout/thread/layout-thread.ts';

export type LayoutState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'settled'; readonly xy: Float32Array }
  | { readonly kind: 'failed'; readonly message: string };

/** Milliseconds after which the page says that it arranges: most maps stand before anybody could read the words. */
const patience = 200;

export class LayoutRun {
  state = $state.raw<LayoutState>({ kind: 'idle' });
  /** Whether it takes so long that the page should say so. */
  isLong = $state.raw(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #thread: LayoutThread | null = null;
  /** What was asked for last. */
  #input: LayoutInput | null = null;

  /** Starts the worker ahead of the layout. */
  prepare(): void {
    this.#thread ??= new LayoutThread();
    this.#thread.start();
  }

  /** Starts anew; positions that stand are given up, since they belong to another graph. */
  start(input: LayoutInput): void {
    this.#input = input;
    this.#rest();
    this.state = { kind: 'running', share: 0 };
    this.#timer = setTimeout(() => (this.isLong = true), patience);
    this.#thread ??= new LayoutThread();
    this.#thread.request(input, (answer) => {
      if (answer.kind === 'running') {
        this.state = { kind: 'running', share: answer.share };
        return;
      }
      // With the worker goes all that it had in its memory.
      this.stop();
      if (answer.kind === 'settled') this.state = { kind: 'settled', xy: answer.xy };
      else this.state = { kind: 'failed', message: `The map could not be laid out: ${answer.message}.` };
    });
  }

  /** Asks once more for what has failed. */
  retry(): void {
    if (this.#input !== null) this.start(this.#input);
  }

  /** Takes positions that are known already. */
  adopt(xy: Float32Array): void {
    this.stop();
    this.state = { kind: 'settled', xy };
  }

  /** Gives up what stands, for another graph. */
  forget(): void {
    this.stop();
    this.state = { kind: 'idle' };
  }

  stop(): void {
    this.#rest();
    this.#thread?.stop();
    this.#thread = null;
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.isLong = false;
  }
}
