import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, mayAgree, readDate, type Span } from './dates.ts';

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const precise = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
const dates = fc.oneof(
  fc.tuple(precise, fc.constantFrom('', '~', '?', '%')).map(([text, mark]) => text + mark),
  precise.map((text) => `${text}/..`),
  precise.map((text) => `../${text}`),
);

function read(text: string): Span {
  const span = readDate(text);
  if (span === null) throw new Error(`${text} was refused.`);
  return span;
}

describe('laws', () => {
  test('whether two dates may agree does not depend on which is asked first, and a date agrees with itself', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(mayAgree(read(a), read(b))).toBe(mayAgree(read(b), read(a)));
        expect(mayAgree(read(a), read(a))).toBe(true);
      }),
    );
  });

  test('a date begins before it ends, and a less precise one holds the more precise', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7), (text, length) => {
        const [fine, coarse] = [read(text), read(text.slice(0, length))];
        expect(fine.latest - fine.earliest).toBe(86_400_000 - 1);
        expect(fine.earliest).toBe(Date.parse(text));
        expect(coarse.earliest).toBeLessThanOrEqual(fine.earliest);
        expect(coarse.latest).toBeGreaterThanOrEqual(fine.latest);
      }),
    );
  });

  test('a day that the calendar lacks is refused, whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        const text = (number: number): string => `${year}-${String(month).padStart(2, '0')}-${number}`;
        expect(readDate(text(last))).not.toBeNull();
        expect(readDate(text(last + 1))).toBeNull();
      }),
    );
  });

  test('no text makes it throw, and what is no date comes back from the words as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/.~?%XTYZ')) })),
        (text) => {
          if (readDate(text) === null) expect(dateInWords(text)).toBe(text);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('examples', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-05', '2026-05-01', '2026-05-31'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['1979/1989', '1979-01-01', '1989-12-31'],
    ['2026-05-31/2026-05-31', '2026-05-31', '2026-05-31'],
    ['201X', '2010-01-01', '2019-12-31'],
  ])('%s is all of %s to %s', (text, first, last) => {
    expect(read(text)).toMatchObject({ earliest: Date.parse(first), latest: Date.parse(last) + 86_400_000 - 1 });
  });

  test.each(['2021-08-15/..', '2021-08-15/'])('%s has no end', (text) => {
    expect(read(text)).toMatchObject({ earliest: Date.parse('2021-08-15'), latest: Infinity });
  });

  test.each(['../2021', '/2021'])('%s has no beginning', (text) => {
    expect(read(text).earliest).toBe(-Infinity);
  });

  test.each([
    ['2026-05', false, false],
    ['2026-05~', true, false],
    ['2026-05?', false, true],
    ['2026-05%', true, true],
    ['2025/2026-05~', true, false],
  ])('%s: approximate %s, uncertain %s', (text, approximate, uncertain) => {
    expect(read(text)).toMatchObject({ approximate, uncertain });
  });

  test.each([
    '', 'May 2026', '31.05.2026', '20260531', '2026-5', '26', '2026-13', '2026-02-30', '2026-02-29', '1900-02-29', '..',
    '2026-05-31T10:00', '2026-05-31t10:00', '2026-05-31Z', '2022/2021', '{2021,2022}', ' 2026', '2026 ', '2026-W05',
    '2026-02-29/..',
  ])('"%s" is refused', (text) => {
    expect(readDate(text)).toBeNull();
  }); // prettier-ignore

  test.each([
    ['2026-05-31', '31 May 2026'],
    ['2026-05-01', '1 May 2026'],
    ['2026-05', 'May 2026'],
    ['2026', '2026'],
    ['2026-05~', 'about May 2026'],
    ['2026-05-31?', '31 May 2026 (uncertain)'],
    ['2026%', 'about 2026 (uncertain)'],
    ['2021-08-15/..', 'since 15 August 2021'],
    ['2021/', 'since 2021'],
    ['../2021', 'until 2021'],
    ['../..', 'at all times'],
    ['1979/1989', '1979 to 1989'],
    ['2026-05-31/2026-05-31', '31 May 2026'],
    ['2026-23', 'autumn 2026'],
    ['201X', '201X'],
    ['some day', 'some day'],
  ])('%s is written %s', (text, words) => {
    expect(dateInWords(text)).toBe(words);
  });

  test('"May 2026" may be 31 May, and 27 May may not', () => {
    expect(mayAgree(read('2026-05'), read('2026-05-31'))).toBe(true);
    expect(mayAgree(read('2026-05-27'), read('2026-05-31'))).toBe(false);
  });
});
