import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodiesAt } from '../../../tests/bodies-at.ts';
import { linksOf, neighboursOf } from '../links.ts';
import { Pivots, pivotsAmong } from '../pivots.ts';
import { seededRandom } from '../simulation.ts';
import { forcePivots } from './pivots.ts';

type Point = readonly [number, number];

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });

/** A tree in which body i hangs on one that comes before it. */
function treeOf(count: number): ReturnType<typeof neighboursOf> {
  const random = seededRandom(count);
  const ends = Array.from({ length: count - 1 }, (_, i) => [i + 1, Math.floor(random() * (i + 1))]).flat();
  return neighboursOf(count, linksOf(count, Int32Array.from(ends)));
}

/** Where the pivots of one turn would have a body, less where it is; `null` where none says anything. */
function wayOf(i: number, at: readonly Point[], rows: readonly Int32Array[], link: number): Point | null {
  let [x, y, sum] = [0, 0, 0];
  for (const row of rows) {
    const distance = row[i]!;
    const pivot = at[row.indexOf(0)]!;
    if (distance === 0) continue;
    const [dx, dy] = [at[i]![0] - pivot[0], at[i]![1] - pivot[1]];
    const share = (link * distance) / Math.sqrt(dx * dx + dy * dy + 1e-9);
    x += (pivot[0] + dx * share - at[i]![0]) / distance ** 2;
    y += (pivot[1] + dy * share - at[i]![1]) / distance ** 2;
    sum += distance ** -2;
  }
  return sum === 0 ? null : [x / sum, y / sum];
}

/** How long a link is drawn, in the mean. */
function linkOf(at: readonly Point[], rows: readonly Int32Array[]): number {
  const ratios = rows.flatMap((row) => {
    const pivot = at[row.indexOf(0)]!;
    return at.flatMap(([x, y], i) =>
      row[i] === 0 ? [] : [Math.sqrt((x - pivot[0]) ** 2 + (y - pivot[1]) ** 2 + 1e-9) / row[i]!],
    );
  });
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

test('a tick draws each body by its share of the way to where eight pivots would have it, the next tick the next eight', () => {
  fc.assert(
    fc.property(points, fc.double({ min: 0.01, max: 1, noNaN: true }), (at, alpha) => {
      const bodies = bodiesAt(at);
      const pivots = pivotsAmong(at.length, treeOf(at.length), seededRandom());
      const rows = pivots.rows.map((row) => row.slice());
      const force = forcePivots(pivots, 0.5);
      force.initialize!(bodies, seededRandom());
      const turns = Array.from({ length: Math.ceil(rows.length / 8) }, (_, turn) => rows.slice(8 * turn, 8 * turn + 8));
      let link = linkOf(at, turns[0]!);
      for (const asked of [...turns, turns[0]!]) {
        bodies.vx.fill(1);
        bodies.vy.fill(2);
        force(alpha);
        at.forEach((_, i) => {
          const way = wayOf(i, at, asked, link) ?? [0, 0];
          expect(bodies.vx[i]).toBeCloseTo(1 + alpha * 0.5 * way[0], 4);
          expect(bodies.vy[i]).toBeCloseTo(2 + alpha * 0.5 * way[1], 4);
        });
        link = linkOf(at, asked);
      }
    }),
  );
});

test('who stands as far from all pivots as links lie between them stays, however large the map is', () => {
  const size = fc.double({ min: 0.1, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 100 }), size, (count, length) => {
      const path = Int32Array.from({ length: 2 * (count - 1) }, (_, i) => (i + 1) >> 1);
      const pivots = new Pivots(count, neighboursOf(count, linksOf(count, path)));
      pivots.reachFromFar(8);
      const bodies = bodiesAt(Array.from({ length: count }, (_, i) => [i * length, 7] as const));
      const force = forcePivots(pivots, 1);
      force.initialize!(bodies, seededRandom());
      for (let tick = 0; tick < 4; tick++) force(1);
      for (const speed of [...bodies.vx, ...bodies.vy]) expect(Math.abs(speed)).toBeLessThan(1e-6 * length + 1e-6);
    }),
  );
});

test('where the first pivots are held somewhere, and so say nothing of the scale, the next ones pull', () => {
  const count = 40;
  const path = Int32Array.from({ length: 2 * (count - 1) }, (_, i) => (i + 1) >> 1);
  const pivots = new Pivots(count, neighboursOf(count, linksOf(count, path)));
  pivots.reachFromFar(16);
  const bodies = bodiesAt(Array.from({ length: count }, (_, i) => [(i % 7) * 10, i] as const));
  for (const row of pivots.rows.slice(0, 8)) bodies.fx[row.indexOf(0)] = bodies.fy[row.indexOf(0)] = 1e5;
  const force = forcePivots(pivots, 1);
  force.initialize!(bodies, seededRandom());
  force(1);
  expect(bodies.vx.every((speed) => speed === 0)).toBe(true);
  force(1);
  expect(bodies.vx.some((speed) => speed !== 0)).toBe(true);
});
