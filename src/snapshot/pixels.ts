/** How many pixels a snapshot has as a bitmap. */
import type { Snapshot } from './make.ts';

/** More on a side than this, and browsers draw nothing and say nothing. */
export const largestSide = 16_384;

/** Pixels of the page at 96 an inch, times `scale`. */
export function pixelsOf(
  { size }: Pick<Snapshot, 'size'>,
  scale: number,
): { readonly width: number; readonly height: number } {
  // prettier-ignore
  const pixels = (length: string): number =>
    Math.round((length.endsWith('mm') ? (Number.parseFloat(length) * 96) / 25.4 : Number.parseFloat(length)) * scale);
  return { width: pixels(size.width), height: pixels(size.height) };
}
