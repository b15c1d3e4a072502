import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrowhead, curveBetween, extremes, loopAt, pointAt, type Curve, type Disc, type Point } from './curve.ts';

const disc = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  radius: fc.integer({ min: 5, max: 15 }),
});
const bow = fc.integer({ min: -120, max: 120 });

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const finite = ({ from, control, to }: Curve): boolean =>
  [from, control, to].every(({ x, y }) => Number.isFinite(x + y));

test('a tie ends outside its discs, where they stand apart', () => {
  fc.assert(
    fc.property(disc, disc, bow, (source, target, height) => {
      fc.pre(distance(source, target) * 0.45 >= Math.max(source.radius, target.radius) + 4);
      const { from, to } = curveBetween(source, target, height);
      expect(distance(from, source)).toBeGreaterThan(source.radius);
      expect(distance(to, target)).toBeGreaterThan(target.radius);
    }),
  );
});

test('a curve is finite wherever its discs are, on top of each other too', () => {
  fc.assert(
    fc.property(disc, disc, bow, (source, target, height) => {
      expect(finite(curveBetween(source, target, height))).toBe(true);
      expect(finite(curveBetween(source, source, height))).toBe(true);
    }),
  );
});

test('seen from the other end, the same curve bows by as much the other way', () => {
  fc.assert(
    fc.property(disc, disc, bow, (source, target, height) => {
      fc.pre(distance(source, target) > 0);
      const there = curveBetween(source, target, height);
      const back = curveBetween(target, source, -height);
      expect(distance(there.control, back.control)).toBeLessThan(1e-9);
      expect(distance(there.from, back.to)).toBeLessThan(1e-9);
    }),
  );
});

test('its extremes hold every point of it', () => {
  fc.assert(
    fc.property(disc, disc, bow, fc.double({ min: 0, max: 1, noNaN: true }), (source, target, height, t) => {
      for (const curve of [curveBetween(source, target, height), loopAt(source, Math.abs(height) % 5)]) {
        const [xs, ys] = [extremes(curve).map(({ x }) => x), extremes(curve).map(({ y }) => y)];
        const { x, y } = pointAt(curve, t);
        expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-6);
        expect(x).toBeLessThanOrEqual(Math.max(...xs) + 1e-6);
        expect(y).toBeGreaterThanOrEqual(Math.min(...ys) - 1e-6);
        expect(y).toBeLessThanOrEqual(Math.max(...ys) + 1e-6);
      }
    }),
  );
});

test('a loop begins and ends outside its disc, and each further lane reaches higher', () => {
  fc.assert(
    fc.property(disc, fc.nat(20), (at: Disc, lane) => {
      const [lower, higher] = [loopAt(at, lane), loopAt(at, lane + 1)];
      expect(distance(lower.from, at)).toBeGreaterThan(at.radius);
      expect(distance(lower.to, at)).toBeGreaterThan(at.radius);
      expect(pointAt(higher, 0.5).y).toBeLessThan(pointAt(lower, 0.5).y);
      expect(pointAt(lower, 0.5).y).toBeLessThan(at.y - at.radius);
    }),
  );
});

test('the tip of an arrowhead is the end of its tie, and it is as long as asked', () => {
  fc.assert(
    fc.property(disc, disc, bow, (source, target, height) => {
      fc.pre(distance(source, target) > 1);
      const curve = curveBetween(source, target, height);
      const [tip, left, right] = arrowhead(curve, 8);
      expect(tip).toEqual(curve.to);
      expect(distance(tip, { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 })).toBeCloseTo(8);
    }),
  );
});
