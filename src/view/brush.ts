/**
 * The window of the clock that is looked at, as two places among the bins of the timeline, and back to dates. "When ties
 * held" has two ends; of "what had been said" only the right one moves. An end at the very edge is open, so that it leaves
 * out nothing that lies beyond.
 */
import { dateInWords } from '../model/dates.ts';
import type { Bin } from './timeline.ts';
import { instantsOf } from './told.ts';
import type { Clock, View, Window } from './view.ts';

/** Counted in bins from the left edge; not whole where a date lies within a bin. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

export type End = keyof Ends;

type Bins = readonly Bin[];
type Clocks = Pick<View, 'clock' | 'held' | 'saidBy'>;

/** "What had been said" is open to the left. */
function windowOf({ clock, held, saidBy }: Clocks): Window {
  return clock === 'said' ? { from: null, to: saidBy } : (held ?? { from: null, to: null });
}

export function endsOf(view: Clocks, bins: Bins): Ends {
  const { from, to } = instantsOf(windowOf(view));
  return { from: placeOf(bins, from), to: placeOf(bins, to + 1) };
}

function placeOf(bins: Bins, instant: number): number {
  const bin = bins.findIndex(({ to }) => instant <= to);
  if (bin < 0) return bins.length;
  const { from, to } = bins[bin]!;
  return bin + Math.max(instant - from, 0) / (to + 1 - from);
}

/** The view with the window's ends at other places, whole ones. An end that stays where it is keeps its date. */
export function withEnds<V extends Clocks>(view: V, bins: Bins, { from, to }: Ends): V {
  const before = endsOf(view, bins);
  const last = (): string | null => (to >= bins.length ? null : bins[to - 1]!.last);
  const first = (): string | null => (from <= 0 ? null : bins[from]!.first);
  if (view.clock === 'said') return { ...view, saidBy: to === before.to ? view.saidBy : last() };
  const { held } = view;
  const window = {
    from: from === before.from ? (held?.from ?? null) : first(),
    to: to === before.to ? (held?.to ?? null) : last(),
  };
  return { ...view, held: window.from === null && window.to === null ? null : window };
}

/** One end moved to the edge next to a place; a bin at least stays between the two. */
export function resized({ from, to }: Ends, end: End, place: number, count: number): Ends {
  const edge = Math.round(place);
  return end === 'from'
    ? { from: within(edge, 0, Math.ceil(to) - 1), to }
    : { from, to: within(edge, Math.min(Math.floor(from) + 1, count), count) };
}

/** The bins between two places that were pointed at, a part of one counting as the whole. */
export function drawn(clock: Clock, a: number, b: number, count: number): Ends {
  if (clock === 'said') return { from: 0, to: within(Math.ceil(b), 1, count) };
  const from = within(Math.floor(Math.min(a, b)), 0, count - 1);
  return { from, to: within(Math.ceil(Math.max(a, b)), from + 1, count) };
}

/** The window moved by so many bins, as far as there are any. */
export function slid({ from, to }: Ends, by: number, count: number): Ends {
  const first = Math.min(Math.floor(from), count - 1);
  const last = Math.max(Math.ceil(to), first + 1);
  const most = within(Math.round(by), -first, count - last);
  return { from: first + most, to: last + most };
}

/** Where the bounds leave nothing, the lower one. */
function within(number: number, least: number, most: number): number {
  return Math.max(Math.min(number, most), least);
}

export function isWhole({ from, to }: Ends, count: number): boolean {
  return from === 0 && to === count;
}

/** One bin on or back, `null` where there is none; without a window, the first or the last bin. */
export function stepped(clock: Clock, ends: Ends, by: 1 | -1, count: number): Ends | null {
  if (clock === 'said') {
    const to = by > 0 ? Math.floor(ends.to) + 1 : Math.ceil(ends.to) - 1;
    return to < 1 || to > count ? null : { from: 0, to };
  }
  if (isWhole(ends, count)) return count < 2 ? null : by > 0 ? { from: 0, to: 1 } : { from: count - 1, to: count };
  const next = slid(ends, by, count);
  return next.from === ends.from && next.to === ends.to ? null : next;
}

/** Where a play begins: one bin on, or from the left again where the end is reached. */
export function begun(clock: Clock, ends: Ends, count: number): Ends | null {
  return stepped(clock, ends, 1, count) ?? (count < 2 ? null : restarted(clock, ends));
}

function restarted(clock: Clock, { from, to }: Ends): Ends {
  return { from: 0, to: clock === 'said' ? 1 : Math.max(Math.ceil(to) - Math.floor(from), 1) };
}

/** An end in words: `from 2021`, `until May 2026`. */
export function endInWords(view: Clocks, end: End): string {
  const { from, to } = windowOf(view);
  if (end === 'from') return from === null ? 'from the beginning' : `from ${dateInWords(from)}`;
  return to === null ? 'to the end' : `until ${dateInWords(to)}`;
}
