import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFiles } from '../../../scripts/fonts.mjs';
import { encodeVlq } from '../../lib/vlq.ts';
import '../../scene/measure-serif.ts';
import { textWidth } from '../../scene/measure.ts';
import { faceOf, loadFaces, type FaceName } from './faces.ts';

const names: readonly FaceName[] = ['sans-400', 'sans-600', 'sans-700', 'serif-700'];
const faces = await loadFaces(names);
const styles = [
  { family: 'sans', weight: 400 },
  { family: 'sans', weight: 600 },
  { family: 'sans', weight: 700 },
  { family: 'serif', weight: 700 },
] as const;

test('the committed files are what scripts/fonts.mjs makes of the installed fonts', () => {
  for (const [file, text] of Object.entries(fontFiles(encodeVlq))) {
    expect(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8') === text, `${file} is out of date`).toBe(
      true,
    );
  }
}, 90_000);

test('every character is as wide as its table says', () => {
  for (const style of styles) {
    const glyphs = faces.get(faceOf(style))!;
    for (const code of glyphs.codes()) {
      const character = String.fromCodePoint(code);
      // What Unicode writes as another character is measured as that.
      if (character.normalize('NFC') !== character) continue;
      const width = textWidth(character, { ...style, size: 1000 });
      if (Math.abs(glyphs.outlineOf(code)!.advance - width) > 1e-6) expect.fail(`${character} is not ${width} wide`);
    }
  }
});

test('a contour has three points or more and begins on the curve; all is in whole units', () => {
  for (const glyphs of faces.values()) {
    for (const code of [0, ...glyphs.codes()]) {
      const { advance, contours } = glyphs.outlineOf(code)!;
      expect(Number.isInteger(advance)).toBe(true);
      for (const contour of contours) {
        const isWhole = contour.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y));
        if (contour.length < 3 || !contour[0]!.on || !isWhole) expect.fail(`${code}: ${JSON.stringify(contour)}`);
      }
    }
  }
});

test('a letter with a mark has the outlines of both', () => {
  const glyphs = faces.get('sans-400')!;
  const [plain, marked] = ['e', 'é'].map((letter) => glyphs.outlineOf(letter.codePointAt(0)!)!.contours);
  expect(marked!.slice(0, plain!.length)).toEqual(plain);
  expect(marked!.length).toBe(plain!.length + 1);
});

test('it has what names in many languages are written with, and lacks other scripts', () => {
  for (const glyphs of faces.values()) {
    for (const letter of 'AzÉßøœšşăĐё„“–…€№ҐІїΩώẾạ')
      expect(glyphs.outlineOf(letter.codePointAt(0)!), letter).toBeDefined();
    for (const letter of ['ط', '中', '😀', '\u00AD', '\n'])
      expect(glyphs.outlineOf(letter.codePointAt(0)!)).toBeUndefined();
  }
});
