/** Outlines → the tables glyf and loca: points of simple glyphs, and where each begins (OpenType 1.9.1, "glyf", "loca"). */
import { Bytes } from './bytes.ts';
import type { Outline, Point } from './glyphs.ts';

export interface Box {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** Around all points, as the format asks, also those off the curve; `null` around none. */
export function boxOf({ contours }: Outline): Box | null {
  const points = contours.flat();
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) };
}

/** Offsets of four bytes, which head must announce (`indexToLocFormat` 1). */
export function glyfAndLoca(outlines: readonly Outline[]): { glyf: Uint8Array; loca: Uint8Array } {
  const glyf = new Bytes();
  const loca = new Bytes().u32(0);
  for (const outline of outlines) {
    writeGlyph(glyf, outline);
    loca.u32(glyf.pad().length);
  }
  return { glyf: glyf.done(), loca: loca.done() };
}

const flag = { onCurve: 0x01, xShort: 0x02, yShort: 0x04, xSameOrPositive: 0x10, ySameOrPositive: 0x20, overlap: 0x40 };

/** A glyph without contours, such as a space, has no bytes at all. */
function writeGlyph(glyf: Bytes, outline: Outline): void {
  const box = boxOf(outline);
  if (box === null) return;
  const points = outline.contours.flat();
  glyf.u16(outline.contours.length, box.xMin, box.yMin, box.xMax, box.yMax);
  let end = -1;
  for (const contour of outline.contours) glyf.u16((end += contour.length));
  glyf.u16(0); // No instructions.
  const [flags, xs, ys] = [new Bytes(), new Bytes(), new Bytes()];
  let before: Pick<Point, 'x' | 'y'> = { x: 0, y: 0 };
  points.forEach((point, i) => {
    const x = writeStep(xs, point.x - before.x, flag.xShort, flag.xSameOrPositive);
    const y = writeStep(ys, point.y - before.y, flag.yShort, flag.ySameOrPositive);
    // Contours of a variable font may overlap; some programs would leave holes there unless told.
    flags.u8((point.on ? flag.onCurve : 0) | x | y | (i === 0 ? flag.overlap : 0));
    before = point;
  });
  glyf.bytes(flags.done()).bytes(xs.done()).bytes(ys.done());
}

/** Writes one coordinate, as a difference, in as few bytes as it takes; returns the flags that say so. */
function writeStep(to: Bytes, step: number, short: number, sameOrPositive: number): number {
  if (step === 0) return sameOrPositive;
  if (Math.abs(step) > 255) {
    to.u16(step);
    return 0;
  }
  to.u8(Math.abs(step));
  return step > 0 ? short | sameOrPositive : short;
}
