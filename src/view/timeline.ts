/**
 * Time in bins of a year or a month: what surely falls into each and what may. A date that is vaguer than a bin is never
 * put into one of them; it counts as possible in each that it may mean.
 */
import { saidSpan } from '../model/claim-columns.ts';
import type { Span } from '../model/dates.ts';
import { mayHoldIn, surelyHoldsIn, type Held } from '../model/held.ts';
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
  readonly bins: readonly Bin[];
  /** How many carry no date. */
  readonly undated: number;
  /** How many lie wholly before the first bin. */
  readonly before: number;
}

/** What lies in time: claims that were said, ties that held. */
interface Dated {
  readonly earliest: number;
  readonly latest: number;
  isSurelyIn: (from: number, to: number) => boolean;
}

/** Months are shown of so many years at the end of all time; years of so many, before they are put together. */
const most = { month: 15 * 12, year: 120 };

/** Claims that are told, by when they were said. */
export function saidTimeline(told: Told, unit: Unit): Timeline {
  const spans = told.told.flatMap(({ readings }) =>
    readings.flatMap(({ claims }) => claims.map((claim) => saidSpan(claim, told.graph.documents) as Span | null)),
  );
  return timelineOf(
    spans.map((span) => span && { ...span, isSurelyIn: (from, to) => isExact(span) && span.earliest >= from && span.latest <= to }),
    unit,
  ); // prettier-ignore
}

function isExact({ approximate, uncertain }: Span): boolean {
  return !approximate && !uncertain;
}

/** Ties that are told, by when they held. */
export function heldTimeline(told: Told, unit: Unit): Timeline {
  const spans = told.told.flatMap(({ readings }, tie) => (readings.length === 0 ? [] : [heldAsTold(told, tie)]));
  return timelineOf(
    spans.map((span: Held | null) => span && { ...span, isSurelyIn: (from, to) => surelyHoldsIn(span, from, to) }),
    unit,
  );
}

function timelineOf(all: readonly (Dated | null)[], unit: Unit): Timeline {
  const dated = all.filter((one) => one !== null);
  const ends = dated.flatMap(({ earliest, latest }) => [earliest, latest]).filter(Number.isFinite);
  const undated = all.length - dated.length;
  if (ends.length === 0) return { bins: [], undated, before: 0 };
  const first = ends.reduce((low, end) => Math.min(low, end));
  const last = ends.reduce((high, end) => Math.max(high, end));
  const edges = unit === 'month' ? monthEdges(first, last) : yearEdges(first, last);
  const sure = new Int32Array(edges.length - 1);
  const perhaps = new Int32Array(edges.length - 1);
  let before = 0;
  for (const one of dated) {
    if (one.latest < edges[0]!.instant) before++;
    const lowest = edgeBefore(edges, one.earliest);
    for (let bin = lowest; bin < sure.length && edges[bin]!.instant <= one.latest; bin++) {
      const [from, to] = [edges[bin]!.instant, edges[bin + 1]!.instant - 1];
      if (one.isSurelyIn(from, to)) sure[bin]!++;
      else if (mayHoldIn({ ...one, certain: null }, from, to)) perhaps[bin]!++;
    }
  }
  const bins = Array.from(sure, (count, bin) => {
    const [edge, next] = [edges[bin]!, edges[bin + 1]!];
    return { first: edge.first, last: edge.last, from: edge.instant, to: next.instant - 1, sure: count, perhaps: perhaps[bin]! }; // prettier-ignore
  });
  return { bins, undated, before };
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

function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return digits.length > 4 ? `Y${year < 0 ? '-' : ''}${digits}` : `${year < 0 ? '-' : ''}${digits}`;
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
  return Array.from({ length: count + 1 }, (_, i) => {
    const year = start + i * step;
    return { instant: startOf(year), first: yearText(year), last: yearText(year + step - 1) };
  });
}

function monthEdges(first: number, last: number): Edge[] {
  const month = (instant: number): number => yearOf(instant) * 12 + new Date(instant).getUTCMonth();
  const end = month(last) + 1;
  const start = Math.max(month(first), end - most.month);
  return Array.from({ length: end - start + 1 }, (_, i) => {
    const year = Math.floor((start + i) / 12);
    const text = `${yearText(year)}-${String((start + i) - year * 12 + 1).padStart(2, '0')}`; // prettier-ignore
    return { instant: startOf(year, start + i - year * 12), first: text, last: text };
  });
}

/** The last edge at or before an instant, by halving; 0 where all come after it. */
function edgeBefore(edges: readonly Edge[], instant: number): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]!.instant <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
