/** A finished page of drawing: groups of figures on a ground, ready to be written to a file. */
import type { Figure } from './item.ts';

export interface Group {
  /** Lower-case letters and hyphens; becomes the name of a layer in drawing programs. */
  readonly id: string;
  readonly figures: readonly Figure[];
  /** Where the group's origin lies on the page, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  /** Prefix of all ids in the file. */
  readonly id: string;
  /** Units of drawing. */
  readonly width: number;
  readonly height: number;
  /** How large it is on a screen or a sheet: `1120` pixels, `210mm`. */
  readonly size: { readonly width: string; readonly height: string };
  /** `null` lets shine through what lies beneath. */
  readonly ground: string | null;
  readonly title: string;
  readonly description: string;
  /** Back to front. */
  readonly groups: readonly Group[];
  /** Names for which the map has no room. */
  readonly labelsLeftOut: number;
  /** Size of the smallest letters at the size above, in points. */
  readonly smallest: number;
}
