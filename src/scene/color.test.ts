import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, lightnessOf, mix, readableOn, withLightness } from './color.ts';
import { themes, typeColors } from './theme.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('any colour is made readable on any ground, at every ratio up to that of text', () => {
  fc.assert(
    fc.property(color, color, fc.double({ min: 1, max: 4.5, noNaN: true }), (ground, wanted, ratio) => {
      const moved = readableOn(ground, wanted, ratio);
      expect(moved).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrast(moved, ground)).toBeGreaterThanOrEqual(ratio);
    }),
    { numRuns: 500 },
  );
});

test('a colour that is readable stays as it is', () => {
  fc.assert(
    fc.property(color, color, (ground, wanted) => {
      fc.pre(contrast(ground, wanted) >= 3);
      expect(readableOn(ground, wanted, 3)).toBe(wanted);
    }),
  );
});

test('contrast does not depend on which colour is asked first, and is 1 to 21', () => {
  fc.assert(
    fc.property(color, color, (a, b) => {
      expect(contrast(a, b)).toBe(contrast(b, a));
      expect(contrast(a, b)).toBeGreaterThanOrEqual(1);
      expect(contrast(a, b)).toBeLessThanOrEqual(21);
    }),
  );
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2); // The grey that WCAG's own examples give.
});

test('a mixture runs from one colour to the other', () => {
  fc.assert(
    fc.property(color, color, (a, b) => {
      expect(mix(a, b, 0)).toBe(a);
      expect(mix(a, b, 1)).toBe(b);
    }),
  );
});

test('every line is readable on both papers, and inks too', () => {
  const types = fc.array(fc.option(color, { nil: undefined }), { maxLength: 20 });
  fc.assert(
    fc.property(types, fc.constantFrom(themes.light, themes.dark), (colors, theme) => {
      const tieTypes = colors.map((own, index) => ({
        id: `t${index}`,
        label: 'T',
        meaning: 'T',
        ...(own === undefined ? {} : { color: own }),
      }));
      const chosen = typeColors(tieTypes, theme);
      expect(chosen.size).toBe(tieTypes.length);
      for (const line of chosen.values()) expect(contrast(line, theme.paper)).toBeGreaterThanOrEqual(3);
    }),
  );
  for (const { paper, ink, muted } of Object.values(themes)) {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(muted, paper)).toBeGreaterThanOrEqual(4.5);
  }
});

test('a colour is moved to a lightness, whatever it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.integer({ min: 5, max: 95 }), (value, wanted) => {
      const color = `#${value.toString(16).padStart(6, '0')}`;
      expect(Math.abs(lightnessOf(withLightness(color, wanted)) - wanted)).toBeLessThan(0.6);
    }),
  );
});

test('in print, types on one ladder lie as far apart in grey as their rungs do, the stronger the darker', () => {
  const ladder = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(ladder, (rungs) => {
      const types = rungs.map((rung) => ({ id: `t${rung}`, label: 'T', meaning: 'T', ladder: 'bond', rung }));
      const colors = typeColors(types, themes.print);
      const span = Math.max(...rungs) - Math.min(...rungs);
      for (const a of rungs) {
        for (const b of rungs) {
          const [low, high] = [a, b].map((rung) => lightnessOf(colors.get(`t${rung}`)!)) as [number, number];
          expect(Math.abs(low - high - (40 * (b - a)) / span)).toBeLessThan(1.5);
        }
      }
    }),
  );
});
