/** The figures by which `bench/layout` judges layouts, on graphs whose figures are known by hand. */
import { describe, expect, test } from 'vitest';
import { plantedGraph } from '../bench/graphs.mjs';
import { NearestPoints } from '../bench/layout/nearest.mjs';
import { crossingsPerTie, Judge, lengthVariation, overlappingPairs } from '../bench/layout/quality.mjs';
import { slope } from '../bench/layout/statistics.mjs';

function graph(count: number, ...ties: readonly (readonly [number, number])[]) {
  return { name: 'by hand', count, ends: Int32Array.from(ties.flat()) };
}
const path = graph(4, [0, 1], [1, 2], [2, 3]);
const square = graph(4, [0, 1], [1, 2], [2, 3], [3, 0]);
const corners = Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1);

describe('stress', () => {
  test('is none for a path along a line, however long', () => {
    expect(new Judge(path).stress(Float64Array.of(5, 5, 12, 5, 19, 5, 26, 5))).toBeCloseTo(0, 12);
  });

  test('of a square is what its two diagonals cost', () => {
    // Ratios of length and distance: 1 four times, √2/2 twice.
    const [sum, squares] = [4 + Math.SQRT2, 4 + 1];
    expect(new Judge(square).stress(corners)).toBeCloseTo(1 - sum ** 2 / (6 * squares), 12);
  });

  test('leaves out pairs that no way joins', () => {
    const apart = graph(4, [0, 1], [2, 3]);
    expect(new Judge(apart).stress(Float64Array.of(0, 0, 1, 0, 90, 0, 91, 0))).toBeCloseTo(0, 12);
  });
});

describe('neighbourhood preservation', () => {
  test('is whole where neighbours are the nearest', () => {
    expect(new Judge(square).preservation(corners)).toBe(1);
  });

  test('is the mean of what neighbours and nearest share', () => {
    // Each end of this path stands beside an actor of the middle that it is not tied to.
    const folded = Float64Array.of(0, 0, 10, 0, 0.4, 0, 10.3, 0);
    // 0: nearest 2, tied to 1, none shared. 1: nearest 3 and 2, tied to 0 and 2, a third. 2: nearest 0 and 1, a third. 3: none.
    expect(new Judge(path).preservation(folded)).toBeCloseTo((1 / 3 + 1 / 3) / 4, 12);
  });

  test('is no number where places are none', () => {
    expect(new Judge(path).preservation(new Float64Array(8).fill(NaN))).toBeNaN();
  });
});

test('the nearest by the tree are the nearest by looking at all', () => {
  const { count, ends } = plantedGraph('', 400, 900, 3);
  // Whole numbers in a small square: many stand at the same distance, some at the same place.
  const xy = Float64Array.from({ length: 2 * count }, (_, at) => ((ends[at] ?? 0) * 7919 + at * 104729) % 61);
  const points = new NearestPoints(xy);
  const far = (a: number, b: number) => (xy[2 * a]! - xy[2 * b]!) ** 2 + (xy[2 * a + 1]! - xy[2 * b + 1]!) ** 2;
  for (let point = 0; point < count; point++) {
    const all = Array.from({ length: count }, (_, at) => at).filter((other) => other !== point);
    const expected = all.map((other) => far(point, other)).toSorted((a, b) => a - b);
    const found = [...points.of(point, 9)];
    expect(new Set(found).size).toBe(9);
    expect(found.map((other) => far(point, other))).toEqual(expected.slice(0, 9));
  }
});

test('lengths vary by their deviation over their mean', () => {
  expect(lengthVariation(square, corners)).toBe(0);
  expect(lengthVariation(graph(3, [0, 1], [1, 2]), Float64Array.of(0, 0, 1, 0, 4, 0))).toBeCloseTo(0.5, 12);
});

test('two diagonals cross, ties that share an end do not', () => {
  expect(crossingsPerTie(graph(4, [0, 2], [1, 3]), corners)).toBe(1 / 2);
  expect(crossingsPerTie(square, corners)).toBe(0);
});

test('crossings of many ties are near to what the same graph has by the sample', () => {
  // 1,200 ties between two columns, each with a random order: half of all pairs cross.
  const ties = Array.from({ length: 1200 }, (_, tie): [number, number] => [tie, 1200 + ((tie * 7919) % 1200)]);
  const xy = Float64Array.from({ length: 4800 }, (_, at) => (at % 2 === 0 ? Math.floor(at / 2400) : (at >> 1) % 1200));
  const order = ties.map(([, end]) => end);
  const inversions = order.reduce((sum, end, at) => sum + order.slice(at).filter((other) => other < end).length, 0);
  expect(crossingsPerTie(graph(2400, ...ties), xy) / (inversions / 1200)).toBeCloseTo(1, 1);
});

test('discs overlap where they are nearer than a tenth of the mean tie', () => {
  const tied = graph(4, [0, 1], [2, 3]);
  expect(overlappingPairs(tied, Float64Array.of(0, 0, 100, 0, 0, 9, 100, 9.5))).toBe(2);
  expect(overlappingPairs(tied, Float64Array.of(0, 0, 100, 0, 0, 11, 100, 11))).toBe(0);
});

test('the slope of a power is its exponent', () => {
  expect(slope([1, 10, 100].map((size) => [size, 3 * size ** 1.5]))).toBeCloseTo(1.5, 12);
});

test('graphs from a seed are whole, without loops and parallel ties, and the same each time', () => {
  const made = plantedGraph('', 500, 1200, 1);
  expect(plantedGraph('', 500, 1200, 1).ends).toEqual(made.ends);
  const pairs = Array.from({ length: 1200 }, (_, tie) =>
    [...made.ends.subarray(2 * tie, 2 * tie + 2)].toSorted().join(),
  );
  expect(new Set(pairs).size).toBe(1200);
  const stress = new Judge(made).stress(new Float64Array(1000).map((_, at) => at));
  expect(stress).toBeGreaterThan(0);
});
