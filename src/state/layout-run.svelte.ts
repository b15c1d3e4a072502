/** The positions of the present graph: asked of the worker, waited for, or failed. Nobody else writes them. */
import type { LayoutInput } from '../layout/input.ts';
import { LayoutThread } from '../layout/thread/layout-thread.ts';

export type LayoutState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'settled'; readonly xy: Float32Array }
  | { readonly kind: 'failed'; readonly message: string };

export class LayoutRun {
  state = $state.raw<LayoutState>({ kind: 'idle' });
  #thread: LayoutThread | null = null;

  /** Starts anew; positions that stand are given up, since they belong to another graph. */
  start(input: LayoutInput): void {
    this.state = { kind: 'running', share: 0 };
    this.#thread ??= new LayoutThread();
    this.#thread.request(input, (answer) => {
      if (answer.kind === 'running') this.state = { kind: 'running', share: answer.share };
      else if (answer.kind === 'settled') this.state = { kind: 'settled', xy: answer.xy };
      else {
        this.state = { kind: 'failed', message: `The map could not be laid out: ${answer.message}.` };
        this.stop();
      }
    });
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
    this.#thread?.stop();
    this.#thread = null;
  }
}
