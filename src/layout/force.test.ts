import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDataset, shuffled } from '../../tests/arbitrary-dataset.ts';
import { buildGraph } from '../model/graph.ts';
import { settle, type LayoutInput } from './force.ts';
import { layoutInput } from './input.ts';

/** Free actors of one size; `ends` as pairs. */
function free(count: number, pairs: readonly (readonly [number, number])[]): LayoutInput {
  return {
    count,
    ends: Int32Array.from(pairs.flat()),
    radius: new Float32Array(count).fill(8),
    pinned: new Float32Array(count * 2).fill(NaN),
  };
}

const inputs = fc.integer({ min: 0, max: 12 }).chain((count) =>
  fc
    .record({
      pairs: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }),
      pins: fc.array(fc.option(fc.tuple(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), fc.float({ noNaN: true, min: -1e6, max: 1e6 }))), { minLength: count, maxLength: count }),
    })
    .map(({ pairs, pins }) => ({
      ...free(count, count === 0 ? [] : pairs.map(([a, b]) => [a % count, b % count] as const)),
      pinned: Float32Array.from(pins.flatMap((pin) => pin ?? [NaN, NaN])),
    })),
); // prettier-ignore

const bits = (xy: Float32Array): number[] => [...new Uint32Array(xy.buffer)];
const places = (xy: Float32Array): string[] => Array.from({ length: xy.length / 2 }, (_, i) => `${xy[i * 2]} ${xy[i * 2 + 1]}`); // prettier-ignore

describe('laws', () => {
  test('the same input gives the same bits, and is left as it was', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const before = structuredClone(input);
        expect(bits(settle(input))).toEqual(bits(settle(before)));
        expect(input).toEqual(before);
      }),
      { numRuns: 20 },
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
      { numRuns: 30 },
    );
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
});

describe('odd graphs', () => {
  const star = Array.from({ length: 299 }, (_, i) => [0, i + 1] as const);
  test.each([
    ['no actor', 0, []],
    ['one actor', 1, []],
    ['two actors', 2, [[0, 1] as const]],
    ['two actors without a tie', 2, []],
    ['self loops only', 3, [[0, 0] as const, [1, 1] as const, [1, 1] as const]],
    ['forty parallel ties, either way', 2, Array.from({ length: 40 }, (_, i) => [i % 2, 1 - (i % 2)] as const)],
    ['a star of three hundred', 300, star],
  ])('%s: all places are finite and no two the same', (_, count, pairs) => {
    const xy = settle(free(count, pairs));
    expect(xy.every(Number.isFinite)).toBe(true);
    expect(new Set(places(xy)).size).toBe(count);
  });

  test('a radius that is no number is taken for none', () => {
    expect(settle({ ...free(3, [[0, 1]]), radius: Float32Array.of(NaN, Infinity, 8) }).every(Number.isFinite)).toBe(true);
  }); // prettier-ignore

  test('all actors pinned to one place stay there', () => {
    const xy = settle({ ...free(3, [[0, 1]]), pinned: new Float32Array(6).fill(7) });
    expect([...xy]).toEqual([7, 7, 7, 7, 7, 7]);
  });

  test('tied actors stand nearer than those without a tie', () => {
    const xy = settle(free(4, [[0, 1]]));
    const distance = (a: number, b: number): number =>
      Math.hypot(xy[a * 2]! - xy[b * 2]!, xy[a * 2 + 1]! - xy[b * 2 + 1]!);
    expect(distance(0, 1)).toBeLessThan(distance(2, 3));
  });

  test('symbols do not overlap in a settled graph', () => {
    const input = free(30, star.slice(0, 29));
    const xy = settle(input);
    for (let a = 0; a < 30; a++) {
      for (let b = 0; b < a; b++) {
        expect(Math.hypot(xy[a * 2]! - xy[b * 2]!, xy[a * 2 + 1]! - xy[b * 2 + 1]!)).toBeGreaterThan(16);
      }
    }
  });
});

test('pins handed in go before the dataset’s own coordinates, which need both axes', () => {
  const actor = { name: 'A', kind: 'state' as const };
  const graph = buildGraph({
    format: 'entente',
    version: 1,
    id: 'small',
    title: 'Small',
    tieTypes: [],
    actors: [
      { ...actor, id: 'a', x: 1, y: 2 },
      { ...actor, id: 'b', x: 3 },
      { ...actor, id: 'c', x: 5, y: 6 },
    ],
    voices: [],
    documents: [],
    ties: [],
    story: [],
  });
  const { pinned, radius } = layoutInput(graph, (number) => number + 1, new Map([[2, [8, 9]]]));
  expect([...pinned]).toEqual([1, 2, NaN, NaN, 8, 9]);
  expect([...radius]).toEqual([1, 2, 3]);
});
