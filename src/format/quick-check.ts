/**
 * The schemas of valibot once more, as plain functions that only say yes or no: made from the schemas themselves, so that
 * there is one description. Most records of most files are in order, and for those yes is all there is to say. Where the
 * answer is no, valibot looks closer: a no may be wrong, a yes never is.
 */
import type * as v from 'valibot';

export type QuickCheck = (value: unknown) => boolean;

type Fields = Readonly<Record<string, unknown>>;

/** What is read of a schema or of an action of a pipe. valibot documents these fields for tools like this one. */
interface Part {
  readonly type: string;
  readonly pipe?: readonly Part[];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly options?: readonly unknown[];
  readonly requirement?: unknown;
  readonly wrapped?: Part;
  readonly value?: Part;
  readonly item?: Part;
}

/**
 * Whether a value is as the schema has it, so that valibot would give back the same: no unknown field, and the fields
 * in the order of the schema. Only for values that JSON can hold.
 */
export function quickCheck(schema: v.GenericSchema): QuickCheck {
  return checkOf(schema);
}

/** The record with its fields in the order of the schema; `null` where one of them is unknown. */
export function inOrder(schema: v.GenericSchema, record: Fields): Fields | null {
  const { entries = {} } = schema as unknown as Part;
  if (!Object.keys(record).every((name) => Object.hasOwn(entries, name))) return null;
  const names = Object.keys(entries).filter((name) => Object.hasOwn(record, name));
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}

function checkOf(part: Part): QuickCheck {
  return part.pipe === undefined ? ownCheck(part) : all(part.pipe.map(checkOf));
}

function ownCheck(part: Part): QuickCheck {
  const { type, requirement } = part;
  switch (type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === type;
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'unknown':
    case 'description':
      return () => true;
    case 'check':
    case 'finite':
      return requirement as QuickCheck;
    case 'regex':
      return (value) => (requirement as RegExp).test(value as string);
    case 'min_length':
      return (value) => (value as string).length >= (requirement as number);
    case 'picklist':
      return isOneOf(part.options ?? []);
    case 'optional':
      return checkOf(part.wrapped!);
    case 'array':
      return isListOf(checkOf(part.item!));
    case 'record':
      return isRecordOf(checkOf(part.value!));
    case 'loose_object':
      return hasFields(Object.entries(part.entries!));
    default:
      return () => false; // Not known here: valibot decides.
  }
}

function all(checks: readonly QuickCheck[]): QuickCheck {
  const [first, second] = checks;
  if (checks.length === 1) return first!;
  if (checks.length === 2) return (value) => first!(value) && second!(value);
  return (value) => checks.every((check) => check(value));
}

function isOneOf(options: readonly unknown[]): QuickCheck {
  const known = new Set(options);
  return (value) => known.has(value);
}

function isListOf(check: QuickCheck): QuickCheck {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let index = 0; index < value.length; index++) if (!check(value[index])) return false;
    return true;
  };
}

/** Names that valibot drops from an object, as no object may safely have them. */
const unsafe = new Set(['__proto__', 'prototype', 'constructor']);

/** The names of such a record are any texts. */
function isRecordOf(check: QuickCheck): QuickCheck {
  return (value) => isObject(value) && Object.keys(value).every((name) => !unsafe.has(name) && check(value[name]));
}

function hasFields(entries: readonly (readonly [name: string, part: Part])[]): QuickCheck {
  const names = entries.map(([name]) => name);
  const checks = entries.map(([, part]) => checkOf(part));
  const isOptional = entries.map(([, part]) => part.type === 'optional');
  return (value) => {
    if (!isObject(value)) return false;
    let at = 0;
    // JSON.parse makes objects without anything to inherit that would be listed here.
    for (const name in value) {
      while (at < names.length && names[at] !== name) if (isOptional[at++] !== true) return false;
      if (at === names.length || !checks[at++]!(value[name])) return false;
    }
    for (; at < names.length; at++) if (isOptional[at] !== true) return false;
    return true;
  };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
