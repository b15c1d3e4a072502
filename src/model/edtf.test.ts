import edtf, { parse } from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEdtf } from './edtf.ts';

/** What the `edtf` package makes of a text. */
function reference(text: string): { earliest: number; latest: number } | null {
  try {
    const { min, max } = edtf(parse(text, { level: 1, types: ['Date', 'Year', 'Season', 'Interval'] }));
    return { earliest: min ?? -Infinity, latest: max ?? Infinity };
  } catch {
    return null;
  }
}

// The package takes the years before 100 for the twentieth century's in places, and contradicts itself before the year 0.
const year = fc.oneof(fc.integer({ min: 100, max: 2999 }), fc.constantFrom(1900, 2000, 2024, 2026));
const yearText = year.map((number) => String(number).padStart(4, '0'));
const month = fc.constantFrom('', '-00', '-01', '-02', '-04', '-12', '-13', '-5', '-21', '-24', '-25');
const day = fc.constantFrom('', '', '-00', '-01', '-28', '-29', '-30', '-31', '-32', '-7');
const mark = fc.constantFrom('', '', '~', '?', '%', '~?', ' ');
const dated = fc.tuple(yearText, month, day).map((parts) => parts.join(''));
const end = fc.oneof(dated, fc.constantFrom('..', ''));
const isSeason = /-2[1-4]/;

test('dates and intervals are read as the edtf package reads them, and refused where it refuses', () => {
  const texts = fc.oneof(
    fc.tuple(dated, mark).map((parts) => parts.join('')),
    fc.tuple(end, end).map((ends) => ends.join('/')),
    fc.tuple(yearText, fc.constantFrom('X', 'XX')).map(([text, x]) => text.slice(0, 4 - x.length) + x),
    fc.integer({ min: 10_000, max: 99_999_999 }).map((long) => `Y${long > 200_000 ? 17_000 : long}`),
    fc.string({ unit: fc.constantFrom('0', '1', '2', '9', '-', '/', '.', '~', '?', '%', 'X'), maxLength: 12 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      // Marks and intervals of seasons are read here and refused there: a reader who writes "spring 2026~" is understood.
      fc.pre(!(isSeason.test(text) && /[~?%/]/.test(text)));
      fc.pre(!text.includes('XX-') && !/-XX[/~?%]/.test(text) && !/\/.*-XX/.test(text) && !text.startsWith('-'));
      // The package makes 1 March of 29 February in 1900; dates.test.ts tells leap years apart.
      fc.pre(!text.includes('-02-29'));
      fc.pre(!/(^|\/)(-|00)/.test(text));
      // The package refuses an interval whose ends begin on one day; here "January 2026 to 2026" is as good as any.
      const [start, last] = text.split('/').map(readEdtf);
      fc.pre(!(start && last && start.earliest === last.earliest));
      const span = readEdtf(text);
      expect(span === null ? null : { earliest: span.earliest, latest: span.latest }).toEqual(reference(text));
    }),
    { numRuns: 2000 },
  );
});

test('a year of which no instant can be told is no date', () => {
  expect(readEdtf('Y270000')).not.toBeNull();
  expect(readEdtf('Y300000')).toBeNull();
  expect(readEdtf('Y-99999999')).toBeNull();
});
