/** Stops the program early when the program itself is wrong; data that is wrong is reported, never thrown. */

/** Returns `value` where it is present; otherwise throws `what`, a sentence that names the value and the remedy. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(what);
  return value;
}
