/**
 * Text → dataset. Whatever is wrong becomes an issue with a path and a sentence; what can be kept is kept, what cannot
 * is left out and named. Never throws for what a file may hold.
 */
import * as v from 'valibot';
import { finish } from '../lib/steps.ts';
import type { Dataset, Tie } from '../model/dataset.ts';
import type { Resolved } from '../model/graph.ts';
import { checkDates } from './check-dates.ts';
import { checkReferences } from './check-references.ts';
import { capped, pathText, shown, type Issue, type PlaceInFile } from './issue.ts';
import { jsonTrouble } from './json-trouble.ts';
import { migrate } from './migrate.ts';
import { inOrder, quickCheck, type QuickCheck } from './quick-check.ts';
import { withClaims } from './record-lists.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { claimSchema, coordinateLimit, headerSchema, recordSchemas, tieSchema, wholeTieSchema } from './schema.ts';

export interface Parsed {
  /** `null` where the text is no dataset at all. */
  readonly dataset: Dataset | null;
  readonly issues: readonly Issue[];
}

type Fields = Record<string, unknown>;
type Keys = readonly (string | number)[];

/** Reads a dataset from the text of a file. */
export function parse(text: string): Parsed {
  const read = readFields(text);
  if ('refused' in read) return read.refused;
  const { dataset, issues } = checkFields(read.fields);
  return { dataset, issues: dataset === null ? issues : [...issues, ...finish(repeatedKeys(text))] };
}

/** The fields that a text holds, as they stand there and as they are in a file of the present version. */
export interface FieldsRead {
  readonly inText: Fields;
  readonly fields: Fields;
}

export function readFields(text: string): FieldsRead | { readonly refused: Parsed } {
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    if (json.startsWith('\uFFFDPNG'))
      return refused('This is a PNG, which carries no data: the SVG of the same picture does.');
    return refused(`This is not JSON: ${jsonTrouble(json)}`);
  }
  if (!isFields(value)) return refused('A dataset is one JSON object: {"format": "entente", "version": 1, …}.');
  const migrated = migrate(value);
  if (migrated.fields === null) return refused(migrated.message, migrated.path);
  return { inText: value, fields: migrated.fields };
}

/** A dataset of fields that were read. A record that is in order is the very same that the fields have. */
export function checkFields(fields: Fields): Parsed & { readonly resolved: Resolved | null } {
  const reader = new Reader();
  const read = reader.dataset(fields);
  if (read === null) return { dataset: null, issues: capped(reader.issues), resolved: null };
  const { dataset, resolved, issues } = checkReferences(read, reader.placeInFile);
  return { dataset, resolved, issues: capped([...reader.issues, ...issues, ...checkDates(read, reader.placeInFile)]) };
}

function refused(message: string, path = ''): { readonly refused: Parsed } {
  return { refused: { dataset: null, issues: [{ severity: 'error', path, message }] } };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A schema of records, and the same as a check that most records pass. */
interface Rule {
  readonly schema: v.GenericSchema<unknown, Fields>;
  readonly isInOrder: QuickCheck;
}

const ruleOf = (schema: v.GenericSchema<unknown, Fields>): Rule => ({ schema, isInOrder: quickCheck(schema) });
const headerRule = ruleOf(headerSchema);
const claimRule = ruleOf(claimSchema);
const tieRule = ruleOf(tieSchema);
const isWholeTie = quickCheck(wholeTieSchema);

/** Checks records one by one and collects what it finds on the way. */
class Reader {
  readonly issues: Issue[] = [];
  /** Of each list of which something was left out, where the others stand. */
  readonly #places = new Map<readonly unknown[], readonly number[]>();
  readonly placeInFile: PlaceInFile = (list, index) => this.#places.get(list)?.[index] ?? index;

  dataset(fields: Fields): Dataset | null {
    const header = this.record(headerRule, withoutLists(fields), []);
    if (header === null && fields['format'] !== 'entente') return null;
    // Where only a title is wrong, say, whoever mends it wants to hear of the rest, too.
    const lists = {
      tieTypes: this.list('tieTypes', fields),
      actors: this.list('actors', fields),
      voices: this.list('voices', fields),
      documents: this.list('documents', fields),
      ties: this.ties(fields['ties']),
      story: this.list('story', fields),
    };
    if (header === null) return null;
    return { ...header, ...lists, format: 'entente', version: 1 } as unknown as Dataset;
  }

  list(name: Exclude<keyof typeof recordSchemas, 'ties'>, fields: Fields): unknown[] {
    const rule = ruleOf(recordSchemas[name]);
    return this.each(fields[name], [name], (item, list, index) => {
      const record = this.record(rule, item, list, index);
      return record !== null && name === 'actors' ? this.withinCoordinates(record, [...list, index]) : record;
    });
  }

  ties(value: unknown): Tie[] {
    return this.each(value, ['ties'], (item, list, index) => {
      if (isWholeTie(item)) return item as Tie;
      if (tieRule.isInOrder(item)) return withClaims(item as Tie);
      const { claims, ...own } = isFields(item) ? item : { claims: undefined };
      const tie = this.record(tieRule, isFields(item) ? own : item, list, index);
      if (tie === null) return null;
      const claimsRead = this.each(claims, [...list, index, 'claims'], (claim, claimList, at) =>
        this.record(claimRule, claim, claimList, at),
      );
      // The record is one that was made here.
      return Object.assign(tie, { claims: claimsRead }) as unknown as Tie;
    });
  }

  /** `keys` are those of the list; what an item is called is put together only where something is to be said of it. */
  each<T>(value: unknown, keys: Keys, read: (item: unknown, keys: Keys, index: number) => T | null): T[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.add('error', keys, `${pathText(keys)} must be a list, but is ${shown(value)}.`);
      return [];
    }
    const kept: T[] = [];
    const places: number[] = [];
    for (let index = 0; index < value.length; index++) {
      const record = read(value[index], keys, index);
      if (record === null) continue;
      kept.push(record);
      places.push(index);
    }
    if (kept.length < value.length) this.#places.set(kept, places);
    return kept;
  }

  /** The record as its schema has it: the very same value where nothing had to be changed. */
  record({ schema, isInOrder }: Rule, item: unknown, list: Keys, index?: number): Fields | null {
    if (isInOrder(item)) return item as Fields;
    const ordered = isFields(item) ? inOrder(schema, item) : null;
    if (isInOrder(ordered)) return ordered;
    return this.examine(schema, item, index === undefined ? list : [...list, index]);
  }

  /** Looks closely at a record, and says whatever there is to be said of it. */
  examine(schema: v.GenericSchema<unknown, Fields>, item: unknown, keys: Keys): Fields | null {
    const result = v.safeParse(schema, item, { abortPipeEarly: true });
    if (!result.success) {
      for (const issue of result.issues) this.add('error', [...keys, ...keysOf(issue)], sentence(issue, keys));
      return null;
    }
    const entries = (schema as unknown as { entries?: Fields }).entries ?? {};
    for (const key of Object.keys(result.output)) {
      if (!Object.hasOwn(entries, key))
        this.add('info', [...keys, key], `${shown(key)} is not a field of this format; it is kept.`);
    }
    this.nameLost(item as Fields, result.output, keys);
    return result.output;
  }

  /** Says which fields of a record, or of what is in it, are in the file and not in what was made of it. */
  nameLost(item: Fields, output: Fields, keys: Keys): void {
    for (const key of Object.keys(item)) {
      if (!Object.hasOwn(output, key)) {
        this.add('warning', [...keys, key], `A field cannot be named ${shown(key)}; it is left out.`);
      } else if (isFields(item[key]) && isFields(output[key])) this.nameLost(item[key], output[key], [...keys, key]);
    }
  }

  withinCoordinates(actor: Fields, keys: Keys): Fields {
    let cut = actor;
    for (const axis of ['x', 'y']) {
      const value = actor[axis];
      if (typeof value !== 'number' || Math.abs(value) <= coordinateLimit) continue;
      cut = { ...cut, [axis]: Math.sign(value) * coordinateLimit };
      this.add('warning', [...keys, axis], `${value} lies too far out and was cut back to ${String(cut[axis])}.`);
    }
    return cut;
  }

  add(severity: Issue['severity'], keys: Keys, message: string): void {
    this.issues.push({ severity, path: pathText(keys), message });
  }
}

function withoutLists(fields: Fields): Fields {
  const lists = new Set(['format', 'version', '$schema', ...Object.keys(recordSchemas)]);
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !lists.has(key)));
}

function keysOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function sentence(issue: v.BaseIssue<unknown>, keys: Keys): string {
  const consequence = keys.length === 0 ? '' : ` This ${recordNoun(keys)} is left out.`;
  const key = keysOf(issue).at(-1);
  if (key === undefined) return `${shown(issue.input)} is not a record.${consequence}`;
  if (issue.input === undefined) return `${shown(key)} is missing.${consequence}`;
  return `${shown(issue.input)} ${issue.message}.${consequence}`;
}

function recordNoun(keys: Keys): string {
  const list = keys.filter((key) => typeof key === 'string').at(-1);
  const nouns: Record<string, string> = {
    tieTypes: 'tie type',
    actors: 'actor',
    voices: 'voice',
    documents: 'document',
    ties: 'tie',
    claims: 'claim',
    story: 'step',
  };
  return nouns[String(list)] ?? 'record';
}
