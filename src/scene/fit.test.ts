import { expect, test } from 'vitest';
import { drawnStory } from '../../tests/drawn.ts';
import type { Box } from './boxes.ts';
import { composeScene } from './compose.ts';
import { fitPlaces, fitScene, type Frame } from './fit.ts';

const { marks, xy } = drawnStory();

/** How much of a frame a box takes, across and down. */
const shares = ({ left, right, top, bottom }: Box, { width, height }: Frame): [across: number, down: number] => [
  (right - left) / width,
  (bottom - top) / height,
];

test.each([
  [728, 627],
  [370, 250],
  [300, 600],
  [1200, 900],
  [1200, 300],
])('the story fills a frame of %i × %i pixels and does not leave it', (width, height) => {
  const { bounds } = fitScene(marks, xy, { width, height });
  const [across, down] = shares(bounds!, { width, height });
  expect(Math.max(across, down)).toBeLessThan(1.03);
  expect(Math.max(across, down)).toBeGreaterThan(0.96);
});

test('a fitted scene is the one that is composed at its scale', () => {
  const fitted = fitScene(marks, xy, { width: 728, height: 627 });
  expect(fitted).toEqual(composeScene(marks, xy, fitted.scale));
});

test('places fill their frame up to its rim', () => {
  const { bounds } = fitPlaces(marks, xy, { width: 900, height: 400 });
  expect(Math.max(...shares(bounds!, { width: 900, height: 400 }))).toBeCloseTo(1);
});

test.each([
  [20, 20],
  [1, 500],
])('a frame of %i × %i pixels, too small for any name, gets a small map of finite size', (width, height) => {
  const { scale, bounds } = fitScene(marks, xy, { width, height });
  expect(scale).toBeGreaterThan(0);
  expect(Object.values(bounds!).every(Number.isFinite)).toBe(true);
});

test('nobody, one actor and actors at one place have a scale', () => {
  const frame = { width: 300, height: 200 };
  const one = { ties: [], actors: marks.actors.slice(0, 1) };
  const two = { ties: [], actors: marks.actors.slice(0, 2) };
  for (const few of [{ ties: [], actors: [] }, one, two]) {
    const { scale } = fitScene(few, new Float32Array(xy.length), frame);
    expect(scale).toBeGreaterThan(0);
    expect(Number.isFinite(scale)).toBe(true);
  }
});

test('one name that is broader than the frame does not make a dot of the map', () => {
  const frame = { width: 560, height: 560 };
  const usual = fitScene(marks, xy, frame);
  const [first, ...rest] = marks.actors;
  const text = 'A ministry whose name alone is broader than all of the page on which it is to stand, and then some';
  const long = { ...first!, label: { ...first!.label, text } };
  const { scale } = fitScene({ ...marks, actors: [long, ...rest] }, xy, frame);
  expect(scale).toBeGreaterThan(usual.scale * 0.45);
});
