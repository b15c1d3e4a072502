import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDrawn, drawnStory } from '../../tests/drawn.ts';
import type { Box } from './boxes.ts';
import { composeScene } from './compose.ts';
import { pointAt } from './curve.ts';
import { fitPlaces } from './fit.ts';
import { curveAt, plotMarks, type Window } from './plot.ts';

const scale = fc.constantFrom(0.5, 1, 2.2, 8);
const everywhere: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** The numbers of path data. */
const numbersOf = (d: string): number[] => d.match(/-?[\d.]+/g)!.map(Number);

/** A window somewhere over a map of a few hundred pixels. */
const arbitraryBox: fc.Arbitrary<Box> = fc
  .tuple(fc.integer({ min: -500, max: 4000 }), fc.integer({ min: -500, max: 800 }), fc.integer({ min: 1, max: 900 }))
  .map(([left, top, side]) => ({ left, top, right: left + side, bottom: top + side }));

test('a plot of everything has the ties, curves, symbols and signs of the scene, in its order', () => {
  fc.assert(
    fc.property(arbitraryDrawn, scale, ({ marks, xy }, at) => {
      const plot = plotMarks(marks, xy, { scale: at, box: everywhere, lit: { least: 0.5, among: marks } });
      const scene = composeScene(marks, xy, at);
      expect(plot.ties.map(({ key }) => key)).toEqual(scene.ties.map(({ key }) => key));
      expect(plot.actors.map(({ key }) => key)).toEqual(scene.actors.map(({ key }) => key));
      scene.ties.forEach(({ items: [line] }, index) => {
        const { from, control, to } = curveAt(plot.curves, index);
        const ends = [from.x, from.y, to.x, to.y];
        const path = numbersOf(line?.kind === 'path' ? line.d : '');
        const points = path.length > 4 ? [from.x, from.y, control.x, control.y, to.x, to.y] : ends;
        points.forEach((value, i) => {
          // Two decimals there, numbers of 32 bits here.
          expect(Math.abs(value - path[i]!)).toBeLessThan(0.011 + Math.abs(value) * 2e-7);
        });
      });
      const keys = new Set(scene.knots.map(({ key }) => key));
      for (const index of plot.knots) expect(keys).toContain(plot.ties[index]!.key);
    }),
  );
});

test('what is in view is drawn, and at the same place as in a plot of everything', () => {
  fc.assert(
    fc.property(arbitraryDrawn, scale, arbitraryBox, ({ marks, xy }, at, box) => {
      const all = plotMarks(marks, xy, { scale: at, box: everywhere });
      const part = plotMarks(marks, xy, { scale: at, box });
      const isIn = ({ x, y }: { x: number; y: number }): boolean =>
        x > box.left && x < box.right && y > box.top && y < box.bottom;
      const drawn = new Map(part.ties.map(({ key }, index) => [key, index]));
      all.ties.forEach(({ key }, index) => {
        const curve = curveAt(all.curves, index);
        const isSeen = Array.from({ length: 41 }, (_, i) => pointAt(curve, i / 40)).some(isIn);
        if (isSeen) expect(drawn.has(key), key).toBe(true);
        const found = drawn.get(key);
        if (found !== undefined) expect(curveAt(part.curves, found)).toEqual(curve);
      });
      const symbols = new Set(part.actors.map(({ key }) => key));
      all.actors.forEach(({ key }, index) => {
        if (isIn({ x: all.discs[index * 3]!, y: all.discs[index * 3 + 1]! })) expect(symbols).toContain(key);
      });
      expect(part.labels.length + part.labelsLeftOut).toBeLessThanOrEqual(part.actors.length);
    }),
  );
});

test('what is lit lies along the line that it lights, whoever else is lit', () => {
  fc.assert(
    fc.property(arbitraryDrawn, scale, ({ marks, xy }, at) => {
      const plot = plotMarks(marks, xy, { scale: at, box: everywhere });
      marks.ties.slice(0, 5).forEach((tie) => {
        const ends = marks.actors.filter(({ actor }) => actor === tie.source || actor === tie.target);
        const lit = { least: 0.5, among: marks };
        const own = plotMarks({ ties: [tie], actors: ends }, xy, { scale: at, box: everywhere, lit });
        const below = plot.ties.findIndex(({ key }) => key === tie.key);
        const [a, b] = [curveAt(own.curves, 0), curveAt(plot.curves, below)];
        for (const part of [0, 0.25, 0.5, 0.75, 1]) {
          const [p, q] = [pointAt(a, part), pointAt(b, part)];
          expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeLessThan(1e-3 * (1 + Math.abs(p.x) + Math.abs(p.y)));
        }
      });
    }),
  );
});

test('a contested tie of an actor to itself shows its sign where others show theirs', () => {
  fc.assert(
    fc.property(arbitraryDrawn, ({ marks, xy }) => {
      const loops = marks.ties.filter(({ source, target, knot }) => source === target && knot !== null);
      const plot = plotMarks(marks, xy, { scale: 2, box: everywhere });
      const shown = new Set(plot.knots.map((index) => plot.ties[index]!.key));
      for (const { key } of loops) expect(shown).toContain(key);
    }),
  );
});

test('a name is not cut by the edge of what is seen where it can stand elsewhere', () => {
  const { marks, xy } = drawnStory();
  const { scale, bounds } = fitPlaces(marks, xy, { width: 390, height: 400 });
  const seen = bounds!;
  const box = { left: seen.left - 96, right: seen.right + 96, top: seen.top - 96, bottom: seen.bottom + 96 };
  const cut = (window: Window): number =>
    plotMarks(marks, xy, window).labels.filter(({ place }) => {
      const { left, right, top, bottom } = place.box;
      return left < seen.left || right > seen.right || top < seen.top || bottom > seen.bottom;
    }).length;
  expect(cut({ scale, box })).toBeGreaterThan(0);
  expect(cut({ scale, box, seen })).toBeLessThan(cut({ scale, box }));
});
