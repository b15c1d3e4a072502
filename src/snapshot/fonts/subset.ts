/**
 * The characters of a picture → a TrueType font of just these, to be carried in the file (OpenType 1.9.1, "Font tables":
 * those that every font must have). The same characters give the same bytes.
 */
import { encodeBase64 } from '../../lib/base64.ts';
import { collapse } from '../../lib/xml.ts';
import { cmap } from './cmap.ts';
import { glyfAndLoca } from './glyf.ts';
import type { Glyphs } from './glyphs.ts';
import { head, hhea, hmtx, maxp, measuresOf, os2, post } from './metrics-tables.ts';
import { name } from './name.ts';
import { sfnt } from './sfnt.ts';

/**
 * The code points that a font needs for these lines: a letter with its mark both as it is written and as one character,
 * since programs that show text may ask for either.
 */
export function charactersIn(lines: Iterable<string>): Set<number> {
  const codes = new Set<number>();
  for (const line of lines) {
    const written = collapse(line);
    for (const character of written + written.normalize('NFC')) codes.add(character.codePointAt(0)!);
  }
  return codes;
}

/** Characters that the face lacks are left out. */
export function subsetFont(glyphs: Glyphs, characters: Iterable<number>): Uint8Array {
  const codes = [...new Set(characters)]
    .filter((code) => code > 0 && glyphs.outlineOf(code) !== undefined)
    .sort((a, b) => a - b);
  const outlines = [0, ...codes].map((code) => glyphs.outlineOf(code)!);
  const measures = measuresOf(glyphs.facts, outlines, codes);
  return sfnt({
    ...glyfAndLoca(outlines),
    cmap: cmap(codes),
    head: head(measures),
    hhea: hhea(measures),
    hmtx: hmtx(measures),
    maxp: maxp(measures),
    name: name(glyphs.facts),
    'OS/2': os2(measures),
    post: post(),
  });
}

/** The rule by which a style sheet brings a font along. */
export function fontFace(family: string, weight: number, font: Uint8Array): string {
  const source = `url(data:font/ttf;base64,${encodeBase64(font)}) format('truetype')`;
  return `@font-face{font-family:'${family}';font-weight:${weight};src:${source}}`;
}
