import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaledTo, toLayout, toStage } from './transform.ts';

const length = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const scale = fc.double({ min: 0.02, max: 8, noNaN: true });
const transforms = fc.record({ k: scale, x: length, y: length });
const places = fc.tuple(length, length);

test('what is put on the stage is found in the layout where it was', () => {
  fc.assert(
    fc.property(transforms, places, (transform, place) => {
      const [x, y] = toLayout(transform, toStage(transform, place));
      expect(x).toBeCloseTo(place[0], 4);
      expect(y).toBeCloseTo(place[1], 4);
    }),
  );
});

test('another scale leaves the middle of the frame where it is, and all others on a line with it', () => {
  const frame = { width: 400, height: 300 };
  fc.assert(
    fc.property(transforms, scale, places, (before, k, place) => {
      const after = scaledTo(before, k, frame);
      expect(after.k).toBe(k);
      const [from, to] = [toStage(before, place), toStage(after, place)];
      // A length of 1e6 pixels at the old scale is known to some 1e-9 of them, at the new one to 400 times that.
      expect(to[0] - 200).toBeCloseTo(((from[0] - 200) * k) / before.k, 3);
      expect(to[1] - 150).toBeCloseTo(((from[1] - 150) * k) / before.k, 3);
    }),
  );
});
