import { expect, test } from 'vitest';
import { differenceInWords } from './differences-in-words.ts';

test.each([
  [{ kind: 'alike', gap: 0, isContradicted: false }, 'Told alike'],
  [{ kind: 'differs', gap: 1, isContradicted: false }, 'Told differently · 1 rung apart'],
  [{ kind: 'differs', gap: 2, isContradicted: true }, 'Told differently · one speaks against what the other says · 2 rungs apart'],
  [{ kind: 'only-a', gap: 0, isContradicted: true }, 'Affirmed only in A · B speaks against it'],
  [{ kind: 'only-b', gap: 0, isContradicted: true }, 'Affirmed only in B · A speaks against it'],
] as const)('a difference is said in a few words: %o', (difference, words) => {
  expect(differenceInWords({ tie: 0, ...difference })).toBe(words);
}); // prettier-ignore
