import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodiesAt } from '../../tests/bodies-at.ts';
import type { Bodies } from './bodies.ts';
import { forceStress } from './forces/stress.ts';
import { Columns, newKernel } from './kernel/kernel.ts';
import { linksOf, neighboursOf } from './links.ts';
import { partDiscs } from './overlaps.ts';
import { packed } from './pack.ts';
import { Pivots } from './pivots.ts';
import { Simulation, seededRandom } from './simulation.ts';

const coordinate = fc.double({ noNaN: true, min: -500, max: 500 });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 40 });

test('discs that were parted do not overlap, and who is held has not moved', () => {
  fc.assert(
    fc.property(points, fc.nat(3), (list, every) => {
      const bodies = bodiesAt(list);
      // Some of those at different places are held, far enough from each other.
      list.forEach(([x, y], i) => {
        if (i > 0 || every === 0) return;
        bodies.fx[i] = x;
        bodies.fy[i] = y;
      });
      const radius = Float64Array.from(list, (_, i) => 4 + (i % 5) * 3);
      partDiscs(bodies, radius);
      for (let i = 0; i < bodies.count; i++) {
        for (let j = 0; j < i; j++) {
          const distance = Math.hypot(bodies.x[i]! - bodies.x[j]!, bodies.y[i]! - bodies.y[j]!);
          expect(distance).toBeGreaterThan(radius[i]! + radius[j]! - 0.01);
        }
      }
      bodies.fx.forEach(
        (x, i) => Number.isNaN(x) || expect([bodies.x[i]! - list[i]![0], bodies.y[i]! - list[i]![1]]).toEqual([0, 0]),
      );
    }),
  );
});

test('a few discs among many who are held find room near by', () => {
  const few = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(few, fc.integer({ min: 20, max: 42 }), (list, gap) => {
      // Held on a grid so narrow that nobody fits between two of them.
      const grid = Array.from({ length: 100 }, (_, i): [number, number] => [
        (i % 10) * gap - 200,
        Math.floor(i / 10) * gap - 200,
      ]);
      const bodies = bodiesAt([...grid, ...list]);
      grid.forEach(([x, y], i) => {
        bodies.fx[i] = x;
        bodies.fy[i] = y;
      });
      const radius = new Float64Array(bodies.count).fill(10);
      partDiscs(bodies, radius);
      for (let i = grid.length; i < bodies.count; i++) {
        for (let j = 0; j < i; j++) {
          const distance = Math.hypot(bodies.x[i]! - bodies.x[j]!, bodies.y[i]! - bodies.y[j]!);
          expect(distance).toBeGreaterThan(20 - 0.01);
        }
        const [x, y] = list[i - grid.length]!;
        expect(Math.hypot(bodies.x[i]! - x, bodies.y[i]! - y)).toBeLessThan(gap * 14 + 200);
      }
    }),
  );
});

test('discs with room between them stay where they are', () => {
  const bodies = bodiesAt([[0, 0], [100, 0], [0, 100]]); // prettier-ignore
  partDiscs(bodies, new Float64Array(3).fill(8));
  expect([...bodies.x, ...bodies.y]).toEqual([0, 100, 0, 0, 0, 100]);
});

test('boxes that are packed touch nowhere, and all of them keep their shape', () => {
  const boxes = fc.array(
    fc
      .tuple(coordinate, coordinate, fc.nat(300), fc.nat(300))
      .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height })),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(boxes, (list) => {
      const moves = packed(list);
      const placed = list.map(({ left, right, top, bottom }, i) => ({
        left: left + moves[2 * i]!,
        right: right + moves[2 * i]!,
        top: top + moves[2 * i + 1]!,
        bottom: bottom + moves[2 * i + 1]!,
      }));
      placed.forEach((a, i) => {
        expect(a.top).toBeGreaterThanOrEqual(-1e-6);
        for (const b of placed.slice(0, i)) {
          const isApart = a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom;
          expect(isApart).toBe(true);
        }
      });
    }),
  );
});

function stress(bodies: Bodies, distances: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < bodies.count; i++) {
    for (let j = 0; j < i; j++) {
      const wanted = distances[i * bodies.count + j]!;
      const found = Math.hypot(bodies.x[i]! - bodies.x[j]!, bodies.y[i]! - bodies.y[j]!);
      sum += (found / wanted - 1) ** 2;
    }
  }
  return sum;
}

test('a tick of majorisation never makes the stress larger', () => {
  fc.assert(
    fc.property(points, fc.double({ min: 0.05, max: 1, noNaN: true }), fc.nat(), (list, alpha, seed) => {
      const bodies = bodiesAt(list);
      const random = seededRandom(seed);
      const distances = new Float64Array(list.length ** 2);
      for (let i = 0; i < list.length; i++) {
        for (let j = 0; j < i; j++) {
          distances[i * list.length + j] = distances[j * list.length + i] = 50 + random() * 300;
        }
      }
      const weights = distances.map((wanted) => 1 / (wanted * wanted));
      const simulation = new Simulation(bodies, [forceStress(distances, weights)], { alpha, alphaDecay: 0 });
      for (let tick = 0; tick < 5; tick++) {
        const before = stress(bodies, distances);
        simulation.tick();
        expect(stress(bodies, distances)).toBeLessThanOrEqual(before + 1e-6);
      }
    }),
  );
});

test('a path comes back as a line, in its order', () => {
  const path = Int32Array.from(Array.from({ length: 9 }, (_, i) => [i, i + 1]).flat());
  const pivots = new Pivots(10, neighboursOf(10, linksOf(10, path)));
  pivots.reachFromFar(3);
  const [x, y] = [new Float64Array(10), new Float64Array(10)];
  pivots.place(x, y);
  const order = [...x.keys()].sort((a, b) => x[a]! - x[b]!);
  expect([order.join(' '), order.toReversed().join(' ')]).toContain('0 1 2 3 4 5 6 7 8 9');
  const breadth = Math.max(...x) - Math.min(...x);
  expect(Math.max(...y) - Math.min(...y)).toBeLessThan(breadth / 3);
});

test('points sorted by their keys lie quarter by quarter', () => {
  fc.assert(
    fc.property(points, (list) => {
      const { count, x, y } = bodiesAt(list);
      const kernel = newKernel();
      const at = kernel.prepareCharge(count);
      const columns = new Columns(kernel, at);
      columns.floats(count).set(x);
      columns.floats(count).set(y);
      kernel.sort(count, at, at + x.byteLength);
      const order = [...new Columns(kernel, kernel.orderOfBodies()).ints(count)];
      const keys = [...new Columns(kernel, kernel.keysOfBodies()).ints(count)].map((key) => key >>> 0);
      expect(order.toSorted((a, b) => a - b)).toEqual([...order.keys()]);
      expect(keys).toEqual(keys.toSorted((a, b) => a - b));
      const [left, top] = [Math.min(...x), Math.min(...y)];
      const side = Math.max(Math.max(...x) - left, Math.max(...y) - top) || 1;
      const cell = (value: number, from: number): number => Math.floor((value - from) * (65535 / side));
      const quarters = order.map((i) => Number(cell(x[i]!, left) >= 32768) + 2 * Number(cell(y[i]!, top) >= 32768));
      expect(quarters).toEqual(quarters.toSorted((a, b) => a - b));
    }),
  );
});
