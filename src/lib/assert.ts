/** Stops the program early when the program itself is wrong; data that is wrong is reported, never thrown. */

/** Returns `value` where it is present; otherwise throws `what`, a sentence that names the value and the remedy. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(what);
  return value;
}

/** Closes a `switch` over a union: the types forbid that it is reached. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}: the switch above does not name it.`);
}
