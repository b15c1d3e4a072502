/**
 * Long work in short steps, so that whoever does it can pause between two of them. What is worked out is the same, however
 * often one pauses.
 */

/** Yields where a pause may be made; what it returns is the result. */
export type Steps<T> = Generator<void, T>;

/** Few enough to take some milliseconds at most, and enough for the pauses to cost nothing. */
const itemsPerStep = 2048;

/** Visits the numbers from 0 to before `count`, in steps. */
export function* stepThrough(count: number, visit: (number: number) => void): Steps<void> {
  for (let first = 0; first < count; first += itemsPerStep) {
    const after = Math.min(count, first + itemsPerStep);
    for (let number = first; number < after; number++) visit(number);
    yield;
  }
}

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
