import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDate } from '../../tests/arbitrary-dataset.ts';
import type { Claim } from './dataset.ts';
import { areDisputed, datesTold } from './date-disputes.ts';
import { readEndOf } from './held.ts';

function claim(from?: string, stance: Claim['stance'] = 'affirms'): Claim {
  return { speaker: 'a', stance, type: 't', document: 'd', ...(from === undefined ? {} : { from }) };
}

/** Each date told by another speaker. */
const disputed = (...dates: string[]): boolean => {
  const claims = dates.map((date, number) => ({ ...claim(date), speaker: `speaker-${number}` }));
  return areDisputed(datesTold(claims, 'from'), 'from');
};

test('whether dates are disputed does not depend on their order, and repeating one disputes nothing', () => {
  fc.assert(
    fc.property(fc.array(arbitraryDate, { minLength: 1, maxLength: 5 }), (dates) => {
      expect(disputed(...dates.toReversed())).toBe(disputed(...dates));
      expect(disputed(...dates, ...dates)).toBe(disputed(...dates));
      expect(disputed(dates[0]!, dates[0]!)).toBe(false);
    }),
  );
});

test('each date is told once, with all its claims, the earliest first', () => {
  fc.assert(
    fc.property(fc.array(arbitraryDate, { maxLength: 6 }), (dates) => {
      const claims = dates.map((date) => claim(date));
      const told = datesTold(claims, 'from');
      expect(new Set(told.flatMap((date) => date.claims))).toEqual(new Set(claims));
      expect(new Set(told.map(({ date }) => date)).size).toBe(told.length);
      const starts = told.map(({ date }) => readEndOf(date, 'from')?.earliest ?? NaN);
      expect(starts).toEqual(starts.toSorted((a, b) => (a < b ? -1 : 1)));
    }),
  );
});

test('27 and 31 May are disputed; May and 31 May are not', () => {
  expect(disputed('2026-05-27', '2026-05-31')).toBe(true);
  expect(disputed('2026-05', '2026-05-31')).toBe(false);
  expect(disputed('2026-05', '2026-05-27', '2026-05-31')).toBe(true);
  expect(disputed()).toBe(false);
});

test('a speaker is in no dispute with themselves, and an open interval begins where it begins', () => {
  const told = datesTold([claim('2026-05-27'), claim('2026-05-31')], 'from');
  expect(areDisputed(told, 'from')).toBe(false);
  expect(disputed('2021-08-15/..', '2023-05-01')).toBe(true);
  expect(disputed('2021-08-15/..', '2021-08')).toBe(false);
});

test('who denies the type tells no date of it, and who doubts it does', () => {
  expect(datesTold([claim('2026', 'denies'), claim('2025', 'doubts'), claim()], 'from')).toMatchObject([
    { date: '2025' },
  ]);
});

test('the end of a tie is told apart from its beginning', () => {
  expect(datesTold([{ ...claim('2025'), to: '2026' }], 'to')).toMatchObject([{ date: '2026' }]);
});
