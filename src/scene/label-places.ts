/**
 * The places that a name may take about its symbol: below, beside, above and on the slant, slid along a side, on one line or
 * broken over two. (Sides in the order that Imhof, 1975, and others found to read well; slid as in van Kreveld, Strijk and
 * Wolff, 1999.)
 */
import type { Box } from './boxes.ts';
import type { Disc } from './curve.ts';
import type { LabelMark } from './mark.ts';
import { textWidth } from './measure.ts';

export interface Labelled extends Disc {
  /** Says which of two equally important names comes first. */
  readonly key: string;
  readonly label: LabelMark;
}

export interface LabelLine {
  readonly text: string;
  /** Height of the baseline. */
  readonly y: number;
}

/** How a name is written at its place. */
export interface WrittenLabel {
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly LabelLine[];
}

/** Air between symbol and name, and to the left and right of a name, in pixels: no two names may read as one. */
const air = 3;

interface Slot {
  /** From the symbol: -1 to the left or above, 1 to the right or below. */
  readonly dx: -1 | 0 | 1;
  readonly dy: -1 | 0 | 1;
  /** How far it is slid along the side, as a share of its length. */
  readonly slide: number;
  readonly lines: 1 | 2;
  /** What it costs, where a crossed tie costs about 0.2. */
  readonly cost: number;
}

const onOneLine: readonly (readonly [Slot['dx'], Slot['dy'], slide: number, cost: number])[] = [
  [0, 1, 0, 0],
  [0, 1, 0.25, 0.8],
  [0, 1, -0.25, 0.8],
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [0, -1, 0, 1.2],
  [0, 1, 0.4, 1.4],
  [0, 1, -0.4, 1.4],
  [1, 1, 0, 1.6],
  [-1, 1, 0, 1.6],
  [1, 0, 0.5, 1.6],
  [-1, 0, 0.5, 1.6],
  [1, 0, -0.5, 1.7],
  [-1, 0, -0.5, 1.7],
  [0, -1, 0.25, 1.8],
  [0, -1, -0.25, 1.8],
  [1, -1, 0, 2],
  [-1, -1, 0, 2],
  [0, -1, 0.4, 2.2],
  [0, -1, -0.4, 2.2],
];

/** A broken name is slower to read, and its lines are taken for two names: sooner than that, others move. */
export const costOfBreak = 3;

/** All places, the cheapest first. */
const slots: readonly Slot[] = ([1, 2] as const)
  .flatMap((lines) =>
    onOneLine.map(([dx, dy, slide, cost]) => ({ dx, dy, slide, lines, cost: cost + (lines - 1) * costOfBreak })),
  )
  .toSorted((a, b) => a.cost - b.cost);

/** What each place costs, by its number, in rising order. */
export const costOfSide: readonly number[] = slots.map(({ cost }) => cost);

/** Between a symbol and a name to its left or right there is so much more air: letters stand closer in a line than lines do. */
const besides = 1;

/** From the top of a line to its baseline, and from line to line, as shares of the letters' size, which is a line's height. */
const ascent = 0.76;
const leading = 1.06;

/**
 * The box around the name, with air, at the place of this number; `null` for a place on two lines of a name that cannot be
 * broken.
 */
export function boxAt(actor: Labelled, side: number): Box | null {
  const { dx, dy, slide, lines } = slots[side]!;
  const shape = shapeOf(actor.label, lines);
  if (shape === null) return null;
  const { x, y, radius } = actor;
  const halfWidth = shape.width / 2;
  const halfHeight = (actor.label.size * (1 + leading * (lines - 1))) / 2;
  // On the slant a name starts where the circle does, not where the square around it does.
  const reach = dx !== 0 && dy !== 0 ? radius * 0.72 + 1 : radius + air;
  const middleX = dx === 0 ? x + slide * shape.width : x + dx * (reach + besides + halfWidth);
  const middleY = dy === 0 ? y + slide * halfHeight * 2 : y + dy * (reach + halfHeight);
  return {
    left: middleX - halfWidth - air,
    top: middleY - halfHeight,
    right: middleX + halfWidth + air,
    bottom: middleY + halfHeight,
  };
}

/** How a name is written in the box that `boxAt` found for it. */
export function writtenAt({ label }: Labelled, side: number, { left, right, top }: Box): WrittenLabel {
  const { dx, lines } = slots[side]!;
  const [anchor, x] =
    dx === 0
      ? (['middle', (left + right) / 2] as const)
      : dx > 0
        ? (['start', left + air] as const)
        : (['end', right - air] as const);
  const written = shapeOf(label, lines)?.lines ?? [];
  return { x, anchor, lines: written.map((text, at) => ({ text, y: top + label.size * (ascent + at * leading) })) };
}

interface Shape {
  readonly lines: readonly string[];
  readonly width: number;
}

/** To measure a name takes longer than to place it, and a zoom asks for the same names again. */
const shapes: Readonly<Record<Slot['lines'], WeakMap<LabelMark, Shape | null>>> = {
  1: new WeakMap(),
  2: new WeakMap(),
};

/** A name on one line, or on two: `null` without a space to break it at. */
function shapeOf(label: LabelMark, lines: Slot['lines']): Shape | null {
  const known = shapes[lines].get(label);
  if (known !== undefined) return known;
  const made = lines === 1 ? shapeFor([label.text], label) : brokenShape(label);
  shapes[lines].set(label, made);
  return made;
}

/** On the two lines that take the least width. */
function brokenShape(label: LabelMark): Shape | null {
  const words = label.text.trim().split(/[ \t\n]+/);
  const ways = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  return ways.map((lines) => shapeFor(lines, label)).toSorted((a, b) => a.width - b.width)[0] ?? null;
}

function shapeFor(lines: readonly string[], label: LabelMark): Shape {
  // Other programs may set another, wider font.
  return { lines, width: Math.max(...lines.map((line) => textWidth(line, label))) * 1.05 };
}
