import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { withoutDirections } from './png.ts';

const page = (text: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40">${text}</svg>`;

/** From the first column that is drawn on to the last; `null` where this machine has no letters for it. */
function drawn(svg: string): readonly [number, number] | null {
  const { pixels, width } = new Resvg(svg).render();
  const columns: number[] = [];
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i]! > 0) columns.push(((i - 3) / 4) % width);
  return columns.length === 0 ? null : [Math.min(...columns), Math.max(...columns)];
}

test.each([
  ['end', 'start', (left: number, right: number) => left >= 198 && right > 210],
  [null, 'end', (left: number, right: number) => right <= 202 && left < 190],
  ['middle', 'middle', (left: number, right: number) => Math.abs((left + right) / 2 - 200) < 4],
] as const)('a line from the right, anchored at its %s, is drawn where SVG has it', (anchor, turned, isThere) => {
  const own = anchor === null ? '' : ` text-anchor="${anchor}"`;
  const svg = withoutDirections(page(`<text direction="rtl" font-size="20"${own} x="200" y="28">\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd</text>`)); // prettier-ignore
  expect(svg).not.toContain('direction=');
  expect(svg.match(/text-anchor="(\w+)"/g)).toEqual([`text-anchor="${turned}"`]);
  const [left, right] = drawn(svg) ?? [null, null];
  if (left !== null) expect(isThere(left, right)).toBe(true);
});

test('lines from the left stay as they are', () => {
  const svg = page('<text text-anchor="end" x="1" y="2">A pact</text>');
  expect(withoutDirections(svg)).toBe(svg);
});
