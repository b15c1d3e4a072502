import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeVlq, encodeVlq } from './vlq.ts';

test('numbers come back as they were written', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -1e9, max: 1e9 })));
  fc.assert(
    fc.property(numbers, (list) => {
      expect(decodeVlq(encodeVlq(list))).toEqual(list);
    }),
  );
});

test.each([
  [[0], 'A'],
  [[1, -1, 15, -15], 'CDef'],
  [[16], 'gB'],
  [[], ''],
])('%j is %s', (numbers, text) => expect(encodeVlq(numbers)).toBe(text));

test('a letter that is none is told', () => expect(() => decodeVlq('A*')).toThrow('"*"'));
