/** Tells when what moves has come to rest. */

/** Milliseconds without a move, and frames: where each frame takes long, none may have come between two moves. */
const least = { time: 30, frames: 2 };

export class Stillness {
  readonly #onrest: () => void;
  #movedAt = 0;
  /** Frames since then. */
  #frames = 0;
  #request = 0;

  constructor(onrest: () => void) {
    this.#onrest = onrest;
  }

  /** It has moved: what comes to rest is told later. */
  stir(): void {
    this.#movedAt = performance.now();
    this.#frames = 0;
    if (this.#request === 0) this.#request = requestAnimationFrame(() => this.#look());
  }

  /** Whatever has moved, nothing is told any more. */
  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
  }

  #look(): void {
    this.#frames++;
    const isStill = this.#frames >= least.frames && performance.now() - this.#movedAt >= least.time;
    this.#request = isStill ? 0 : requestAnimationFrame(() => this.#look());
    if (isStill) this.#onrest();
  }
}
