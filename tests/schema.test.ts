/** The published JSON Schema: it is the one that the code makes, and the built-in dataset fits it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFile, schemaText } from '../scripts/schema.mjs';
import { datasetSchema } from '../src/format/schema.ts';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}

const published = readFileSync(schemaFile, 'utf8');
const schema = JSON.parse(published) as Schema;
const dataset = readFileSync(new URL('../data/russia-taliban/dataset.json', import.meta.url), 'utf8');

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

/** What does not fit, by path, for as much of JSON Schema as the file uses. */
function misfits(value: unknown, rule: Schema, path = '$'): string[] {
  const { properties = {}, required = [], additionalProperties } = rule;
  if (rule.type !== undefined && typeOf(value) !== rule.type) return [`${path} is not of type ${rule.type}`];
  if (rule.const !== undefined && value !== rule.const) return [`${path} is not ${JSON.stringify(rule.const)}`];
  if (rule.enum?.includes(value) === false) return [`${path} is none of ${rule.enum.join(', ')}`];
  if (Array.isArray(value)) return value.flatMap((item, i) => misfits(item, rule.items ?? {}, `${path}[${i}]`));
  if (typeof value === 'string') {
    if (value.length < (rule.minLength ?? 0)) return [`${path} is too short`];
    return rule.pattern !== undefined && !new RegExp(rule.pattern, 'u').test(value) ? [`${path} does not match`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const rest = typeof additionalProperties === 'object' ? additionalProperties : {};
  const missing = required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${path}.${key} is missing`);
  const wrong = Object.entries(value).flatMap(([key, own]) =>
    misfits(own, Object.hasOwn(properties, key) ? properties[key]! : rest, `${path}.${key}`),
  );
  return [...missing, ...wrong];
}

/** The built-in dataset with one change. */
function changed(change: (file: Record<string, Record<string, unknown>[]>) => void): unknown {
  const file = JSON.parse(dataset) as Record<string, Record<string, unknown>[]>;
  change(file);
  return file;
}

test('the published schema is what the code makes (if not: npm run schema)', () => {
  expect(published).toBe(schemaText(datasetSchema));
});

test('the built-in dataset fits the published schema', () => {
  expect(schema.required).toEqual(expect.arrayContaining(['format', 'version', 'id', 'title', 'actors', 'ties']));
  expect(misfits(JSON.parse(dataset), schema)).toEqual([]);
});

test.each([
  ['a missing list', changed((file) => delete file['ties']), '$.ties is missing'],
  ['an unknown kind of actor', changed((file) => (file['actors']![0]!['kind'] = 'planet')), '$.actors[0].kind'],
  [
    'a script for an address',
    changed((file) => (file['documents']![0]!['url'] = 'javascript:x')),
    '$.documents[0].url',
  ],
  ['a tie without a label', changed((file) => (file['ties']![0]!['label'] = '')), '$.ties[0].label'],
])('%s does not fit, and its path is named', (_, file, path) => {
  expect(misfits(file, schema).join()).toContain(path);
});

test('an address may be written in capitals', () => {
  expect(
    misfits(
      changed((file) => (file['documents']![0]!['url'] = 'HTTPS://example.org/')),
      schema,
    ),
  ).toEqual([]);
});
