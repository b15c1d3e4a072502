import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../lib/steps.ts';
import { longLists, readRecordLists, type LongList } from './record-lists.ts';

const read = (text: string): unknown => finish(readRecordLists(text));

function expected(text: string): Record<LongList, unknown[]> {
  const fields = JSON.parse(text) as Record<string, unknown>;
  const listOf = (name: LongList): unknown[] => (Array.isArray(fields[name]) ? fields[name] : []);
  return { actors: listOf('actors'), voices: listOf('voices'), documents: listOf('documents'), ties: listOf('ties') };
}

const name = fc.oneof(fc.constantFrom(...longLists, 'title', '__proto__'), fc.string());

test('the lists are those that JSON.parse gives, of any object and however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.jsonValue())), fc.constantFrom('', ' ', '\n\t', 4), (fields, indent) => {
      // Written by hand, since an object has each name once.
      const written = fields.map(([key, value]) => `${JSON.stringify(key)} : ${JSON.stringify(value, null, indent)}`);
      const text = `{${written.join(' ,\n')}}`;
      expect(read(text)).toEqual(expected(text));
    }),
  );
});

test('names and texts may hold any sign, also escaped', () => {
  const text =
    '\uFEFF {"t\\u0069es": [{"a\\"]}": "\\\\"}, "[{", 1e3, null], "note": "\\"ties\\": [1]", "actors": [ ]} ';
  expect(read(text)).toEqual({ ...expected(text.slice(1)), actors: [], ties: [{ 'a"]}': '\\' }, '[{', 1000, null] });
});

test('a long list is read in many steps', () => {
  const ties = Array.from({ length: 20_000 }, (_, number) => ({ id: `t${number}` }));
  const steps = readRecordLists(JSON.stringify({ ties }));
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count++;
  expect(count).toBeGreaterThan(3);
  expect(step.value?.ties).toEqual(ties);
});

test('a text that ends too early has none, nor has one that is no object, or whose records are no JSON', () => {
  const whole = JSON.stringify({ actors: [{ id: 'a' }, { id: 'b', names: { ru: 'Б' } }], ties: [] });
  for (let length = 0; length < whole.length; length++) expect(read(whole.slice(0, length))).toBeNull();
  for (const text of ['[]', '7', '<svg/>', '{"actors": [{]}]}', '{"actors": [1 2]}']) expect(read(text)).toBeNull();
});
