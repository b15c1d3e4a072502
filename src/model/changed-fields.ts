/** Which fields of two values differ, whatever order they are written in. */
import { byText } from '../lib/order.ts';

/** A record or claim that stands in both versions, and not alike. */
export interface Altered<T> {
  readonly before: T;
  readonly after: T;
  /** The fields that differ, by name. */
  readonly fields: readonly string[];
}

export interface RecordChanges<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly altered: readonly Altered<T>[];
}

/** Most of two versions is written alike to the letter, and this finds it at once; what is not may be alike all the same. */
export function isWrittenAlike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Names of the fields that are not alike, sorted. A field may be called anything, so nothing is looked up by name. */
export function differingFields(before: object, after: object, apart: readonly string[] = []): readonly string[] {
  const [old, now] = [before, after].map((record) => new Map<string, unknown>(Object.entries(record)));
  return [...new Set([...old!.keys(), ...now!.keys()])]
    .filter((key) => !apart.includes(key) && textOf(old!.get(key)) !== textOf(now!.get(key)))
    .sort(byText);
}

/** A value of a dataset as JSON, the fields of its records sorted: two texts are one where the values are. */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const fields = Object.entries(value).filter(([, own]) => own !== undefined);
  return `{${fields
    .sort(([a], [b]) => byText(a, b))
    .map(([key, own]) => `${JSON.stringify(key)}:${textOf(own)}`)
    .join()}}`;
}
