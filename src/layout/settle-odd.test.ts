import { expect, test } from 'vitest';
import { free, movesBetween, overlaps, placesOf, type Pair } from '../../tests/layout-inputs.ts';
import { settle } from './settle.ts';
import { seededRandom } from './simulation.ts';

const bits = (xy: Float32Array): number[] => [...new Uint32Array(xy.buffer)];

const star = (count: number): Pair[] => Array.from({ length: count - 1 }, (_, i) => [0, i + 1]);
const path = (count: number): Pair[] => Array.from({ length: count - 1 }, (_, i) => [i, i + 1]);
const clique = (count: number): Pair[] => Array.from({ length: count * count }, (_, i): Pair => [Math.floor(i / count), i % count]); // prettier-ignore
test.each([
  ['no actor', 0, []],
  ['one actor', 1, []],
  ['two actors', 2, [[0, 1] as const]],
  ['two actors without a tie', 2, []],
  ['self loops only', 3, [[0, 0] as const, [1, 1] as const, [1, 1] as const]],
  ['five thousand parallel ties, either way', 2, Array.from({ length: 5000 }, (_, i): Pair => [i % 2, 1 - (i % 2)])],
  ['a star of three hundred', 300, star(300)],
  ['a star of twenty thousand', 20_000, star(20_000)],
  ['a path of fifty thousand', 50_000, path(50_000)],
  ['everyone of six hundred tied to everyone', 600, clique(600)],
  ['twenty thousand without a tie', 20_000, []],
])(
  '%s: all places are finite and no two discs overlap',
  (_, count, pairs) => {
    const xy = settle(free(count, pairs));
    expect(xy.every(Number.isFinite)).toBe(true);
    expect(overlaps(xy, 8)).toBe(0);
  },
  60_000,
);

test('what is no number is taken for none: a radius, half a pin, half a place', () => {
  const input = {
    ...free(3, [[0, 1]]),
    radius: Float32Array.of(NaN, Infinity, 8),
    pinned: Float32Array.of(NaN, 3, Infinity, 1, NaN, NaN),
    start: Float32Array.of(1, NaN, NaN, NaN, NaN, Infinity),
  };
  expect(bits(settle(input))).toEqual(bits(settle({ ...free(3, [[0, 1]]), radius: Float32Array.of(0, 0, 8) })));
});

test('all actors pinned to one place stay there, and all who stood at one place leave it', () => {
  expect([...settle({ ...free(3, [[0, 1]]), pinned: new Float32Array(6).fill(7) })]).toEqual([7, 7, 7, 7, 7, 7]);
  const start = new Float32Array(1000).fill(5);
  expect(overlaps(settle({ ...free(500, path(500)), start }), 8)).toBe(0);
});

/** Parts of very different density. */
const uneven: readonly (readonly [string, number, readonly Pair[]])[] = [
  ['a star with a chain', 600, [...star(400), ...path(201).map(([a, b]): Pair => [a === 0 ? 0 : a + 399, b + 399])]],
  ['a clique with a long tail', 500, [...clique(50), ...path(500).slice(49)]],
  ['a clique with a very long tail', 2500, [...clique(100), ...path(2500).slice(99)]],
];

test.each(uneven)('%s is not blown up, nor when it is arranged again', (_, count, pairs) => {
  const input = free(count, pairs);
  const first = settle(input);
  const again = settle({ ...input, start: first });
  for (const xy of [first, again]) {
    expect(medianTie(xy, pairs)).toBeGreaterThan(20);
    expect(medianTie(xy, pairs)).toBeLessThan(10_000);
  }
  expect(movesBetween(first, again)[count >> 1]).toBeLessThan(breadthOf(first) / 40);
});

test('two who are held far away do not blow up all the others', () => {
  const random = seededRandom(3);
  const pairs = Array.from({ length: 999 }, (_, i): Pair => [i + 1, Math.floor(random() * (i + 1))]);
  const pinned = new Float32Array(2000).fill(NaN);
  pinned.set([-20_000, 0], 0);
  pinned.set([20_000, 0], 14);
  const xy = settle({ ...free(1000, pairs), pinned });
  expect(medianTie(xy, pairs)).toBeLessThan(300);
  for (const [x] of placesOf(xy)) expect(Math.abs(x)).toBeLessThan(40_000);
});

/** How long ties are drawn. */
function medianTie(xy: Float32Array, pairs: readonly Pair[]): number {
  const places = placesOf(xy);
  const lengths = pairs
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => Math.hypot(places[a]![0] - places[b]![0], places[a]![1] - places[b]![1]))
    .sort((a, b) => a - b);
  return lengths[lengths.length >> 1]!;
}

function breadthOf(xy: Float32Array): number {
  const across = placesOf(xy).map(([x]) => x);
  return Math.max(...across) - Math.min(...across);
}
