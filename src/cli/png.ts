/** A snapshot as a PNG by resvg, with letters as outlines, so that no font of the machine takes part. */
import { Resvg } from '@resvg/resvg-js';
import { makeSnapshot, type Snapshot, type SnapshotRequest } from '../snapshot/make.ts';
import { largestSide, pixelsOf } from '../snapshot/pixels.ts';
import { Refusal } from './refusal.ts';

/** What is to be said of a picture: `notOutlined` lines are set in the machine's own fonts, since their letters are in none of ours. */
export type Figures = Pick<Snapshot, 'labelsLeftOut' | 'smallest' | 'notOutlined'>;

export interface Png extends Figures {
  readonly bytes: Uint8Array;
}

/**
 * Resvg knows no direction of a line: it would take its anchor for the other side, and order its words from the left. So the anchor
 * is turned, and the direction written in the line itself (an isolate from the right, U+2067 to U+2069).
 */
export function withoutDirections(svg: string): string {
  return svg.replace(/<text direction="rtl"([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, words: string) => {
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const turned = { start: 'end', middle: 'middle', end: 'start' }[anchor] ?? anchor;
    return `<text text-anchor="${turned}"${attributes.replace(/ text-anchor="\w+"/, '')}>\u2067${words}\u2069</text>`;
  });
}

export async function pngOf(request: SnapshotRequest, scale: number): Promise<Png> {
  const { svg, ...page } = await makeSnapshot({ ...request, options: { ...request.options, letters: 'outlines' } });
  const { width, height } = pixelsOf(page, scale);
  if (Math.max(width, height) > largestSide) {
    throw new Refusal(`A PNG of ${width} × ${height} pixels is too large: ${largestSide} on a side is the most.`, 2);
  }
  const bytes = new Resvg(withoutDirections(svg), { fitTo: { mode: 'width', value: width } }).render().asPng();
  return { ...page, bytes };
}
