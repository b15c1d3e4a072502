/** One value with the values before and after it: every change can be taken back. */

/** Changes that can be taken back; older ones are forgotten. */
const depth = 200;

export class History<T> {
  #present = $state.raw() as T;
  #past = $state.raw<readonly T[]>([]);
  #future = $state.raw<readonly T[]>([]);

  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#future.length > 0);

  constructor(first: T) {
    this.#present = first;
  }

  get present(): T {
    return this.#present;
  }

  /** A change by the reader. */
  push(value: T): void {
    this.#past = [...this.#past, this.#present].slice(-depth);
    this.#future = [];
    this.#present = value;
  }

  /** More of the change made last: both are taken back at once. */
  amend(value: T): void {
    this.#future = [];
    this.#present = value;
  }

  /** Takes the last change out of what can be taken back, since nothing came of it. */
  forgetLast(): void {
    this.#present = this.#past.at(-1) ?? this.#present;
    this.#past = this.#past.slice(0, -1);
  }

  /** Begins again, with nothing to take back. */
  reset(value: T): void {
    this.#past = [];
    this.#future = [];
    this.#present = value;
  }

  undo(): void {
    const value = this.#past.at(-1);
    if (value === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.#present, ...this.#future];
    this.#present = value;
  }

  redo(): void {
    const [value, ...rest] = this.#future;
    if (value === undefined) return;
    this.#future = rest;
    this.#past = [...this.#past, this.#present];
    this.#present = value;
  }
}
