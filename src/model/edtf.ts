/**
 * Reads EDTF (ISO 8601-2:2019, annex A; the Library of Congress's profile), levels 0 and 1, without times of day. The
 * `edtf` package reads the same and is what the tests hold this against; it is 14 kB in the page where this is one
 * (docs/decisions/0004-own-edtf-reader.md).
 */

/** What a date may mean. Instants are milliseconds since 1970 in UTC; an open or unknown end is infinite. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Year, month, day, mark. */
const point = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)$/;

/** A year whose last one or two digits are not known, or one of more than four. */
const vagueYear = /^(-?\d{2}(?:\dX|XX))$|^Y(-?[1-9]\d{4,7})$/;

/** Reads a date or an interval; `null` where `text` is neither, or an interval that ends before it begins. */
export function readEdtf(text: string): Span | null {
  const slash = text.indexOf('/');
  if (slash < 0) return readPoint(text) ?? readVagueYear(text);
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)];
  const from = isOpen(start) ? always : readPoint(start);
  const to = isOpen(end) ? always : readPoint(end);
  if (from === null || to === null) return null;
  if (from.earliest > to.latest || (from !== always && to !== always && from.earliest > to.earliest)) return null;
  return {
    earliest: from.earliest,
    latest: to.latest,
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
  };
}

const always: Span = { earliest: -Infinity, latest: Infinity, approximate: false, uncertain: false };

/** Whether an interval has no end on this side: open (`..`) or unknown (nothing). */
export function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function readPoint(text: string): Span | null {
  const match = point.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, mark = ''] = match;
  const days = daysOf(Number(year), month, day);
  return days === null ? null : spanOf(days, mark);
}

function spanOf([earliest, after]: Instants, mark: string): Span {
  return { earliest, latest: after - 1, approximate: /[~%]/.test(mark), uncertain: /[?%]/.test(mark) };
}

/** `201X`, `20XX`, `Y17000`; before the year 0 the unknown digits count away from it. */
function readVagueYear(text: string): Span | null {
  const [, vague, long] = vagueYear.exec(text) ?? [];
  const [least, most] = [Number(long ?? vague?.replaceAll('X', '0')), Number(long ?? vague?.replaceAll('X', '9'))];
  const years = wholeYears(Math.min(least, most), Math.max(least, most));
  // Nor is one that lies beyond what instants can be told of, some 270,000 years either way.
  return years.every(Number.isFinite) ? spanOf(years, '') : null;
}

/** First instant, and the first one after it. */
type Instants = readonly [first: number, after: number];

function daysOf(year: number, month: string | undefined, day: string | undefined): Instants | null {
  if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX'))) return wholeYears(year, year);
  const number = Number(month);
  if (number >= 21 && number <= 24) return day === undefined ? season(year, number - 21) : null;
  if (!(number >= 1 && number <= 12)) return null;
  if (day === undefined || day === 'XX') return [utc(year, number - 1, 1), utc(year, number, 1)];
  const last = new Date(utc(year, number, 0)).getUTCDate();
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > last) return null;
  return [utc(year, number - 1, dayNumber), utc(year, number - 1, dayNumber + 1)];
}

function wholeYears(first: number, last: number): Instants {
  return [utc(first, 0, 1), utc(last + 1, 0, 1)];
}

/** Quarters of the year, since EDTF does not say on which half of the globe. */
function season(year: number, quarter: number): Instants {
  return [utc(year, quarter * 3, 1), utc(year, quarter * 3 + 3, 1)];
}

/** `Date.UTC` takes the years 0 to 99 for the twentieth century's. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
