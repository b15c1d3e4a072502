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
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly title: string;
  readonly description: string;
  /** Back to front. */
  readonly groups: readonly Group[];
}
