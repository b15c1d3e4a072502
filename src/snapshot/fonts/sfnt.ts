/** Tables → a font file: the table directory with its checksums (OpenType 1.9.1, "Font file", "Table directory"). */
import { Bytes } from './bytes.ts';

/** Where `checkSumAdjustment` stands in the table head. */
const adjustmentAt = 8;

/** What the checksum of a whole file and its adjustment add up to. */
const wholeSum = 0xb1b0afba;

/** A TrueType font of these tables; head must be among them, its `checkSumAdjustment` 0. */
export function sfnt(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const file = directory(entries);
  let headAt = 0;
  for (const [tag, bytes] of entries) {
    if (tag === 'head') headAt = file.length;
    file.bytes(bytes).pad();
  }
  const made = file.done();
  new DataView(made.buffer).setUint32(headAt + adjustmentAt, (wholeSum - checksum(made)) >>> 0);
  return made;
}

function directory(entries: readonly (readonly [tag: string, bytes: Uint8Array])[]): Bytes {
  const count = entries.length;
  const entrySelector = 31 - Math.clz32(count);
  const searchRange = 16 << entrySelector;
  const file = new Bytes().u32(0x00010000).u16(count, searchRange, entrySelector, count * 16 - searchRange);
  let offset = 12 + count * 16;
  for (const [tag, bytes] of entries) {
    file.ascii(tag).u32(checksum(bytes), offset, bytes.length);
    offset += Math.ceil(bytes.length / 4) * 4;
  }
  return file;
}

/** The sum of its 32-bit words, as if zeros followed up to a whole one. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) sum = (sum + bytes[i]! * 2 ** (8 * (3 - (i % 4)))) % 2 ** 32;
  return sum;
}
