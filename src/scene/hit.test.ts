import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDrawn } from '../../tests/drawn.ts';
import { pointAt, type Point } from './curve.ts';
import { actorReach, hitAt, tieReach } from './hit.ts';
import { curveAt, discAt, plotMarks, type Plot } from './plot.ts';

const everywhere = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const arbitraryPoint = fc.record({ x: fc.integer({ min: -60, max: 900 }), y: fc.integer({ min: -60, max: 900 }) });

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** From a point to the nearest of very many points of a tie's curve: it bends once, so there is one that is nearest. */
function distanceToTie({ curves }: Plot, index: number, point: Point): number {
  const curve = curveAt(curves, index);
  const awayAt = (t: number): number => distance(pointAt(curve, t), point);
  // A tie may be thousands of pixels long: about the nearest of so many points is looked again.
  const nearest = (from: number, to: number): number =>
    Array.from({ length: 401 }, (_, i) => from + ((to - from) * i) / 400).reduce((best, t) =>
      awayAt(t) < awayAt(best) ? t : best,
    );
  const coarse = nearest(0, 1);
  return awayAt(nearest(Math.max(0, coarse - 1 / 400), Math.min(1, coarse + 1 / 400)));
}

/** The key of the topmost mark at a point, found by looking at all of them; `null` where a pixel would decide. */
function slowly(plot: Plot, point: Point): string | undefined | null {
  const label = plot.labels.findLast(
    ({ place: { box: b } }) => point.x >= b.left && point.x <= b.right && point.y >= b.top && point.y <= b.bottom,
  );
  if (label !== undefined) return label.actor.key;
  const over = plot.actors
    .map((mark, index) => {
      const disc = discAt(plot.discs, index);
      return { mark, away: distance(disc, point), reach: Math.max(actorReach, disc.radius + mark.width / 2) };
    })
    .filter(({ away, reach }) => away <= reach)
    .toSorted((a, b) => a.away - b.away);
  if (over.length > 1 && over[1]!.away - over[0]!.away < 0.01) return null;
  if (over.length > 0) return over[0]!.mark.key;
  const knot = plot.knots.findLast((_, at) => {
    const disc = discAt(plot.knotDiscs, at);
    return distance(disc, point) <= disc.radius;
  });
  if (knot !== undefined) return plot.ties[knot]!.key;
  const away = plot.ties.map((_, index) => distanceToTie(plot, index, point));
  if (away.some((value) => Math.abs(value - tieReach) < 0.3)) return null;
  return plot.ties[away.findLastIndex((value) => value <= tieReach)]?.key;
}

test('what is found at a point is what a look at every mark finds there', () => {
  let found = 0;
  fc.assert(
    fc.property(arbitraryDrawn, fc.array(arbitraryPoint, { minLength: 4, maxLength: 8 }), ({ marks, xy }, points) => {
      const plot = plotMarks(marks, xy, { scale: 1, box: everywhere });
      // Points on ties and symbols too, or most would find nothing.
      const on = plot.ties.slice(0, 4).map((_, index) => pointAt(curveAt(plot.curves, index), 0.37));
      const beside = plot.actors.slice(0, 4).map((_, index) => {
        const { x, y, radius } = discAt(plot.discs, index);
        return { x: x + radius / 2, y: y - radius / 2 };
      });
      for (const point of [...points, ...on, ...beside]) {
        const expected = slowly(plot, point);
        if (expected === null) continue;
        expect(hitAt(plot, point)?.mark.key).toBe(expected);
        if (expected !== undefined) found++;
      }
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(50);
});

test('on a map that is shown smaller than it was drawn, a tie is as easy to hit', () => {
  fc.assert(
    fc.property(arbitraryDrawn, ({ marks, xy }) => {
      const plot = plotMarks({ ...marks, actors: marks.actors }, xy, { scale: 8, box: everywhere });
      plot.ties.forEach(({ source, target }, index) => {
        if (source === target) return;
        const { x, y } = pointAt(curveAt(plot.curves, index), 0.5);
        expect(hitAt(plot, { x: x + 9, y }, 0.25)).not.toBeNull();
      });
    }),
    { numRuns: 40 },
  );
});
