/** The bars of a timeline as path data: what surely lies in a bin stands below, what may on top of it. */
import type { Bin } from '../../view/timeline.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Bars {
  readonly sure: string;
  readonly perhaps: string;
}

/** Pixels that the least count is drawn with, so that it can be seen. */
const least = 2;
/** Pixels of the broadest bar. */
const broadest = 72;

function highestOf(bins: readonly Bin[]): number {
  return Math.max(...bins.map(({ sure, perhaps }) => sure + perhaps), 1);
}

/** Whether the bars on the left leave the upper part free, so many pixels wide. */
export function isLowAtLeft(bins: readonly Bin[], width: number, room: number): boolean {
  const half = highestOf(bins) / 2;
  return bins.slice(0, Math.ceil((room * bins.length) / width)).every(({ sure, perhaps }) => sure + perhaps <= half);
}

export function barsOf(bins: readonly Bin[], { width, height }: Size): Bars {
  const highest = highestOf(bins);
  const step = width / bins.length;
  const gap = Math.max(step > 8 ? Math.min(step * 0.22, 10) : step > 3 ? 1 : 0, step - broadest);
  const tall = (count: number): number => (count === 0 ? 0 : Math.max((count / highest) * (height - least), least));
  const bar = (bin: number, from: number, to: number): string =>
    to === from ? '' : `M${bin * step + gap / 2} ${height - from}h${step - gap}V${height - to}h${gap - step}z`;
  return {
    sure: bins.map(({ sure }, bin) => bar(bin, 0, tall(sure))).join(''),
    perhaps: bins.map(({ sure, perhaps }, bin) => bar(bin, tall(sure), tall(sure) + tall(perhaps))).join(''),
  };
}
