import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortNumber } from '../../lib/xml.ts';
import { text, type TextItem } from '../../scene/item.ts';
import '../../scene/measure-serif.ts';
import { textWidth } from '../../scene/measure.ts';
import { faceOf, loadFaces } from './faces.ts';
import { outlineText } from './outline-text.ts';

const faces = await loadFaces(['sans-400', 'sans-600', 'sans-700', 'serif-700']);
const outlined = (item: TextItem): ReturnType<typeof outlineText> => outlineText(item, faces.get(faceOf(item))!);
const pathOf = (line: string, look: Partial<TextItem> = {}): string => outlined(text(line, 0, 0, look))!.d;

/** The points that a path goes through, and where its curves bend. */
function pointsOf(d: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let pen = { x: 0, y: 0 };
  for (const [, command, rest] of d.matchAll(/([Mlqz])([^Mlqz]*)/g)) {
    const numbers = (rest!.match(/-?[\d.]+/g) ?? []).map(Number);
    const from = command === 'M' ? { x: 0, y: 0 } : pen;
    for (let i = 0; i < numbers.length; i += 2)
      points.push((pen = { x: from.x + numbers[i]!, y: from.y + numbers[i + 1]! }));
  }
  return points;
}

const look = fc.record({
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.double({ min: -2000, max: 2000, noNaN: true }),
  size: fc.double({ min: 6, max: 40, noNaN: true }),
  weight: fc.constantFrom(400, 600, 700),
  family: fc.constantFrom('sans', 'serif'),
  anchor: fc.constantFrom('start', 'middle', 'end'),
});
const words = fc.string({ unit: fc.constantFrom(...Array.from('abcdefgXYZ .,–éçЖйўΩ0123456789')), maxLength: 30 });

test('a line is as wide as it is measured, and lies at its anchor', () => {
  fc.assert(
    fc.property(words, look, (line, style) => {
      // Between two letters that have no air at their sides, the outlines are as wide as what lies between them.
      const item = text(`|${line}|`, style.x, style.y, style);
      const xs = pointsOf(outlined(item)!.d).map(({ x }) => x);
      const inner = line.replace(/ +/g, ' ');
      const width = textWidth(`|${inner}|`, style);
      const bar = pointsOf(pathOf('|', { ...style, x: 0, y: 0, anchor: 'start' })).map(({ x }) => x);
      const air = { left: Math.min(...bar), right: textWidth('|', style) - Math.max(...bar) };
      const left = style.x - width * { start: 0, middle: 0.5, end: 1 }[style.anchor];
      expect(Math.abs(Math.min(...xs) - air.left - left)).toBeLessThan(0.03);
      expect(Math.abs(Math.max(...xs) + air.right - left - width)).toBeLessThan(0.03);
    }),
  );
});

test('letters stand on the baseline', () => {
  const ys = pointsOf(pathOf('HEI', { size: 20 })).map(({ y }) => y);
  expect(Math.max(...ys)).toBeCloseTo(0);
  expect(Math.min(...ys)).toBeCloseTo(-0.656 * 20);
});

test('numbers are written short', () => {
  fc.assert(
    fc.property(words, look, (line, style) => {
      const d = outlined(text(`x${line}`, style.x, style.y, style))!.d;
      const numbers = d.match(/-?[\d.]+/g) ?? [];
      expect(numbers).toEqual(numbers.map((number) => shortNumber(Number(number))));
      expect(d).toMatch(/^(M[-\d. ]+([lq][-\d. ]+)+z)+$/);
    }),
  );
});

test('it looks as the text did: its colour, and a rim of the same', () => {
  const halo = outlined(text('Halo', 0, 0, { fill: '#ffffff', rim: 3 }))!;
  expect(halo).toMatchObject({ kind: 'path', fill: '#ffffff', stroke: '#ffffff', width: 3 });
  expect(outlined(text('Plain', 0, 0, { fill: '#123456' }))).toMatchObject({ fill: '#123456', stroke: 'none' });
});

test('composed or not, a letter with a mark is drawn alike, and what is never drawn is left out', () => {
  expect(pathOf('ё')).toBe(pathOf('е\u0308'));
  expect(pathOf('co\u00ADop')).toBe(pathOf('coop'));
  expect(pathOf(' two \n words ')).toBe(pathOf('two words'));
});

test.each(['طالبان', '中华', 'a 😀', 'Taliban طالبان', 'q\u0308', '\u200F', '', ' '])('"%s" stays text', (line) => {
  expect(outlined(text(line, 0, 0, {}))).toBeNull();
});
