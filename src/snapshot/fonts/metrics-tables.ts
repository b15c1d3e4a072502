/** The tables that say how large a font and its glyphs are (OpenType 1.9.1, "head", "hhea", "hmtx", "maxp", "OS/2", "post"). */
import { Bytes } from './bytes.ts';
import { boxOf, type Box } from './glyf.ts';
import type { FaceFacts, Outline } from './glyphs.ts';

/** What the tables have in common. */
export interface Measures {
  readonly facts: FaceFacts;
  readonly outlines: readonly Outline[];
  /** From the lowest. */
  readonly codes: readonly number[];
  readonly boxes: readonly (Box | null)[];
  /** Around all glyphs. */
  readonly box: Box;
}

export function measuresOf(facts: FaceFacts, outlines: readonly Outline[], codes: readonly number[]): Measures {
  const boxes = outlines.map(boxOf);
  const some = boxes.filter((box) => box !== null);
  const box = {
    xMin: Math.min(...some.map(({ xMin }) => xMin)),
    yMin: Math.min(...some.map(({ yMin }) => yMin)),
    xMax: Math.max(...some.map(({ xMax }) => xMax)),
    yMax: Math.max(...some.map(({ yMax }) => yMax)),
  };
  return { facts, outlines, codes, boxes, box };
}

/** 1 January 2026 in seconds since 1904: a font says when it was made, and this one is made alike at any time. */
const made = 3_850_070_400;

export function head({ facts, box }: Measures): Uint8Array {
  const isBold = facts.weight >= 700;
  return new Bytes()
    .u16(1, 0)
    .u32(0x00010000, 0, 0x5f0f3cf5) // Revision 1; checkSumAdjustment, which sfnt.ts fills in; the magic number.
    .u16(0b11, facts.unitsPerEm) // Baseline at 0; every glyph's left side bearing is where it begins.
    .u32(0, made, 0, made)
    .u16(box.xMin, box.yMin, box.xMax, box.yMax)
    .u16(isBold ? 1 : 0, 6, 2, 1, 0) // Style, smallest size in pixels, direction (always 2), long offsets in loca, format.
    .done();
}

export function hhea({ facts, outlines, boxes, box }: Measures): Uint8Array {
  const rights = outlines.flatMap(({ advance }, i) => (boxes[i] ? [advance - boxes[i].xMax] : []));
  return new Bytes()
    .u16(1, 0, facts.ascender, facts.descender, 0)
    .u16(Math.max(...outlines.map(({ advance }) => advance)), box.xMin, Math.min(...rights), box.xMax)
    .u16(1, 0, 0, 0, 0, 0, 0, 0) // An upright caret, four reserved, format.
    .u16(outlines.length)
    .done();
}

export function hmtx({ outlines, boxes }: Measures): Uint8Array {
  const table = new Bytes();
  outlines.forEach(({ advance }, i) => table.u16(advance, boxes[i]?.xMin ?? 0));
  return table.done();
}

/** Without instructions, so that all their limits are 0 but for the number of zones. */
export function maxp({ outlines }: Measures): Uint8Array {
  const points = outlines.map(({ contours }) => contours.reduce((sum, { length }) => sum + length, 0));
  return new Bytes()
    .u32(0x00010000)
    .u16(outlines.length, Math.max(...points), Math.max(...outlines.map(({ contours }) => contours.length)))
    .u16(0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)
    .done();
}

export function os2({ facts, outlines, codes, box }: Measures): Uint8Array {
  const { weight, ascender, descender, xHeight, capHeight } = facts;
  const advances = outlines.map(({ advance }) => advance).filter((advance) => advance > 0);
  const average = Math.round(advances.reduce((sum, advance) => sum + advance, 0) / advances.length);
  return new Bytes()
    .u16(4, average, weight, 5, 0) // Version, average width, weight, normal width, may be embedded.
    .u16(650, 600, 0, 75, 650, 600, 0, 350) // Subscript and superscript, as in the whole fonts.
    .u16(50, 286, 0) // Where a line strikes through; no class of family.
    .bytes(Array.from({ length: 10 }, () => 0)) // PANOSE: any.
    .u32(0, 0, 0, 0) // Blocks of Unicode: none is whole.
    .ascii('    ')
    .u16(weight >= 700 ? 0xa0 : 0xc0) // Bold or regular, and that the ascender here is the one to be used.
    .u16(codes[0] ?? 0, codes.at(-1) ?? 0, ascender, descender, 0)
    .u16(Math.max(ascender, box.yMax), Math.max(-descender, -box.yMin))
    .u32(1, 0) // Code pages: Latin 1.
    .u16(xHeight, capHeight, 0, 0x20, 0)
    .done();
}

/** Version 3: glyphs have no names. */
export function post(): Uint8Array {
  return new Bytes().u32(0x00030000, 0).u16(-50, 50).u32(0, 0, 0, 0, 0).done();
}
