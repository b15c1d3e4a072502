/**
 * Time in bins of a year or a month: what surely falls into each and what may. A date that is vaguer than a bin is never
 * put into one of them; it counts as possible in each that it may mean.
 */
import { saidSpan } from '../model/claim-columns.ts';
import { yearText, type Span } from '../model/dates.ts';
import { isExact, type Held } from '../model/held.ts';
import { heldAsTold, type Told } from './told.ts';

export const units = ['year', 'month'] as const;
export type Unit = (typeof units)[number];

export interface Bin {
  /** EDTF: `2026` or `2026-05`; the first and the last year where a bin has several. */
  readonly first: string;
  readonly last: string;
  /** First and last instant. */
  readonly from: number;
  readonly to: number;
  readonly sure: number;
  readonly perhaps: number;
}

export interface Timeline {
  /** One follows the other without a gap, from the first date to the last. */
  readonly bins: readonly Bin[];
  /** How many carry no date. */
  readonly undated: number;
  /** How many lie wholly before the first bin: months do not go all the way back. */
  readonly before: number;
}

/** Months are shown of so many years at the end of all time; years of so many, before they are put together. */
const most = { month: 15 * 12, year: 120 };

/** Claims that are told, by when they were said. */
export function saidTimeline({ told, graph }: Told, unit: Unit): Timeline {
  const all: (Held | null)[] = [];
  for (const { readings } of told) {
    for (const { claims } of readings) {
      for (const claim of claims) all.push(saidWithin(saidSpan(claim, graph.documents)));
    }
  }
  return timelineOf(all, unit);
}

/** What was said is said once: surely in a bin that has all of its span. */
function saidWithin(span: Span | null): Held | null {
  if (span === null) return null;
  const { earliest, latest } = span;
  return isExact(span)
    ? { earliest, latest, begunBy: latest, lastsTo: earliest }
    : { earliest, latest, begunBy: Infinity, lastsTo: -Infinity };
}

/** Ties that are told, by when they held. */
export function heldTimeline(told: Told, unit: Unit): Timeline {
  const all: (Held | null)[] = [];
  for (let tie = 0; tie < told.told.length; tie++) {
    if (told.told[tie]!.readings.length > 0) all.push(heldAsTold(told, tie));
  }
  return timelineOf(all, unit);
}

function timelineOf(all: readonly (Held | null)[], unit: Unit): Timeline {
  const dated = all.filter((one) => one !== null);
  const undated = all.length - dated.length;
  let [first, last] = [Infinity, -Infinity];
  for (const { earliest, latest, begunBy, lastsTo } of dated) {
    for (const end of [earliest, latest, begunBy, lastsTo]) {
      if (!Number.isFinite(end)) continue;
      first = Math.min(first, end);
      last = Math.max(last, end);
    }
  }
  if (first > last) return { bins: [], undated, before: 0 };
  const edges = unit === 'month' ? monthEdges(first, last) : yearEdges(first, last);
  return { bins: fill(edges, dated), undated, before: dated.filter(({ latest }) => latest < edges[0]!.instant).length };
}

/** What surely holds in one bin, or may, does so in a row of them: only the ends of the row are marked, then summed. */
function fill(edges: readonly Edge[], dated: readonly Held[]): Bin[] {
  const [sure, possible] = [new Int32Array(edges.length + 1), new Int32Array(edges.length + 1)];
  for (const { earliest, latest, begunBy, lastsTo } of dated) {
    mark(possible, edgeBefore(edges, earliest), edgeBefore(edges, latest));
    mark(sure, edgeBefore(edges, begunBy), edgeBefore(edges, lastsTo));
  }
  let [surely, perhaps] = [0, 0];
  return edges.slice(0, -1).map((edge, bin) => {
    surely += sure[bin]!;
    perhaps += possible[bin]! - sure[bin]!;
    return { first: edge.first, last: edge.last, from: edge.instant, to: edges[bin + 1]!.instant - 1, sure: surely, perhaps }; // prettier-ignore
  });
}

/** Marks in the array handed in where a row of bins begins, and where it is over. */
function mark(changes: Int32Array, from: number, to: number): void {
  if (to < from || to < 0) return;
  changes[Math.max(from, 0)]!++;
  changes[to + 1]!--;
}

/** Where a bin begins, and how its first and last year or its month are written. */
interface Edge {
  readonly instant: number;
  readonly first: string;
  readonly last: string;
}

function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}

function startOf(year: number, month = 0): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}

/** One edge more than there are bins. */
function yearEdges(first: number, last: number): Edge[] {
  let step = 1;
  while ((yearOf(last) - yearOf(first)) / step > most.year) step *= 10;
  const start = Math.floor(yearOf(first) / step) * step;
  const count = Math.floor((yearOf(last) - start) / step) + 1;
  return Array.from({ length: count + 1 }, (_, bin) => {
    const year = start + bin * step;
    return { instant: startOf(year), first: yearText(year), last: yearText(year + step - 1) };
  });
}

function monthEdges(first: number, last: number): Edge[] {
  const monthOf = (instant: number): number => yearOf(instant) * 12 + new Date(instant).getUTCMonth();
  const end = monthOf(last) + 1;
  const start = Math.max(monthOf(first), end - most.month);
  return Array.from({ length: end - start + 1 }, (_, bin) => {
    const year = Math.floor((start + bin) / 12);
    const month = start + bin - year * 12;
    // A year of more than four digits has no months in EDTF.
    const text = yearText(year).startsWith('Y')
      ? yearText(year)
      : `${yearText(year)}-${String(month + 1).padStart(2, '0')}`;
    return { instant: startOf(year, month), first: text, last: text };
  });
}

/** The last edge at or before an instant, by halving; −1 where all come after it. */
function edgeBefore(edges: readonly Edge[], instant: number): number {
  let [low, high] = [-1, edges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]!.instant <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
