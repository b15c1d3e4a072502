import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryName } from '../../tests/arbitrary-dataset.ts';
import './measure-serif.ts';
import { isolated } from '../lib/bidi.ts';
import { breakLines, faceOf, isInFonts, textWidth } from './measure.ts';

const style = fc.record({
  size: fc.double({ min: 6, max: 40, noNaN: true }),
  weight: fc.constantFrom(400, 600, 700),
  family: fc.constantFrom('sans' as const, 'serif' as const),
});
const anyText = fc.oneof(arbitraryName, fc.string({ unit: 'binary', maxLength: 40 }));

/** A mark that comes behind a letter may make it narrower by as much: Й is four thousandths narrower than И. */
const byMark = 0.005;

test('a longer line is never narrower, and every width is finite', () => {
  fc.assert(
    fc.property(anyText, anyText, style, (line, more, look) => {
      const width = textWidth(line, look);
      expect(Number.isFinite(width)).toBe(true);
      expect(width).toBeGreaterThanOrEqual(0);
      expect(textWidth(line + more, look)).toBeGreaterThanOrEqual(width - byMark * look.size);
    }),
    { numRuns: 300 },
  );
});

test('width grows with size in proportion', () => {
  fc.assert(
    fc.property(anyText, style, (line, look) => {
      expect(textWidth(line, { ...look, size: look.size * 2 })).toBeCloseTo(textWidth(line, look) * 2);
    }),
  );
});

test('letters with and without accents, composed or not, are of one width', () => {
  expect(textWidth('é', { size: 10 })).toBe(textWidth('e\u0301', { size: 10 }));
  expect(textWidth('é', { size: 10 })).toBe(textWidth('e', { size: 10 }));
});

test('what no program draws has no width', () => {
  expect(textWidth('co\u00ADoperate\u200D\u2060', { size: 10 })).toBe(textWidth('cooperate', { size: 10 }));
});

test.each([
  ['sans', 400, 'sans-400'],
  ['sans', 600, 'sans-600'],
  ['sans', 700, 'sans-700'],
  ['serif', 400, 'serif-700'],
] as const)('the %s at %d is the face %s', (family, weight, face) => expect(faceOf({ family, weight })).toBe(face));

test('a letter that its mark makes wider has a width of its own', () => {
  for (const family of ['sans', 'serif'] as const) {
    expect(textWidth('ď', { size: 1, family })).toBeGreaterThan(textWidth('d', { size: 1, family }));
    expect(textWidth('Ό', { size: 1, family })).toBeGreaterThan(textWidth('Ο', { size: 1, family }));
  }
});

test.each([
  ['Россия', 3, 5],
  ['Hello', 2, 3],
  ['中华', 1.9, 2.2],
  ['طالبان', 2, 4],
  ['', 0, 0],
])('"%s" is between %d and %d em wide', (line, least, most) => {
  expect(textWidth(line, { size: 1 })).toBeGreaterThanOrEqual(least);
  expect(textWidth(line, { size: 1 })).toBeLessThanOrEqual(most);
});

test('a line breaks only between words, and is too wide only where one word is', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/)), fc.integer({ min: 20, max: 300 }), (words, width) => {
      const lines = breakLines(words.join(' '), width, { size: 12 });
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines.filter((one) => one.includes(' '))) {
        expect(textWidth(line, { size: 12 })).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('no word that fits is kept from the line before it', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/)), (words) => {
      const lines = breakLines(words.join(' '), 120, { size: 12 });
      lines.slice(1).forEach((line, index) => {
        const longer = `${lines[index]} ${line.split(' ')[0]}`;
        expect(textWidth(longer, { size: 12 })).toBeGreaterThan(120);
      });
    }),
  );
});

test('what is isolated from the direction around it is so in each line that it comes to', () => {
  const name = fc
    .array(fc.stringMatching(/^[ء-ي]{1,9}$/), { minLength: 1, maxLength: 6 })
    .map((words) => isolated(words.join(' ')));
  const part = fc.oneof(name, fc.stringMatching(/^[a-z]{1,9}$/));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.integer({ min: 30, max: 200 }), (parts, width) => {
      const lines = breakLines(parts.join(' '), width, { size: 12 });
      for (const line of lines) {
        let depth = 0;
        for (const letter of line) {
          if (letter === '\u2068') depth++;
          else if (letter === '\u2069') depth--;
          else if (/[ء-ي]/.test(letter)) expect(depth).toBe(1);
          else if (/[a-z]/.test(letter)) expect(depth).toBe(0);
        }
        expect(depth).toBe(0);
      }
    }),
  );
});

test('scripts without spaces are broken between their letters, and nothing of them is lost', () => {
  const text = fc.stringMatching(/^[一-龠ぁ-んァ-ン、。ก-ฮ]{1,80}$/);
  fc.assert(
    fc.property(text, fc.integer({ min: 60, max: 300 }), (words, width) => {
      const lines = breakLines(words, width, { size: 12 });
      expect(lines.join('')).toBe(words);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。]/);
      if (!/[、。]{2}/.test(words))
        for (const line of lines) expect(textWidth(line, { size: 12 })).toBeLessThanOrEqual(width);
    }),
  );
});

test('what is in the shipped fonts is known: Latin and Cyrillic are, Arabic, Chinese and emoji are not', () => {
  for (const line of ['Entente, 2026', 'Россия и талибы', 'Čeština — “…”'])
    expect(isInFonts(line, {}), line).toBe(true);
  for (const line of ['by وزارة', '外交部 2026', 'a ☃️', '🙂']) expect(isInFonts(line, {}), line).toBe(false);
});
