import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { inOrder, quickCheck } from './quick-check.ts';
import { claimSchema, headerSchema, recordSchemas } from './schema.ts';

const schemas = { ...recordSchemas, claims: claimSchema, header: headerSchema } as const;
type Fields = Record<string, unknown>;

/** Records of every kind, most of them in order. */
const arbitraryRecord = arbitraryDataset.chain((dataset) => {
  const { tieTypes, actors, voices, documents, ties, story } = dataset;
  const lists = new Set(['format', 'version', ...Object.keys(recordSchemas)]);
  const header = Object.fromEntries(Object.entries(dataset).filter(([name]) => !lists.has(name)));
  const claims = ties.flatMap((tie) => tie.claims);
  const bare = ties.map((tie) => Object.fromEntries(Object.entries(tie).filter(([name]) => name !== 'claims')));
  const records = { tieTypes, actors, voices, documents, ties: bare, story, claims, header: [header] };
  const all = Object.entries(records).flatMap(([kind, own]) => own.map((record) => [kind, record] as const));
  return fc.constantFrom(...all) as fc.Arbitrary<readonly [keyof typeof schemas, Fields]>;
});

const names = Object.values(schemas).flatMap(({ entries }) => Object.keys(entries));

/** The same with one field made something else, taken away or put in. */
const damaged = fc
  .tuple(
    arbitraryRecord,
    fc.constantFrom(...names, 'constructor', '__proto__', 'other'),
    fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', ' ', '2026-13', '2026', 'x', 'javascript:1', '#12345', { text: '' }, { text: 'a', x: 1 }),
    ),
    fc.boolean(),
  )
  .map(([[kind, record], name, value, isTaken]) => {
    const fields = Object.entries(record).filter(([key]) => key !== name);
    return [kind, Object.fromEntries(isTaken ? fields : [...fields, [name, value]])] as const;
  }); // prettier-ignore

/** What a file holds: JSON has no undefined, and `__proto__` is a field like others there. */
const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what it lets pass, valibot gives back as it is, down to the order of the fields', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryRecord, damaged), ([kind, record]) => {
      const item = asRead(record);
      const schema = schemas[kind];
      if (!quickCheck(schema)(item)) return;
      const { success, output } = v.safeParse(schema, item, { abortPipeEarly: true });
      expect(success).toBe(true);
      expect(JSON.stringify(output)).toBe(JSON.stringify(item));
    }),
    { numRuns: 600 },
  );
});

test('what valibot has no word to say of passes, once its fields are in order and none is unknown', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryRecord, damaged), ([kind, record]) => {
      const item = asRead(record) as Fields;
      const schema = schemas[kind];
      const ordered = inOrder(schema, item);
      const { success, output } = v.safeParse(schema, item, { abortPipeEarly: true });
      if (!success || ordered === null) return;
      expect(JSON.stringify(ordered)).toBe(JSON.stringify(output));
      // A quotation with fields of its own is for valibot.
      const quotation = Object.keys(ordered['quotation'] ?? {});
      if (!quotation.every((name, at) => name === ['text', 'language', 'translation'].filter((one) => quotation.includes(one))[at])) return; // prettier-ignore
      expect(quickCheck(schema)(ordered)).toBe(true);
    }),
    { numRuns: 600 },
  );
});

test.each([[null], [undefined], [3], ['text'], [[]], [[{ id: 'a' }]]])('%j is no record', (value) => {
  for (const schema of Object.values(schemas)) expect(quickCheck(schema)(value)).toBe(false);
});

test('of a schema that it does not know it says no', () => {
  expect(quickCheck(v.literal('entente'))('entente')).toBe(false);
});
