import { expect, test } from 'vitest';
import { isolated, isRightToLeft } from './bidi.ts';

test.each([
  ['طالبان', true],
  ['  (2021) طالبان', true],
  ['עברית', true],
  ['Taliban طالبان', false],
  ['Россия', false],
  ['中华', false],
  ['2021', false],
  ['', false],
])('"%s" is written from right to left: %s', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});

test('a name of another direction does not turn the sentence around it', () => {
  expect(isRightToLeft(`${isolated('طالبان')} and Russia clash.`)).toBe(false);
  expect(isRightToLeft(isolated('طالبان'))).toBe(true);
});

test('only what runs the other way is isolated', () => {
  expect(isolated('Россия')).toBe('Россия');
  expect(isolated('Taliban طالبان')).toBe('\u2068Taliban طالبان\u2069');
});
