/** Which bins of a timeline have their date written below them, where there is room. */
import { dateInWords } from '../model/dates.ts';
import type { Bin } from './timeline.ts';

export interface TimeLabel {
  readonly bin: number;
  readonly text: string;
}

/** `most`: so many labels have room. At least one bin is labelled, the first where no round date is among them. */
export function timeLabels(bins: readonly Bin[], most: number): readonly TimeLabel[] {
  const months = bins.map(({ from }) => monthOf(from));
  const span = (months.at(-1) ?? 0) - (months[0] ?? 0) + 1;
  const step = stepFor(span / Math.max(most, 1));
  const round = bins.flatMap(({ first }, bin) =>
    months[bin]! % step === 0 ? [{ bin, text: step < 12 ? dateInWords(first) : yearOf(first) }] : [],
  );
  return round.length > 0 ? round : bins.slice(0, 1).map(({ first }) => ({ bin: 0, text: dateInWords(first) }));
}

function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function yearOf(first: string): string {
  return first.replace(/(?<=\d)-\d\d$/, '');
}

/** The least round number of months that is not less: 1, 3, 6, 12, then 1, 2, 5, 10, 20, 50 … years. */
function stepFor(least: number): number {
  const few = [1, 3, 6, 12].find((months) => months >= least);
  if (few !== undefined) return few;
  const years = least / 12;
  const ten = 10 ** Math.floor(Math.log10(years));
  return 12 * ten * ([1, 2, 5].find((times) => times * ten >= years) ?? 10);
}
