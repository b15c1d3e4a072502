/**
 * What a picture is made of once everything has its place: paths and lines of text, in figures of one actor or tie.
 * The screen and the file are both written from these, so that they cannot differ.
 */

export interface PathItem {
  readonly kind: 'path';
  readonly d: string;
  /** `#rrggbb` or `none`. */
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly round: boolean;
}

export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  /** Height of the alphabetic baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly family: 'sans' | 'serif';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** Width of a rim in the same colour, for the halo beneath a label; 0 without. */
  readonly rim: number;
}

export type Item = PathItem | TextItem;

export interface Figure {
  readonly key: string;
  /** The actor's or tie's number in the graph. */
  readonly number: number;
  readonly title: string;
  readonly opacity: number;
  readonly items: readonly Item[];
}

/** One for all: an item whose dash is the same list is drawn as before. */
const unbroken: readonly number[] = [];

/** A path without stroke or dash unless told. */
export function path(d: string, look: Partial<Omit<PathItem, 'kind' | 'd'>>): PathItem {
  return { kind: 'path', d, fill: 'none', stroke: 'none', width: 1, dash: unbroken, round: false, ...look };
}

/** A line of text in the sans, starting at `x`, unless told. */
export function text(line: string, x: number, y: number, look: Partial<Omit<TextItem, 'kind' | 'text'>>): TextItem {
  return {
    kind: 'text',
    x,
    y,
    text: line,
    size: 12,
    weight: 400,
    family: 'sans',
    anchor: 'start',
    fill: '#000000',
    rim: 0,
    ...look,
  };
}
