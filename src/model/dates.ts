/**
 * Dates as their authors wrote them: EDTF (ISO 8601-2) levels 0 and 1, read by the `edtf` library.
 * A date is never made more precise than it is: it is a span between the first and the last instant that it may mean.
 */
import edtf, { parse } from 'edtf';

/** What a date may mean. Instants are milliseconds since 1970 in UTC; an open or unknown end is infinite. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const known = new Map<string, Span | null>();

/** Reads an EDTF date or interval; `null` where `text` is not one, or carries a time of day. Answers are remembered. */
export function readDate(text: string): Span | null {
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const span = text.includes('T') ? null : read(text);
  known.set(text, span);
  return span;
}

function read(text: string): Span | null {
  try {
    if (!namesDays(text)) return null;
    const [start, end] = text.split('/');
    // The library refuses an interval that begins and ends on one date; it is that date.
    const parts = parse(start !== undefined && start === end && !isOpen(start) ? start : text, {
      level: 1,
      types: ['Date', 'Year', 'Season', 'Interval'],
    });
    const { min, max } = edtf(parts);
    const ends = parts.type === 'Interval' ? parts.values : [parts];
    return {
      earliest: min ?? -Infinity,
      latest: max ?? Infinity,
      approximate: ends.some((end) => Boolean(end?.approximate)),
      uncertain: ends.some((end) => Boolean(end?.uncertain)),
    };
  } catch {
    return null;
  }
}

/** Whether the days written in full exist: the library takes 29 February of any year. */
function namesDays(text: string): boolean {
  return [...text.matchAll(/(-?\d{4})-(\d\d)-(\d\d)/g)].every(([, year, month, day]) => {
    const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
    return leap || month !== '02' || Number(day) < 29;
  });
}

/** Whether both dates may mean one same instant. Two dates that cannot are a disagreement. */
export function mayAgree(a: Span, b: Span): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** A date in words: `31 May 2026`, `about May 2026`, `since 15 August 2021`; a text that is no date comes back as it is. */
export function dateInWords(text: string): string {
  if (readDate(text) === null) return text;
  const [start = '', end] = text.split('/');
  if (end === undefined) return pointInWords(start);
  if (isOpen(end)) return isOpen(start) ? 'at all times' : `since ${pointInWords(start)}`;
  if (isOpen(start)) return `until ${pointInWords(end)}`;
  return `${pointInWords(start)} to ${pointInWords(end)}`;
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function pointInWords(text: string): string {
  const match = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(text);
  if (match === null) return text;
  const [, year = '', month, day, mark] = match;
  const name = month === undefined ? undefined : (months[Number(month) - 1] ?? seasonName(month));
  if (month !== undefined && name === undefined) return text;
  const words = [day === undefined ? undefined : String(Number(day)), name, year].filter((word) => word !== undefined);
  const plain = words.join(' ');
  if (mark === '~') return `about ${plain}`;
  if (mark === '?') return `${plain} (uncertain)`;
  if (mark === '%') return `about ${plain} (uncertain)`;
  return plain;
}

function seasonName(month: string): string | undefined {
  return ['spring', 'summer', 'autumn', 'winter'][Number(month) - 21];
}
