import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, BoxGrid, touches, type Box } from './boxes.ts';
import { PointGrid } from './points.ts';

const coordinate = fc.oneof(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -8_000_000, max: 8_000_000 }));
const box = fc
  .tuple(coordinate, coordinate, fc.nat(60), fc.nat(60))
  .map(([left, top, width, height]): Box => ({ left, top, right: left + width, bottom: top + height }));

test('a grid finds the boxes that touch one just as a look at all of them does', () => {
  fc.assert(
    fc.property(fc.array(box), box, (boxes, asked) => {
      const grid = new BoxGrid(16, boxes.length);
      boxes.forEach((one, id) => grid.put(id, one));
      const touching = [...boxes.keys()].filter((id) => touches(boxes[id]!, asked));
      expect(grid.touching(asked)).toEqual(touching);
      expect(grid.touched(asked)).toBe(touching.length > 0);
      expect(grid.touched(asked, 0)).toBe(touching.some((id) => id !== 0));
    }),
  );
});

test('a number has one box at a time, or none', () => {
  const moves = fc.array(fc.tuple(fc.nat(5), fc.option(box)));
  fc.assert(
    fc.property(moves, box, (list, asked) => {
      const grid = new BoxGrid(16, 6);
      const now = new Map<number, Box>();
      for (const [id, to] of list) {
        if (to === null) {
          grid.delete(id);
          now.delete(id);
        } else {
          grid.put(id, to);
          now.set(id, to);
        }
      }
      const touching = [...now].flatMap(([id, one]) => (touches(one, asked) ? [id] : []));
      expect(grid.touching(asked)).toEqual(touching.toSorted((a, b) => a - b));
    }),
  );
});

test('the box around boxes holds all of them, and there is none around nothing', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
      const all = around(boxes)!;
      for (const { left, top, right, bottom } of boxes) {
        expect(all.left <= left && all.top <= top && all.right >= right && all.bottom >= bottom).toBe(true);
      }
    }),
  );
  expect(around([])).toBe(null);
});

test('a grid of points counts those within a box just as a look at all of them does', () => {
  const point = fc.record({ x: coordinate, y: coordinate });
  fc.assert(
    fc.property(fc.array(point), box, (points, asked) => {
      const { left, top, right, bottom } = asked;
      const within = points.filter(({ x, y }) => x > left && x < right && y > top && y < bottom);
      expect(new PointGrid(16, points).count(asked)).toBe(within.length);
    }),
  );
});
