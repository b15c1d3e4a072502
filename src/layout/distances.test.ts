import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksOf, neighboursOf, type Neighbours } from './links.ts';
import { partsOf } from './parts.ts';
import { Pivots } from './pivots.ts';
import { seededRandom } from './simulation.ts';
import { waysBetweenAll } from './ways.ts';

const graphs = fc.integer({ min: 1, max: 25 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    ends: fc.array(fc.nat(count - 1), { maxLength: 60 }).map((list) => Int32Array.from(list.slice(list.length % 2))),
  }),
); // prettier-ignore

/** Graphs that hang together: each body is tied to one before it, and to others. */
const joined = fc
  .record({ parents: fc.array(fc.nat(), { maxLength: 80 }), more: fc.array(fc.nat(), { maxLength: 40 }) })
  .map(({ parents, more }) => {
    const count = parents.length + 1;
    const ends = parents.flatMap((parent, i) => [i + 1, parent % (i + 1)]);
    return { count, ends: Int32Array.from([...ends, ...more.slice(more.length % 2).map((end) => end % count)]) };
  });

/** Breadth first, in the plainest words; −1 where there is no way. */
function distances(from: number, count: number, { first, list }: Neighbours): Int32Array {
  const row = new Int32Array(count).fill(-1);
  row[from] = 0;
  for (let reached = [from]; reached.length > 0;) {
    const beyond = reached.flatMap((body) =>
      [...list.subarray(first[body], first[body + 1])].filter((next) => row[next]! < 0 && (row[next] = row[body]! + 1)),
    );
    reached = beyond;
  }
  return row;
}

test('links are the distinct pairs of ends, sorted, with the number of ties between them', () => {
  fc.assert(
    fc.property(graphs, ({ count, ends }) => {
      const wanted = new Map<string, number>();
      for (let i = 0; i < ends.length; i += 2) {
        const [low, high] = [Math.min(ends[i]!, ends[i + 1]!), Math.max(ends[i]!, ends[i + 1]!)];
        if (low !== high) wanted.set(`${low} ${high}`, (wanted.get(`${low} ${high}`) ?? 0) + 1);
      }
      const { source, target, parallels } = linksOf(count, ends);
      const found = Array.from(source, (low, i) => [low, target[i]!, parallels[i]!] as const);
      expect(new Map(found.map(([low, high, ties]) => [`${low} ${high}`, ties]))).toEqual(wanted);
      expect(found).toEqual(found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
    }),
  );
});

test('a distance is one more than that of the nearest neighbour, 0 to oneself, and −1 where there is no way', () => {
  fc.assert(
    fc.property(graphs, ({ count, ends }) => {
      const neighbours = neighboursOf(count, linksOf(count, ends));
      const pivots = new Pivots(count, neighbours);
      pivots.reachFromFar(1);
      const row = pivots.rows[0]!;
      row.forEach((distance, body) => {
        const near = [...neighbours.list.subarray(neighbours.first[body], neighbours.first[body + 1])];
        const nearest = Math.min(...near.map((other) => row[other]!).filter((other) => other >= 0));
        expect(distance).toBe(body === 0 ? 0 : Number.isFinite(nearest) ? nearest + 1 : -1);
      });
    }),
  );
});

test('all pivots at once find what each finds alone', () => {
  fc.assert(
    fc.property(joined, fc.nat(), ({ count, ends }, seed) => {
      const neighbours = neighboursOf(count, linksOf(count, ends));
      const pivots = new Pivots(count, neighbours);
      if (!pivots.reachFromRandom(seededRandom(seed))) return;
      for (const row of pivots.rows) expect(row).toEqual(distances(row.indexOf(0), count, neighbours));
    }),
  );
});

test('where somebody is very far away, not all pivots are gone through at once', () => {
  const path = Int32Array.from(Array.from({ length: 300 }, (_, i) => [i, i + 1]).flat());
  const neighbours = neighboursOf(301, linksOf(301, path));
  expect(new Pivots(301, neighbours).reachFromRandom(seededRandom())).toBe(false);
});

test('each far pivot is as far as can be from those before it', () => {
  fc.assert(
    fc.property(joined, ({ count, ends }) => {
      const neighbours = neighboursOf(count, linksOf(count, ends));
      const pivots = new Pivots(count, neighbours);
      pivots.reachFromFar(6);
      const { rows } = pivots;
      rows.forEach((row, i) => {
        expect(row).toEqual(distances(row.indexOf(0), count, neighbours));
        if (i === 0) return;
        const nearest = (body: number): number => Math.min(...rows.slice(0, i).map((before) => before[body]!));
        expect(nearest(row.indexOf(0))).toBe(Math.max(...Array.from(row, (_, body) => nearest(body))));
      });
    }),
  );
});

test('ways are the shortest: no link makes one shorter, and with links of length 1 they are the distances', () => {
  fc.assert(
    fc.property(graphs, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 30, maxLength: 30 }), ({ count, ends }, some) => {
      const links = linksOf(count, ends);
      const neighbours = neighboursOf(count, links);
      const length = Float64Array.from(links.source, (_, i) => some[i % some.length]!);
      const ways = waysBetweenAll(count, neighbours, length);
      links.source.forEach((a, link) => {
        const b = links.target[link]!;
        for (let from = 0; from < count; from++) {
          const [toA, toB] = [ways[from * count + a]!, ways[from * count + b]!];
          if (toA !== toB) expect(Math.abs(toA - toB)).toBeLessThanOrEqual(length[link]!);
        }
      });
      const hops = waysBetweenAll(count, neighbours, length.fill(1));
      const row = distances(0, count, neighbours);
      expect([...hops.subarray(0, count)]).toEqual([...row].map((distance) => (distance < 0 ? Infinity : distance)));
    }),
  );
}); // prettier-ignore

test('parts are what has a way to each other, the largest first', () => {
  fc.assert(
    fc.property(graphs, ({ count, ends }) => {
      const neighbours = neighboursOf(count, linksOf(count, ends));
      const parts = partsOf(count, neighbours);
      expect(parts.flatMap((part) => [...part]).sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      for (const part of parts) {
        const row = distances(part[0]!, count, neighbours);
        expect([...part]).toEqual([...row.keys()].filter((body) => row[body]! >= 0));
      }
      expect(parts.map(({ length }) => length)).toEqual(parts.map(({ length }) => length).toSorted((a, b) => b - a));
    }),
  );
}); // prettier-ignore
