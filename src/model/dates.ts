/**
 * Dates as their authors wrote them: EDTF, levels 0 and 1. A date is never made more precise than it is: it is a span
 * between the first and the last instant that it may mean.
 */
import { isOpen, readEdtf, type Span } from './edtf.ts';

export type { Span };

const known = new Map<string, Span | null>();

/** Reads an EDTF date or interval; `null` where `text` is not one, or carries a time of day. Answers are remembered. */
export function readDate(text: string): Span | null {
  let span = known.get(text);
  if (span === undefined) known.set(text, (span = readEdtf(text)));
  return span;
}

/** Whether both dates may mean one same instant. Two dates that cannot are a disagreement. */
export function mayAgree(a: Span, b: Span): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** The year in EDTF: `2026`, `-0044`, `Y17000`. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** The day of a finite instant in UTC, in EDTF: `2026-05-31`; of a year of more than four digits the year alone. */
export function isoDay(instant: number): string {
  const day = new Date(instant);
  const year = yearText(day.getUTCFullYear());
  return year.startsWith('Y') ? year : `${year}${day.toISOString().slice(-20, -14)}`;
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
  return start === end ? pointInWords(start) : `${pointInWords(start)} to ${pointInWords(end)}`;
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
