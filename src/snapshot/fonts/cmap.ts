/** Characters → glyphs: the table cmap with one subtable of format 4 (OpenType 1.9.1, "cmap"). */
import { Bytes } from './bytes.ts';

interface Segment {
  readonly first: number;
  last: number;
  /** What is added to a code point to get its glyph. */
  readonly delta: number;
}

/** `codes` from the lowest, all below U+FFFF; the glyph of the first is 1, of the next 2, and so on. */
export function cmap(codes: readonly number[]): Uint8Array {
  const subtable = format4(segmentsOf(codes));
  const offset = 4 + 2 * 8;
  // Unicode's basic plane, once as "Unicode" and once as "Windows": some programs look for the one, some for the other.
  return new Bytes().u16(0, 2).u16(0, 3).u32(offset).u16(3, 1).u32(offset).bytes(subtable).done();
}

/** Runs of neighbours; their glyphs are neighbours too, so one difference serves each. */
function segmentsOf(codes: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  codes.forEach((code, i) => {
    const last = segments.at(-1);
    if (last?.last === code - 1) last.last = code;
    else segments.push({ first: code, last: code, delta: i + 1 - code });
  });
  // The format asks for a last segment of U+FFFF, which is mapped to glyph 0.
  return [...segments, { first: 0xffff, last: 0xffff, delta: 1 }];
}

function format4(segments: readonly Segment[]): Uint8Array {
  const count = segments.length;
  const entrySelector = 31 - Math.clz32(count);
  const searchRange = 2 << entrySelector;
  return new Bytes()
    .u16(4, 16 + count * 8, 0, count * 2, searchRange, entrySelector, count * 2 - searchRange)
    .u16(...segments.map(({ last }) => last))
    .u16(0)
    .u16(...segments.map(({ first }) => first))
    .u16(...segments.map(({ delta }) => delta))
    .u16(...segments.map(() => 0))
    .done();
}
