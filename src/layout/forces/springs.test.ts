import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodiesAt } from '../../../tests/bodies-at.ts';
import { seededRandom } from '../simulation.ts';
import { forceSprings } from './springs.ts';

/** The velocity that one spring from the origin gives to the body at its end, a tenth as inert as the other. */
function pulled(distance: number, length: number, softness: number): number {
  const bodies = bodiesAt([[0, 0], [distance, 0]]); // prettier-ignore
  const springs = {
    source: Int32Array.of(0),
    target: Int32Array.of(1),
    weight: Float64Array.of(2),
    length: Float64Array.of(length),
  };
  const force = forceSprings(springs, Float64Array.of(10, 1), softness);
  force.initialize!(bodies, seededRandom());
  force(0.5);
  expect(bodies.vx[0]).toBeCloseTo(-bodies.vx[1]! / 10, 9);
  return bodies.vx[1]!;
}

const sizes = fc.double({ min: 0.1, max: 1000, noNaN: true });
const softnesses = fc.double({ min: 0, max: 100, noNaN: true });

test('a spring without softness pulls as it is long, and of whatever softness alike at its own length', () => {
  fc.assert(
    fc.property(sizes, sizes, softnesses, (distance, length, softness) => {
      expect(pulled(distance, length, 0)).toBeCloseTo(-distance, 6);
      expect(pulled(length, length, softness)).toBeCloseTo(-length, 6);
    }),
  );
});

test('the softer a spring, the less it pulls when it is long, and the more when it is short', () => {
  fc.assert(
    fc.property(sizes, sizes, softnesses, softnesses, (distance, length, one, other) => {
      const [hard, soft] = [Math.min(one, other), Math.max(one, other)];
      const more = Math.abs(pulled(distance, length, soft)) - Math.abs(pulled(distance, length, hard));
      expect(more * Math.sign(length - distance)).toBeGreaterThanOrEqual(-1e-9 * distance);
    }),
  );
});
