import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryName } from '../../tests/arbitrary-dataset.ts';
import { BoxGrid, touches, type Box } from './boxes.ts';
import type { Disc } from './curve.ts';
import { placeLabels, type Labelled } from './labels.ts';
import { textWidth } from './measure.ts';

const disc = fc.record({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -150, max: 150 }),
  radius: fc.integer({ min: 5, max: 15 }),
});
const labelled: fc.Arbitrary<Labelled> = fc
  .tuple(disc, arbitraryName, fc.constantFrom(12, 12.5, 13.5), fc.constantFrom(400 as const, 700 as const), fc.nat(20))
  .map(([place, text, size, weight, priority]) => ({
    ...place,
    label: { text, size, weight, priority, color: '#000000', halo: '#ffffff' },
  }));
const actors = fc.array(labelled, { maxLength: 30 });

/** Whether a box reaches into a disc. */
function reaches({ left, top, right, bottom }: Box, { x, y, radius }: Disc): boolean {
  const dx = x - Math.min(right, Math.max(left, x));
  const dy = y - Math.min(bottom, Math.max(top, y));
  return dx * dx + dy * dy < radius * radius;
}

test('no label touches another, nor a symbol, its own included, nor a knot', () => {
  fc.assert(
    fc.property(actors, fc.array(disc, { maxLength: 5 }), fc.array(disc), (list, knots, crossings) => {
      const placed = placeLabels(list, knots, crossings);
      placed.forEach(({ box }, index) => {
        expect(placed.slice(0, index).filter((other) => touches(other.box, box))).toEqual([]);
        expect([...list, ...knots].filter((symbol) => reaches(box, symbol))).toEqual([]);
      });
    }),
  );
});

test('no actor has two labels, and each label’s box holds its text', () => {
  fc.assert(
    fc.property(actors, (list) => {
      const placed = placeLabels(list, [], []);
      expect(new Set(placed.map(({ of }) => of)).size).toBe(placed.length);
      for (const { of, x, y, anchor, box } of placed) {
        const { label } = list[of]!;
        const width = textWidth(label.text, label);
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        expect(box.left).toBeLessThanOrEqual(left);
        expect(box.right).toBeGreaterThanOrEqual(left + width);
        expect(box.top).toBeLessThan(y);
        expect(box.bottom).toBeGreaterThan(y);
      }
    }),
  );
});

test('a single actor always has its label, below it', () => {
  fc.assert(
    fc.property(labelled, (actor) => {
      const [placed] = placeLabels([actor], [], []);
      expect(placed).toMatchObject({ of: 0, x: actor.x, anchor: 'middle' });
      expect(placed?.y).toBeGreaterThan(actor.y + actor.radius);
    }),
  );
});

test('the most important label is never left out for another', () => {
  fc.assert(
    fc.property(actors, (list) => {
      fc.pre(list.length > 0);
      const apart = { x: 1000, y: 0, radius: 5, label: { ...list[0]!.label, priority: 100 } };
      expect(placeLabels([...list, apart], [], [])[0]?.of).toBe(list.length);
    }),
  );
});

test('a label gives way to a tie where it can', () => {
  const label = { text: 'North', size: 12, weight: 400, color: '#000000', halo: '#ffffff', priority: 1 } as const;
  const crossings = Array.from({ length: 12 }, (_, i) => ({ x: -15 + i * 3, y: 14 }));
  const [placed] = placeLabels([{ x: 0, y: 0, radius: 6, label }], [], crossings);
  expect(placed?.anchor).toBe('start');
});

test('a grid finds a touched box just as a look at all boxes does', () => {
  const box = fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), fc.nat(60), fc.nat(60))
    .map(([left, top, width, height]): Box => ({ left, top, right: left + width, bottom: top + height }));
  fc.assert(
    fc.property(fc.array(box), box, (boxes, asked) => {
      const grid = new BoxGrid(16);
      for (const one of boxes) grid.add(one);
      expect(grid.touched(asked)).toBe(boxes.some((one) => touches(one, asked)));
      if (boxes[0] !== undefined) {
        expect(grid.touched(asked, boxes[0])).toBe(boxes.slice(1).some((one) => touches(one, asked)));
      }
    }),
  );
});
