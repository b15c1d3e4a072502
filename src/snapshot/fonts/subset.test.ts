import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { decodeBase64 } from '../../lib/base64.ts';
import { loadFaces } from './faces.ts';
import type { Contour, Glyphs } from './glyphs.ts';
import { charactersIn, fontFace, subsetFont } from './subset.ts';

const faces = await loadFaces(['sans-400', 'sans-600', 'sans-700', 'serif-700']);
const all = [...faces.values()];
const read = (bytes: Uint8Array): Font => create(Buffer.from(bytes)) as Font;

/** Byte by byte: a matcher would take a second for a font. */
const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

const arbitrarySubset = fc
  .constantFrom(...all)
  .chain((glyphs) => fc.tuple(fc.constant(glyphs), fc.subarray(glyphs.codes(), { maxLength: 60 })));

/** A contour in the words of fontkit's paths. */
function commandsOf(contour: Contour): [command: string, ...numbers: number[]][] {
  const first = contour[0]!;
  const commands: [string, ...number[]][] = [['moveTo', first.x, first.y]];
  for (let i = 1; i <= contour.length; i++) {
    const [before, point] = [contour[i - 1]!, contour[i % contour.length]!];
    const middle = point.on ? point : { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 };
    if (!before.on) commands.push(['quadraticCurveTo', before.x, before.y, middle.x, middle.y]);
    else if (point.on && i < contour.length) commands.push(['lineTo', point.x, point.y]);
  }
  return [...commands, ['closePath']];
}

function expectSame(font: Font, glyphs: Glyphs, code: number): void {
  const outline = glyphs.outlineOf(code)!;
  const glyph = code === 0 ? font.getGlyph(0) : font.glyphForCodePoint(code);
  const found = [glyph.advanceWidth, ...glyph.path.commands.map(({ command, args }) => [command, ...args])];
  // As text: a matcher would take seconds for all the points of a font.
  const wanted = [outline.advance, ...outline.contours.flatMap(commandsOf)];
  expect(JSON.stringify(found)).toBe(JSON.stringify(wanted));
}

test('a font of any characters has their advances and outlines', () => {
  fc.assert(
    fc.property(arbitrarySubset, ([glyphs, codes]) => {
      const font = read(subsetFont(glyphs, codes));
      expect([...font.characterSet].filter((code) => code !== 0xffff)).toEqual([...codes].sort((a, b) => a - b));
      expect(font.numGlyphs).toBe(codes.length + 1);
      for (const code of [0, ...codes]) expectSame(font, glyphs, code);
    }),
    { numRuns: 50 },
  );
});

test('a font of all characters does too', () => {
  for (const glyphs of all) {
    const font = read(subsetFont(glyphs, glyphs.codes()));
    for (const code of [0, ...glyphs.codes()]) expectSame(font, glyphs, code);
  }
}, 20_000);

test('the same characters in any order give the same bytes, whatever else is asked for', () => {
  fc.assert(
    fc.property(arbitrarySubset, ([glyphs, codes]) => {
      const bytes = subsetFont(glyphs, codes);
      expect(isSame(subsetFont(glyphs, [...codes].reverse()), bytes)).toBe(true);
      expect(isSame(subsetFont(glyphs, [0x4e2d, 0, ...codes, ...codes, 0x1f600]), bytes)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

/** The sum of 32-bit words. */
const sumOf = (bytes: Uint8Array): number => {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  const view = new DataView(whole.buffer);
  return Array.from({ length: whole.length / 4 }, (_, i) => view.getUint32(i * 4)).reduce(
    (sum, one) => (sum + one) >>> 0,
    0,
  );
};

test('its tables are in order, each with its checksum, and the whole adds up', () => {
  fc.assert(
    fc.property(arbitrarySubset, ([glyphs, codes]) => {
      const bytes = subsetFont(glyphs, codes);
      const view = new DataView(bytes.buffer);
      const records = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + i * 16).map((at) => ({
        tag: String.fromCharCode(...bytes.subarray(at, at + 4)),
        sum: view.getUint32(at + 4),
        table: bytes.slice(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12)),
      }));
      const tags = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];
      expect(records.map(({ tag }) => tag)).toEqual(tags);
      expect(bytes.length % 4).toBe(0);
      expect(sumOf(bytes)).toBe(0xb1b0afba);
      for (const { tag, sum, table } of records) {
        if (tag === 'head') table.fill(0, 8, 12);
        expect(sumOf(table), tag).toBe(sum);
      }
    }),
    { numRuns: 20 },
  );
});

test('it says what it is, whose it is and under what licence, and not by the reserved name', () => {
  for (const glyphs of all) {
    const font = read(subsetFont(glyphs, [65]));
    expect(font.familyName).toMatch(/^Entente (Sans|Serif)/);
    expect([font.familyName, font.fullName, font.postscriptName].join()).not.toContain('Source');
    expect(font.copyright).toContain('Reserved Font Name ‘Source’');
    expect(font.unitsPerEm).toBe(1000);
    expect(font['OS/2'].usWeightClass).toBe(glyphs.facts.weight);
    expect([font.ascent, font.descent]).toEqual([glyphs.facts.ascender, glyphs.facts.descender]);
  }
});

test('a letter with a mark is asked for both ways', () => {
  expect([...charactersIn(['e\u0301', ' b\n'])].sort((a, b) => a - b)).toEqual([0x62, 0x65, 0xe9, 0x301]);
});

test('the rule holds the whole font, however large', () => {
  const glyphs = faces.get('serif-700')!;
  const font = subsetFont(glyphs, glyphs.codes());
  const rule = fontFace('Entente Serif', 700, font);
  expect(rule).toMatch(/^@font-face\{font-family:'Entente Serif';font-weight:700;src:url\(data:font\/ttf;base64,/);
  expect(isSame(decodeBase64(/base64,([^)]*)\)/.exec(rule)![1]!)!, font)).toBe(true);
  expect(font.length).toBeGreaterThan(60_000);
  expect(rule).not.toMatch(/[<>&]/);
});
