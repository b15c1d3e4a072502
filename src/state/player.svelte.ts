/** Lets time run: a step of the view every so often, until there is none, or the reader stops it or does something else. */
import type { View } from '../view/view.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Milliseconds between two steps: long enough to look at what has changed. */
const pace = 700;

export class Player {
  readonly #explorer: Explorer;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The view that the last step made. */
  #last = $state.raw<View | null>(null);

  /** Whoever changes the view meanwhile has stopped it. */
  readonly isPlaying: boolean = $derived.by(() => this.#last !== null && this.#last === this.#explorer.steered);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** `next` makes of a view the one after it, `null` at the end. */
  play(first: View, next: (view: View) => View | null): void {
    this.stop();
    this.#show(first);
    this.#timer = setInterval(() => {
      const view = this.isPlaying ? next(this.#explorer.view) : null;
      if (view === null) this.stop();
      else this.#show(view);
    }, pace);
  }

  /** What was played is one change, which is told now. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.isPlaying) this.#explorer.rest();
    this.#last = null;
  }

  /**
   * Another dataset is open: nothing of what was played is told or can be taken back. Where an effect ends, Svelte says what the
   * state was before the turn that ends it, so nothing can be asked.
   */
  leave(): void {
    clearInterval(this.#timer);
  }

  #show(view: View): void {
    this.#explorer.steer(view);
    this.#last = view;
  }
}
