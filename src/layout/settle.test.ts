import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDataset, shuffled } from '../../tests/arbitrary-dataset.ts';
import { community, free, movesBetween, overlaps, placesOf, type Pair } from '../../tests/layout-inputs.ts';
import { expectedChecksum, layoutChecksum } from '../../tests/same-bits.ts';
import { buildGraph } from '../model/graph.ts';
import { layoutInput, speakersInput, type LayoutInput } from './input.ts';
import { wholePiece } from './piece.ts';
import { settle, settling } from './settle.ts';
import { seededRandom } from './simulation.ts';
import { waysBetweenAll } from './ways.ts';

const coordinate = fc.float({ noNaN: true, min: -1e6, max: 1e6 });
const inputs = fc.integer({ min: 0, max: 12 }).chain((count) =>
  fc
    .record({
      pairs: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }),
      pins: fc.array(fc.option(fc.tuple(coordinate, coordinate)), { minLength: count, maxLength: count }),
    })
    .map(({ pairs, pins }) => ({
      ...free(count, count === 0 ? [] : pairs.map(([a, b]) => [a % count, b % count] as const)),
      pinned: Float32Array.from(pins.flatMap((pin) => pin ?? [NaN, NaN])),
    })),
); // prettier-ignore

const bits = (xy: Float32Array): number[] => [...new Uint32Array(xy.buffer)];
/** Normalised stress of all pairs that are joined, at the best scale. */
function stressOf({ count, ...input }: LayoutInput, xy: Float32Array): number {
  const { neighbours, joints } = wholePiece({ count, ...input });
  const ways = waysBetweenAll(count, neighbours, joints.length.fill(1));
  let [cross, squares, pairs] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const way = ways[i * count + j]!;
      if (!Number.isFinite(way)) continue;
      const distance = Math.hypot(xy[2 * i]! - xy[2 * j]!, xy[2 * i + 1]! - xy[2 * j + 1]!);
      cross += distance / way;
      squares += (distance / way) ** 2;
      pairs++;
    }
  }
  return 1 - cross ** 2 / (squares * pairs);
}

function settledByD3({ count, ends }: LayoutInput): Float32Array {
  const nodes: { x?: number; y?: number }[] = Array.from({ length: count }, () => ({}));
  const links = Array.from({ length: ends.length / 2 }, (_, i) => ({ source: ends[2 * i]!, target: ends[2 * i + 1]! }));
  forceSimulation(nodes)
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('x', forceX())
    .force('y', forceY())
    .stop()
    .tick(300);
  return Float32Array.from(nodes.flatMap(({ x = 0, y = 0 }) => [x, y]));
}

describe('laws', () => {
  test('the same input gives the same bits, and is left as it was', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const before = structuredClone(input);
        expect(bits(settle(input))).toEqual(bits(settle(before)));
        expect(input).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test('every actor gets a finite place, and pins stay where they are', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const xy = settle(input);
        expect(xy).toHaveLength(input.count * 2);
        expect(xy.every(Number.isFinite)).toBe(true);
        input.pinned.forEach((value, i) => {
          if (!Number.isNaN(value)) expect(Math.abs(xy[i]! - value)).toBe(0);
        });
      }),
    );
  });

  test('no two discs overlap where nobody is pinned', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const xy = settle({ ...input, pinned: new Float32Array(input.count * 2).fill(NaN) });
        expect(overlaps(xy, 8)).toBe(0);
      }),
    );
  });

  test('the bits are those that every engine gives', () => {
    expect(layoutChecksum()).toBe(expectedChecksum);
  });

  test('the order of records in the file does not matter', () => {
    const pairs = arbitraryDataset.chain((dataset) => fc.tuple(fc.constant(dataset), shuffled(dataset)));
    const settled = (dataset: Parameters<typeof buildGraph>[0]): number[] =>
      bits(settle(layoutInput(buildGraph(dataset), (actor) => 5 + actor)));
    fc.assert(
      fc.property(pairs, ([dataset, other]) => {
        expect(settled(other)).toEqual(settled(dataset));
      }),
      { numRuns: 20 },
    );
  });

  test('where everybody stood, the map changes little: half of all move less than a tenth of its breadth', () => {
    for (const input of [community(60, 150), community(900, 2700)]) {
      const xy = settle(input);
      const moved = movesBetween(xy, settle({ ...input, start: xy }));
      expect(moved[Math.floor(input.count / 2)]).toBeLessThan((Math.max(...xy) - Math.min(...xy)) / 10);
    }
  });

  test('arranged again and again, a map stays as large as it is', () => {
    const size = (xy: Float32Array): number =>
      Math.sqrt(placesOf(xy).reduce((sum, [x, y]) => sum + x * x + y * y, 0) / (xy.length / 2));
    const tree = free(
      900,
      Array.from({ length: 899 }, (_, i): Pair => [i + 1, Math.floor(i / 2)]),
    );
    for (const input of [tree, community(900, 1800)]) {
      const first = settle(input);
      let xy = first;
      for (let time = 0; time < 5; time++) xy = settle({ ...input, start: xy });
      expect(size(xy) / size(first)).toBeGreaterThan(0.8);
      expect(size(xy) / size(first)).toBeLessThan(1.25);
    }
  });

  test('parts that are arranged where they stand do not come to lie on each other', () => {
    const known = community(300, 600);
    const start = settle(known);
    // Two thirds of the ties are hidden: many parts where one was.
    const ends = known.ends.filter((_, i) => Math.floor(i / 2) % 3 === 0);
    expect(overlaps(settle({ ...known, ends, start }), 8)).toBe(0);
  });

  test('no leaf of a large star lies far outside of the others', () => {
    const star = free(
      8000,
      Array.from({ length: 7999 }, (_, i): Pair => [0, i + 1]),
    );
    const [hub, ...leaves] = placesOf(settle(star));
    const far = leaves.map(([x, y]) => Math.hypot(x - hub![0], y - hub![1])).sort((a, b) => a - b);
    expect(far.at(-1)).toBeLessThan(far[4000]! * 5);
  });

  test('a part without a pin stands below the pinned ones, not elsewhere', () => {
    const pinned = Float32Array.of(5000, 0, 5200, 0, NaN, NaN, NaN, NaN);
    const [, , ...others] = placesOf(settle({ ...free(4, [[0, 1], [2, 3]]), pinned })); // prettier-ignore
    for (const [x] of others) expect(Math.abs(x - 5100)).toBeLessThan(200);
  });

  test('one that stood alone stays where it stood', () => {
    expect([...settle({ ...free(1, [[0, 0]]), start: Float32Array.of(91, 8) })]).toEqual([91, 8]);
  });

  test('steps say how far it is, never less than before and never more than all', () => {
    const shares = [...settling(community(900, 2000))];
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.every((share, i) => share <= 1 && share >= (shares[i - 1] ?? 0))).toBe(true);
  });
});

describe('a good map', () => {
  test.each([
    ['small', community(60, 150)],
    ['large', community(500, 1500)],
  ])('a %s one is truer to who is how near to whom than d3’s after its 300 ticks', (_, input) => {
    expect(stressOf(input, settle(input))).toBeLessThan(stressOf(input, settledByD3(input)));
  });

  test('tied actors stand about as far from each other as a tie is long', () => {
    const input = community(60, 100);
    const xy = settle(input);
    const long = Array.from({ length: input.ends.length / 2 }, (_, i) => {
      const [a, b] = [input.ends[2 * i]!, input.ends[2 * i + 1]!];
      return a === b ? 100 : Math.hypot(xy[2 * a]! - xy[2 * b]!, xy[2 * a + 1]! - xy[2 * b + 1]!);
    }).sort((a, b) => a - b);
    expect(long[Math.floor(long.length / 2)]).toBeGreaterThan(70);
    expect(long[Math.floor(long.length / 2)]).toBeLessThan(180);
  });

  test('parts that have no tie to each other lie apart, in boxes that do not touch', () => {
    const input = free(
      30,
      Array.from({ length: 30 }, (_, i): Pair => [i, i % 3 === 2 ? i - 2 : i + 1]),
    );
    const places = placesOf(settle(input));
    const boxes = Array.from({ length: 10 }, (_, part) => {
      const [xs, ys] = [0, 1].map((axis) => places.slice(part * 3, part * 3 + 3).map((place) => place[axis]!)) as [number[], number[]]; // prettier-ignore
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    });
    boxes.forEach((a, i) => {
      boxes.slice(0, i).forEach((b) => {
        expect(a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom).toBe(true);
      });
    });
  });

  test('those with no tie stand in rows below all others, in order, and none upon another', () => {
    const radius = new Float32Array(20).fill(8);
    const input = speakersInput({ agree: [[1, 3], [3, 5]], clash: [[5, 7]] }, radius); // prettier-ignore
    const places = placesOf(settle(input));
    const joined = [1, 3, 5, 7];
    const lowest = Math.max(...joined.map((speaker) => places[speaker]![1]));
    const loose = places.filter((_, speaker) => !joined.includes(speaker));
    expect(loose.every(([, y]) => y > lowest)).toBe(true);
    expect(loose).toEqual(loose.toSorted(([ax, ay], [bx, by]) => ay - by || ax - bx));
    expect(new Set(loose.map(String)).size).toBe(16);
  });

  test('who only clashes stands farther apart than who agrees', () => {
    const input = speakersInput({ agree: [[0, 1]], clash: [[1, 2]] }, new Float32Array(3).fill(8));
    const [a, b, c] = placesOf(settle(input));
    const distance = (from: Pair, to: Pair): number => Math.hypot(from[0] - to[0], from[1] - to[1]);
    expect(distance(a!, b!) * 2).toBeLessThan(distance(b!, c!));
  });

  test('a part that hangs on a pin lies about it, and free parts below', () => {
    const pinned = Float32Array.of(1000, 500, NaN, NaN, NaN, NaN, NaN, NaN);
    const [, near, ...others] = placesOf(settle({ ...free(4, [[0, 1], [2, 3]]), pinned })); // prettier-ignore
    expect(Math.hypot(near![0] - 1000, near![1] - 500)).toBeLessThan(200);
    expect(others.every(([, y]) => y > 508)).toBe(true);
  });

  test.each([40, 390])(
    'ten new actors among %i who stand near each other find room, and nobody is thrown out',
    (count) => {
      const known = community(count, count * 2);
      const stood = settle(known);
      const random = seededRandom(3);
      const pairs = Array.from({ length: 20 }, (_, i): Pair => [count + (i % 10), Math.floor(random() * count)]);
      const start = Float32Array.from([...stood, ...new Array<number>(20).fill(NaN)]);
      const ends = Int32Array.from([...known.ends, ...pairs.flat()]);
      const xy = settle({ ...free(count + 10, []), ends, start });
      expect(movesBetween(start, xy.slice(0, count * 2)).at(-1)).toBe(0);
      expect(overlaps(xy, 8)).toBe(0);
      const most = (all: Float32Array): number => Math.max(...all.map(Math.abs));
      expect(most(xy)).toBeLessThan(most(stood) + 400);
    },
  );

  test.each([80, 700])('new actors among %i come beside their neighbours, and nobody else moves', (count) => {
    const known = community(count, count * 2);
    const start = Float32Array.from([...settle(known), NaN, NaN, NaN, NaN]);
    const ends = Int32Array.from([...known.ends, count, 5, count, 6, count + 1, count]);
    const xy = settle({ ...free(count + 2, []), ends, start });
    const places = placesOf(xy);
    expect(movesBetween(start, xy.slice(0, count * 2)).at(-1)).toBe(0);
    expect(Math.hypot(places[count]![0] - places[5]![0], places[count]![1] - places[5]![1])).toBeLessThan(
      Math.hypot(places[6]![0] - places[5]![0], places[6]![1] - places[5]![1]) + 200,
    );
    expect(overlaps(xy, 8)).toBe(0);
  });
});
