import { expect, test } from 'vitest';
import { settle, type LayoutInput } from './force.ts';
import { speakersInput } from './input.ts';
import { settleAll } from './rows.ts';

const radius = (count: number): Float32Array => new Float32Array(count).fill(8);
const placesOf = (xy: Float32Array): [number, number][] =>
  Array.from({ length: xy.length / 2 }, (_, i) => [xy[i * 2]!, xy[i * 2 + 1]!]);

test('those with no tie stand in rows below all others, in order, and none upon another', () => {
  const input = speakersInput({ agree: [[1, 3], [3, 5]], clash: [[5, 7]] }, radius(20)); // prettier-ignore
  const places = placesOf(settleAll(input));
  const joined = [1, 3, 5, 7];
  const lowest = Math.max(...joined.map((speaker) => places[speaker]![1]));
  const loose = places.filter((_, speaker) => !joined.includes(speaker));
  expect(loose.every(([, y]) => y > lowest)).toBe(true);
  expect(loose).toEqual(loose.toSorted(([ax, ay], [bx, by]) => ay - by || ax - bx));
  expect(new Set(loose.map(String)).size).toBe(16);
});

test('where nobody is joined the rows are as many as their places', () => {
  const places = placesOf(settleAll(speakersInput({ agree: [], clash: [] }, radius(36))));
  expect(new Set(places.map(([, y]) => y)).size).toBe(6);
  expect(settleAll(speakersInput({ agree: [], clash: [] }, radius(0)))).toHaveLength(0);
});

test('without the wish for rows everybody is laid out by the forces', () => {
  const free: LayoutInput = { ...speakersInput({ agree: [[0, 1]], clash: [] }, radius(4)), looseInRows: false };
  expect(settleAll(free)).toEqual(settle(free));
});

test('two who only clash stand farther apart than two who agree, and not out of sight', () => {
  const places = placesOf(settleAll(speakersInput({ agree: [[0, 1]], clash: [[2, 3]] }, radius(4)))); // prettier-ignore
  const between = (a: number, b: number): number =>
    Math.hypot(places[a]![0] - places[b]![0], places[a]![1] - places[b]![1]);
  expect(between(2, 3)).toBeGreaterThan(between(0, 1) * 1.5);
  expect(between(2, 3)).toBeLessThan(600);
});
