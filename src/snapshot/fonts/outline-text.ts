/** A line of text → the outlines of its letters as one path, which looks the same where the fonts are missing. */
import { collapse, shortNumber as n } from '../../lib/xml.ts';
import { path, type PathItem, type TextItem } from '../../scene/item.ts';
import { drawnCharacters } from '../../scene/measure.ts';
import type { Contour, Glyphs, Outline, Point } from './glyphs.ts';

/** Marks that no character holds together with their letter: only a text engine knows where they go. */
const looseMark = /\p{M}/u;

/**
 * `null` where the line has to stay text: where the face lacks a character, as it lacks all that are written from right to
 * left, and where nothing of it is to be seen.
 */
export function outlineText(item: TextItem, glyphs: Glyphs): PathItem | null {
  const line = drawnCharacters(collapse(item.text));
  if (looseMark.test(line)) return null;
  const outlines: Outline[] = [];
  for (const character of line) {
    const outline = glyphs.outlineOf(character.codePointAt(0)!);
    if (outline === undefined) return null;
    outlines.push(outline);
  }
  const scale = item.size / glyphs.facts.unitsPerEm;
  const width = outlines.reduce((sum, { advance }) => sum + advance * scale, 0);
  const d = pathOf(outlines, item.x - width * shareBefore[item.anchor], item.y, scale);
  if (d === '') return null;
  return path(d, { fill: item.fill, ...(item.rim > 0 ? { stroke: item.fill, width: item.rim } : {}) });
}

/** How much of a line lies left of its anchor. */
const shareBefore = { start: 0, middle: 0.5, end: 1 } as const;

function pathOf(outlines: readonly Outline[], left: number, baseline: number, scale: number): string {
  let d = '';
  let x = left;
  for (const { advance, contours } of outlines) {
    const place = { x, y: baseline, scale };
    for (const contour of contours) d += contourPath(contour, place);
    x += advance * scale;
  }
  return d;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A point in whole hundredths of a pixel, as finely as numbers are written, so that no error adds up. */
function hundredths({ x, y }: { readonly x: number; readonly y: number }, place: Place): [x: number, y: number] {
  return [Math.round((place.x + x * place.scale) * 100), Math.round((place.y - y * place.scale) * 100)];
}

function contourPath(contour: Contour, place: Place): string {
  const [first, ...rest] = contour;
  if (first === undefined) return '';
  let pen = hundredths(first, place);
  let d = `M${pair(pen[0], pen[1])}`;
  let control: Point | null = null;
  const goTo = (target: { readonly x: number; readonly y: number }): void => {
    const to = hundredths(target, place);
    const step = pair(to[0] - pen[0], to[1] - pen[1]);
    if (control === null) d += `l${step}`;
    else {
      const [x, y] = hundredths(control, place);
      const bend = pair(x - pen[0], y - pen[1]);
      d += `q${bend}${step.startsWith('-') ? '' : ' '}${step}`;
    }
    pen = to;
  };
  for (const point of [...rest, first]) {
    if (control !== null && !point.on) goTo(between(control, point));
    else if (point.on) goTo(point);
    control = point.on ? null : point;
  }
  return `${d}z`;
}

function between(a: Point, b: Point): { x: number; y: number } {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function pair(x: number, y: number): string {
  const second = n(y / 100);
  return `${n(x / 100)}${second.startsWith('-') ? '' : ' '}${second}`;
}
