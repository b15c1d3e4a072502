/** Orders that are the same on every machine: no locale takes part. */

/** Compares two texts by UTF-16 code units. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A comparison by a text that `key` finds. */
export function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => byText(key(a), key(b));
}
