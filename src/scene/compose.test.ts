import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDrawn, drawnStory } from '../../tests/drawn.ts';
import { composeScene } from './compose.ts';
import { pointAt, type Disc, type Point } from './curve.ts';
import { fitPlaces } from './fit.ts';
import { toldAs } from '../view/told.ts';
import type { Figure, Item, PathItem } from './item.ts';

const scale = fc.constantFrom(0.05, 0.5, 1, 2.2, 8);
const numbers = (figures: readonly Figure[]): number[] => figures.map(({ number }) => number).toSorted((a, b) => a - b);

/** Points that a path runs through: its corners and starts, and steps along a curve. */
function pointsOf(item: Item): Point[] {
  if (item.kind !== 'path') return [];
  const number = '(-?[\\d.]+)';
  const corners = [...item.d.matchAll(new RegExp(`[ML]${number} ${number}`, 'g'))].map(([, x, y]) => [Number(x), Number(y)]); // prettier-ignore
  const curve = new RegExp(`^M${number} ${number}Q${number} ${number} ${number} ${number}$`).exec(item.d);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = curve?.slice(1).map(Number) ?? [];
  const steps = curve === null ? [] : Array.from({ length: 21 }, (_, i) => i / 20);
  return [
    ...corners.map(([x = NaN, y = NaN]) => ({ x, y })),
    ...steps.map((t) => pointAt({ from: { x: a, y: b }, control: { x: c, y: d }, to: { x: e, y: f } }, t)),
  ];
}

test('every visible tie and actor is drawn once', () => {
  fc.assert(
    fc.property(arbitraryDrawn, scale, ({ marks, visible, xy }, at) => {
      const { ties, actors } = composeScene(marks, xy, at);
      expect(numbers(ties)).toEqual([...visible.ties]);
      expect(numbers(actors)).toEqual([...visible.actors]);
    }),
  );
});

test('what is not agreed has a knot, and every actor a label or a place among those left out', () => {
  fc.assert(
    fc.property(arbitraryDrawn, scale, ({ marks, xy, told, visible }, at) => {
      const { knots, labels, labelsLeftOut } = composeScene(marks, xy, at);
      const plain = (tie: number): boolean =>
        told.differences === null
          ? ['agreed', 'unmentioned'].includes(toldAs(told, tie)!)
          : ['alike', undefined].includes(told.differences[tie]?.kind);
      expect(numbers(knots)).toEqual([...visible.ties].filter((tie) => !plain(tie)));
      expect(new Set(numbers(labels)).size).toBe(labels.length);
      expect(labels.length + labelsLeftOut).toBe(visible.actors.length);
    }),
  );
});

test('all that is drawn lies within the bounds, which are null only around nothing', () => {
  fc.assert(
    fc.property(arbitraryDrawn, scale, ({ marks, xy }, at) => {
      // As in a wide bundle, where curves bow far out.
      const bowed = marks.ties.map((mark) => ({ ...mark, lane: mark.lane * 3 + 7 }));
      const { bounds, ties, actors, knots } = composeScene({ ...marks, ties: bowed }, xy, at);
      expect(bounds === null).toBe(marks.actors.length === 0);
      if (bounds === null) return;
      const points = [...ties, ...actors, ...knots].flatMap(({ items }) => items.flatMap(pointsOf));
      expect(points.length).toBeGreaterThan(0);
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(bounds.left - 0.01);
        expect(x).toBeLessThanOrEqual(bounds.right + 0.01);
        expect(y).toBeGreaterThanOrEqual(bounds.top - 0.01);
        expect(y).toBeLessThanOrEqual(bounds.bottom + 0.01);
      }
    }),
  );
});

test('every number in the drawing is finite, even where all actors stand in one place', () => {
  fc.assert(
    fc.property(arbitraryDrawn, scale, ({ marks, xy }, at) => {
      for (const places of [xy, new Float32Array(xy.length)]) {
        expect(JSON.stringify(composeScene(marks, places, at))).not.toMatch(/NaN|Infinity|null,"y"/);
      }
    }),
    { numRuns: 50 },
  );
});

test('the same marks and places give the same scene, and neither is changed', () => {
  fc.assert(
    fc.property(arbitraryDrawn, scale, ({ marks, xy }, at) => {
      const [marksBefore, xyBefore] = structuredClone([marks, xy] as const);
      expect(composeScene(marks, xy, at)).toEqual(composeScene(marks, xyBefore, at));
      expect([marks, xy]).toEqual([marksBefore, xyBefore]);
    }),
    { numRuns: 30 },
  );
});

test('where they have room, knots do not lie on each other, and that of what is lit lies in the middle of its tie', () => {
  const { marks, xy } = drawnStory();
  const { scale } = fitPlaces(marks, xy, { width: 640, height: 640 });
  const placed = composeScene(marks, xy, scale).knots.map((knot) => ({ knot, disc: discOf(knot) }));
  expect(placed.length).toBeGreaterThan(10);
  for (const { knot, disc } of placed) {
    const others = placed.filter((other) => other.knot !== knot && isOn(other.disc, disc));
    expect(others.map((other) => `${knot.key} on ${other.knot.key}`)).toEqual([]);
  }
  // What is lit has the first choice, whichever comes first.
  const [one, ...rest] = marks.ties.filter(({ knot }) => knot !== null);
  const lit = { ...marks, ties: [...rest, { ...one!, emphasis: 'lit' as const }] };
  const alone = composeScene({ ...marks, ties: [{ ...one!, emphasis: 'lit' as const }] }, xy, scale);
  const among = composeScene(lit, xy, scale).knots.find(({ key }) => key === one!.key)!;
  expect(discOf(among)).toEqual(discOf(alone.knots[0]!));
});

/** The circle of a knot. */
function discOf({ items }: Figure): Disc {
  const [left = 0, y = 0, radius = 0] = (items[0] as PathItem).d.match(/-?[\d.]+/g)!.map(Number);
  return { x: left + radius, y, radius };
}

function isOn(a: Disc, b: Disc): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius;
}
