import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, listed, uncapped } from './words.ts';

test('a list names everything once, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-m]{1,3}$/)), (words) => {
      expect(listed(words).split(/, | and /)).toEqual(words.length === 0 ? [''] : words);
    }),
  );
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as "%s"', (words, text) => {
  expect(listed(words)).toBe(text);
});

test.each([
  [0, '0 ties'],
  [1, '1 tie'],
  [2, '2 ties'],
  [1024, '1,024 ties'],
])('%d is counted as "%s"', (count, text) => {
  expect(counted(count, 'tie')).toBe(text);
});

test('people are not persons', () => {
  expect(counted(2, 'person', 'people')).toBe('2 people');
});

test.each([
  ['Alliance', 'alliance'],
  ['UN mandate', 'UN mandate'],
  ['CSTO', 'CSTO'],
  ['Équipement', 'équipement'],
  ['', ''],
  ['A', 'A'],
])('"%s" within a sentence is "%s"', (words, text) => {
  expect(uncapped(words)).toBe(text);
});
