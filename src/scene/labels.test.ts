import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryName } from '../../tests/arbitrary-dataset.ts';
import { drawnStory } from '../../tests/drawn.ts';
import { touches, type Box } from './boxes.ts';
import { composeScene } from './compose.ts';
import type { Disc, Point } from './curve.ts';
import { fitScene } from './fit.ts';
import { Ground } from './label-ground.ts';
import { boxAt, costOfSide } from './label-places.ts';
import { placeLabels, type Labelled, type PlacedLabel, type Sides } from './labels.ts';
import { textWidth } from './measure.ts';

const disc = fc.record({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -150, max: 150 }),
  radius: fc.integer({ min: 5, max: 15 }),
});
const labelled: fc.Arbitrary<Labelled> = fc
  .tuple(
    disc,
    arbitraryName,
    fc.constantFrom(12, 12.5, 13.5),
    fc.constantFrom(400 as const, 700 as const),
    fc.nat(8),
    fc.uuid(),
    fc.integer({ min: 0, max: 9 }),
  ) // prettier-ignore
  .map(([place, text, size, weight, priority, key, kind]) => ({
    ...place,
    key,
    label: { text, size, weight, priority, insists: kind === 0, color: '#000000', halo: '#ffffff' },
  }));
/** Small symbols close to each other, with short names, few of which are equally important. */
const crowded: fc.Arbitrary<Labelled> = fc
  .tuple(
    labelled,
    fc.nat(120),
    fc.nat(60),
    fc.integer({ min: 2, max: 4 }),
    fc.constantFrom('x', 'ab', 'North', 'by sea'),
    fc.nat(3),
  ) // prettier-ignore
  .map(([{ key, label }, x, y, radius, text, priority]) => ({
    key,
    x,
    y,
    radius,
    label: { ...label, text, priority },
  }));
const listOf = (one: fc.Arbitrary<Labelled>): fc.Arbitrary<Labelled[]> =>
  fc.uniqueArray(one, { maxLength: 30, selector: ({ key }) => key });
const actors = fc.oneof(listOf(labelled), listOf(crowded), fc.uniqueArray(crowded, { minLength: 8, maxLength: 14, selector: ({ key }) => key })); // prettier-ignore
const discs = fc.array(disc, { maxLength: 5 });
const points: fc.Arbitrary<Point[]> = fc.array(disc);

const sidesOf = (list: readonly Labelled[], placed: readonly PlacedLabel[]): Sides =>
  new Map(placed.map(({ of, side }) => [list[of]!.key, side]));

/** Sides that have come about somehow: some names had none, others one that is bad now. */
const someSides = (list: readonly Labelled[]): fc.Arbitrary<Sides | null> =>
  fc.option(
    fc
      .array(fc.option(fc.nat(costOfSide.length - 1)), { minLength: list.length, maxLength: list.length })
      .map((sides) => new Map(list.flatMap(({ key }, at) => (sides[at] === null ? [] : [[key, sides[at]!] as const])))),
  );

interface Case {
  readonly list: readonly Labelled[];
  readonly knots: readonly Disc[];
  readonly crossings: readonly Point[];
  readonly before: Sides | null;
}

const cases: fc.Arbitrary<Case> = actors.chain((list) =>
  fc.record({ list: fc.constant(list), knots: discs, crossings: points, before: someSides(list) }),
);

const byKey = (list: readonly Labelled[], placed: readonly PlacedLabel[]): object =>
  Object.fromEntries(placed.map(({ of, ...place }) => [list[of]!.key, place]));

/** Whether `a` comes before `b`. */
const isAbove = (a: Labelled, b: Labelled): boolean =>
  a.label.priority === b.label.priority ? a.key < b.key : a.label.priority > b.label.priority;

/** Distances that differ by less are the same: they are worked out in another way here. */
const rounding = 1e-9;

/** From a box to the rim of a disc, or below 0. */
function gap({ left, top, right, bottom }: Box, { x, y, radius }: Disc): number {
  const dx = x - Math.min(right, Math.max(left, x));
  const dy = y - Math.min(bottom, Math.max(top, y));
  return Math.hypot(dx, dy) - radius;
}

test('no name touches another, nor a symbol, its own included, nor a knot; to one that insists only symbols of others that do are closed', () => {
  fc.assert(
    fc.property(cases, ({ list, knots, crossings, before }) => {
      const placed = placeLabels(list, knots, crossings, before);
      placed.forEach(({ box, of }, index) => {
        expect(placed.slice(0, index).filter((other) => touches(other.box, box))).toEqual([]);
        const { insists } = list[of]!.label;
        const symbols = list.filter(({ label }, at) => at !== of && (!insists || label.insists));
        const closed = [...symbols, ...(insists ? [] : knots)];
        expect(closed.filter((symbol) => gap(box, symbol) < 1 - rounding)).toEqual([]);
        expect(gap(box, list[of]!)).toBeGreaterThanOrEqual(-rounding);
      });
    }),
  );
});

test('no name is nearer to another symbol than to its own', () => {
  fc.assert(
    fc.property(cases, ({ list, knots, crossings, before }) => {
      for (const { box, of } of placeLabels(list, knots, crossings, before)) {
        if (list[of]!.label.insists) continue;
        const own = gap(box, list[of]!);
        list.forEach((other, at) => at !== of && expect(gap(box, other)).toBeGreaterThanOrEqual(own - rounding));
      }
    }),
  );
});

test('a name is left out only if on each place that it could take a more important one stands', () => {
  fc.assert(
    fc.property(cases, ({ list, knots, crossings, before }) => {
      const placed = placeLabels(list, knots, crossings, before);
      const ground = new Ground(list, knots, crossings);
      list.forEach((name, index) => {
        if (placed.some(({ of }) => of === index)) return;
        const boxes = costOfSide.map((_, side) => boxAt(name, side));
        boxes.forEach((box, side) => {
          if (box === null || ground.costOf(index, box, side) === Infinity) return;
          const above = placed.filter((other) => touches(other.box, box) && isAbove(list[other.of]!, name));
          expect(above).not.toEqual([]);
        });
      });
    }),
  );
});

test('the most important name stands wherever the symbols, the knots and nothing else leave it a place', () => {
  fc.assert(
    fc.property(cases, ({ list, knots, crossings, before }) => {
      fc.pre(list.length > 0);
      const most = list.toSorted((a, b) => (isAbove(a, b) ? -1 : 1))[0]!;
      const ground = new Ground(list, knots, crossings);
      const index = list.indexOf(most);
      const canStand = costOfSide.some((_, side) => {
        const box = boxAt(most, side);
        return box !== null && ground.costOf(index, box, side) < Infinity;
      });
      expect(placeLabels(list, knots, crossings, before)[0]?.of === index).toBe(canStand);
    }),
  );
});

test('what insists stands on a symbol only where it finds no free place', () => {
  const mark = (key: string, x: number, insists: boolean): Labelled => ({
    key,
    x,
    y: 0,
    radius: 6,
    label: { ...plain, text: 'Russia', priority: insists ? 9 : 1, insists },
  });
  const below = costOfSide.indexOf(0);
  const costBeside = (insists: boolean, distance: number): number => {
    const [own, other] = [mark('centre', 0, insists), { ...mark('other', 0, false), y: distance }];
    return new Ground([own, other], [], []).costOf(0, boxAt(own, below)!, below);
  };
  // The name is written from 9 to 21 pixels below.
  expect(costBeside(false, 25)).toBe(Infinity);
  expect(costBeside(true, 25)).toBeGreaterThan(8);
  expect(costBeside(true, 25)).toBeLessThan(Infinity);
  expect(costBeside(true, 20)).toBeGreaterThan(costBeside(true, 25) + 8);
  expect(costBeside(true, 20)).toBeLessThan(Infinity);
  expect(costBeside(true, 60)).toBe(costBeside(false, 60));
  const [free] = placeLabels([mark('centre', 0, true), { ...mark('other', 0, false), y: 22 }], [], []);
  expect(free!.side).toBeGreaterThan(0);
});

test('the order of actors, knots and crossings does not count', () => {
  const shuffled = cases.chain((one) =>
    fc.record({
      one: fc.constant(one),
      list: fc.shuffledSubarray([...one.list], { minLength: one.list.length }),
      knots: fc.shuffledSubarray([...one.knots], { minLength: one.knots.length }),
      crossings: fc.shuffledSubarray([...one.crossings], { minLength: one.crossings.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ one, list, knots, crossings }) => {
      const placed = placeLabels(one.list, one.knots, one.crossings, one.before);
      const again = placeLabels(list, knots, crossings, one.before);
      expect(byKey(list, again)).toEqual(byKey(one.list, placed));
    }),
  );
});

test('with the sides that they had, and nothing changed, nobody moves', () => {
  fc.assert(
    fc.property(cases, ({ list, knots, crossings, before }) => {
      const placed = placeLabels(list, knots, crossings, before);
      expect(placeLabels(list, knots, crossings, sidesOf(list, placed))).toEqual(placed);
    }),
  );
});

test('what happens beyond the reach of all chains of neighbours moves nobody, with memory or without', () => {
  const moved = fc.record({ x: fc.integer({ min: -20, max: 20 }), y: fc.integer({ min: -20, max: 20 }) });
  fc.assert(
    fc.property(actors, actors, moved, fc.boolean(), (here, there, by, remembers) => {
      fc.pre(here.length > 0);
      // Names here reach some 600 pixels at most from the middle; those there begin beyond.
      const far = there.map((actor) => ({ ...actor, key: `far ${actor.key}`, x: actor.x + 2000 }));
      const before = placeLabels([...here, ...far], [], []);
      const nudged = here.map((actor, at) => (at === 0 ? { ...actor, x: actor.x + by.x, y: actor.y + by.y } : actor));
      const list = [...nudged, ...far];
      const after = placeLabels(list, [], [], remembers ? sidesOf(list, before) : null);
      const isFar = ({ of }: PlacedLabel): boolean => of >= here.length;
      expect(byKey(list, after.filter(isFar))).toEqual(byKey(list, before.filter(isFar)));
    }),
  );
});

test('no actor has two names, and each name’s box holds its lines, which are all of its words', () => {
  fc.assert(
    fc.property(cases, ({ list, knots, crossings, before }) => {
      const placed = placeLabels(list, knots, crossings, before);
      expect(new Set(placed.map(({ of }) => of)).size).toBe(placed.length);
      for (const { of, x, anchor, lines, box } of placed) {
        const { label } = list[of]!;
        const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
        expect(lines.flatMap(({ text }) => words(text))).toEqual(words(label.text));
        for (const { text, y } of lines) {
          const width = textWidth(text, label);
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          expect(box.left).toBeLessThanOrEqual(left);
          expect(box.right).toBeGreaterThanOrEqual(left + width);
          expect(box.top).toBeLessThan(y);
          expect(box.bottom).toBeGreaterThan(y);
        }
      }
    }),
  );
});

test('a single actor always has its name, below it, on one line', () => {
  fc.assert(
    fc.property(labelled, (actor) => {
      const [placed] = placeLabels([actor], [], []);
      expect(placed).toMatchObject({ of: 0, anchor: 'middle', lines: [{ text: actor.label.text }] });
      expect(placed?.x).toBeCloseTo(actor.x);
      expect(placed?.lines[0]?.y).toBeGreaterThan(actor.y + actor.radius);
    }),
  );
});

const plain = { size: 12, weight: 400, color: '#000000', halo: '#ffffff', priority: 1 } as const;
const north: Labelled = { key: 'north', x: 0, y: 0, radius: 6, label: { ...plain, text: 'North' } };

test('a name gives way to a tie where it can', () => {
  const crossings = Array.from({ length: 12 }, (_, i) => ({ x: -15 + i * 3, y: 14 }));
  expect(placeLabels([north], [], crossings)[0]?.anchor).toBe('start');
});

test('a name that was there before gives way to a more important one, and to no other', () => {
  // Walls that leave both names one and the same place, to the right of North and to the left of South.
  const wall = Array.from({ length: 30 }, (_, at) => at * 4 - 30).flatMap((x) =>
    [-16, 16].map((y) => ({ x, y, radius: 7 })),
  );
  const ends = [-16, 72].map((x) => ({ x, y: 0, radius: 7 }));
  const south = { ...north, key: 'south', x: 56, label: { ...plain, text: 'South' } };
  const standing = (priority: number): string[] => {
    const list = [north, { ...south, label: { ...south.label, priority } }];
    const before = placeLabels([north], [...wall, ...ends, { ...south, radius: 6 }], []);
    expect(before.length).toBe(1);
    return placeLabels(list, [...wall, ...ends], [], sidesOf([north], before)).map(({ of }) => list[of]!.key);
  };
  expect(standing(0)).toEqual(['north']);
  expect(standing(2)).toEqual(['south']);
});

test('a name is broken at a space where it finds no place on one line', () => {
  const long = { ...north, label: { ...plain, text: 'Ministry of Defence' } };
  const lines = (knots: readonly Disc[]): string[] => placeLabels([long], knots, [])[0]!.lines.map(({ text }) => text);
  const walls = Array.from({ length: 20 }, (_, at) => at * 8 - 80).flatMap((y) =>
    [-58, 58].map((x) => ({ x, y, radius: 8 })),
  );
  expect(lines([])).toEqual(['Ministry of Defence']);
  expect(lines(walls)).toEqual(['Ministry of', 'Defence']);
  expect(lines(walls.filter(({ y }) => y < 0))).toEqual(['Ministry of Defence']);
});

test('a name stays at its side for a small gain, and leaves it for a large one', () => {
  const [below] = placeLabels([north], [], []);
  const beside = costOfSide.indexOf(1);
  expect(placeLabels([north], [], [], new Map([['north', beside]]))[0]?.side).toBe(beside);
  expect(placeLabels([north], [], [], new Map([['north', costOfSide.length - 1]]))[0]?.side).toBe(below?.side);
});

// On a screen of 1440 × 900 the stage is 780 × 747 pixels; the fit leaves 26 to the left and right, 56 above and 64 below.
const firstScreen = { width: 780 - 2 * 26, height: 747 - 56 - 64 };

test('on the first screen of the story at 1440 × 900 all actors have their names', () => {
  const { marks, xy } = drawnStory();
  const { labels, labelsLeftOut } = fitScene(marks, xy, firstScreen);
  expect(labelsLeftOut).toBe(0);
  expect(labels.length).toBe(52);
});

test('where an actor of the story is moved by two pixels, no name farther away than 150 pixels jumps, and few do at all', () => {
  const { marks, xy } = drawnStory();
  const { scale, sides } = fitScene(marks, xy, firstScreen);
  let jumps = 0;
  for (const { actor } of marks.actors) {
    const moved = xy.slice();
    moved[actor * 2]! += 2 / scale;
    const after = composeScene(marks, moved, scale, sides);
    const jumped = after.labels.filter(({ key }) => sides.get(key) !== after.sides.get(key));
    for (const { number } of jumped) {
      const [dx, dy] = [moved[number * 2]! - moved[actor * 2]!, moved[number * 2 + 1]! - moved[actor * 2 + 1]!];
      expect(Math.hypot(dx, dy) * scale).toBeLessThan(150);
    }
    jumps += jumped.length;
  }
  expect(jumps).toBeLessThan(marks.actors.length / 5);
}, 20_000);

test('what is pointed at in the story has a larger name, and most others stay at their sides meanwhile', () => {
  const { marks, xy } = drawnStory();
  const { scale, sides } = fitScene(marks, xy, firstScreen);
  let jumps = 0;
  for (const { actor } of marks.actors) {
    const larger = marks.actors.map((mark) =>
      mark.actor === actor
        ? { ...mark, label: { ...mark.label, size: 13.5, weight: 700 as const, priority: 1e6 } }
        : mark,
    );
    const after = composeScene({ ...marks, actors: larger }, xy, scale, sides);
    jumps += after.labels.filter(({ key }) => sides.get(key) !== after.sides.get(key)).length;
  }
  expect(jumps).toBeLessThan(marks.actors.length / 2);
}, 20_000);
