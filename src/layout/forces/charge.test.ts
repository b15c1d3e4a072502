import { forceManyBody } from 'd3-force';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restingBodies, type Bodies } from '../bodies.ts';
import { seededRandom } from '../simulation.ts';
import { forceCharge } from './charge.ts';

/** Bodies in heaps of very different size and density, which a quadtree finds hard. */
function heaps(count: number, seed: number): Bodies {
  const random = seededRandom(seed);
  const bodies = restingBodies(count);
  for (let i = 0; i < count; i++) {
    const heap = Math.floor(random() * 7);
    const size = 5 ** (heap % 4);
    bodies.x[i] = heap * 200 + (random() + random() - 1) * size;
    bodies.y[i] = ((heap * 37) % 11) * 90 + (random() + random() - 1) * size;
  }
  return bodies;
}

const massesOf = (count: number): Float64Array => Float64Array.from({ length: count }, (_, i) => 1 + (i % 5));

/** What the bodies feel, pair by pair. */
function exact({ count, x, y }: Bodies, mass: Float64Array): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const sum: [number, number] = [0, 0];
    for (let j = 0; j < count; j++) {
      if (j === i) continue;
      const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!];
      const squared = dx * dx + dy * dy;
      sum[0] += (mass[j]! * dx) / squared;
      sum[1] += (mass[j]! * dy) / squared;
    }
    return sum;
  });
}

function pushed(bodies: Bodies, mass: Float64Array): [number, number][] {
  bodies.vx.fill(0);
  bodies.vy.fill(0);
  const force = forceCharge(mass, 2);
  force.initialize!(bodies, seededRandom());
  force(0.5);
  return Array.from(bodies.vx, (vx, i) => [vx, bodies.vy[i]!]);
}

/** Root of the mean square error, as a share of that of the pushes. */
function errorOf(found: readonly [number, number][], wanted: readonly [number, number][]): number {
  let [error, total] = [0, 0];
  found.forEach(([x, y], i) => {
    error += (x - wanted[i]![0]) ** 2 + (y - wanted[i]![1]) ** 2;
    total += wanted[i]![0] ** 2 + wanted[i]![1] ** 2;
  });
  return Math.sqrt(error / total);
}

test.each([2000, 5000])('with %i bodies the error is at most that of d3’s force, which is a hundredth', (count) => {
  const bodies = heaps(count, count);
  const mass = massesOf(count);
  const wanted = exact(bodies, mass);
  const nodes = Array.from(bodies.x, (x, index) => ({ index, x, y: bodies.y[index]!, vx: 0, vy: 0 }));
  const theirs = forceManyBody<(typeof nodes)[number]>().strength(({ index }) => -mass[index]!).distanceMin(1e-9); // prettier-ignore
  theirs.initialize(nodes, seededRandom());
  theirs(1);
  const theirError = errorOf(nodes.map(({ vx, vy }) => [vx, vy]), wanted); // prettier-ignore
  expect(theirError).toBeLessThan(0.02);
  expect(errorOf(pushed(bodies, mass), wanted)).toBeLessThan(theirError);
});

test('few bodies push each other exactly, and in all nobody is moved', () => {
  const cases = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    maxLength: 8, // So many are not divided.
  });
  fc.assert(
    fc.property(cases, (list) => {
      fc.pre(new Set(list.map(String)).size === list.length);
      const bodies = restingBodies(list.length);
      list.forEach(([x, y], i) => {
        bodies.x[i] = x;
        bodies.y[i] = y;
      });
      const mass = massesOf(list.length);
      const found = pushed(bodies, mass);
      exact(bodies, mass).forEach(([x, y], i) => {
        expect(found[i]![0]).toBeCloseTo(x, 6);
        expect(found[i]![1]).toBeCloseTo(y, 6);
      });
      const sum = found.reduce((total, [x], i) => total + x * mass[i]!, 0);
      expect(sum).toBeCloseTo(0, 6);
    }),
  );
});

test('bodies at one place, and any number of them, push nobody out of the world', () => {
  const bodies = restingBodies(500);
  const found = pushed(bodies, massesOf(500));
  expect(found.flat().every(Number.isFinite)).toBe(true);
});

test('whatever the places, all pushes are numbers, and the same ones again', () => {
  const any = fc.array(fc.tuple(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })), { maxLength: 60 }); // prettier-ignore
  fc.assert(
    fc.property(any, (list) => {
      const bodies = restingBodies(list.length);
      list.forEach(([x, y], i) => {
        bodies.x[i] = x;
        bodies.y[i] = y;
      });
      const found = pushed(bodies, massesOf(list.length));
      expect(found.flat().every(Number.isFinite)).toBe(true);
      expect(pushed(bodies, massesOf(list.length))).toEqual(found);
    }),
  );
});
