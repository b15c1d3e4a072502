import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceDocument } from './dataset.ts';
import { originOf, originsOf } from './origins.ts';

/** Documents from `copy → original` pairs; `null` restates nothing. */
function documents(pairs: readonly (readonly [string, string | null])[]): ReadonlyMap<string, SourceDocument> {
  return new Map(
    pairs.map(([id, restates]) => [id, { id, title: id, publisher: id, ...(restates === null ? {} : { restates }) }]),
  );
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const pairs = fc
  .tuple(...ids.map(() => fc.constantFrom(...ids, null, 'nowhere')))
  .map((restated) => ids.map((id, index) => [id, restated[index] ?? null] as const));

test('a document and the one that it restates have one origin, circles included', () => {
  fc.assert(
    fc.property(pairs, (drawn) => {
      const all = documents(drawn);
      for (const [id, restates] of drawn) {
        if (restates !== null && all.has(restates)) expect(originOf(all, id)).toBe(originOf(all, restates));
      }
    }),
  );
});

test('an origin is its own origin, and the order of documents does not matter', () => {
  fc.assert(
    fc.property(pairs, (drawn) => {
      const [all, reversed] = [documents(drawn), documents(drawn.toReversed())];
      for (const id of ids) {
        const origin = originOf(all, id);
        expect(originOf(all, origin)).toBe(origin);
        expect(originOf(reversed, id)).toBe(origin);
      }
    }),
  );
});

test('asked for all at once, documents have the same origins as one by one', () => {
  fc.assert(
    fc.property(pairs, (drawn) => {
      const all = documents(drawn);
      expect([...originsOf(all)].sort()).toEqual(ids.map((id) => [id, originOf(all, id)]));
    }),
  );
});

test('a chain of very many copies is followed all the same', () => {
  const long = Array.from({ length: 50_000 }, (_, at) => [`d${at}`, at === 0 ? null : `d${at - 1}`] as const);
  expect(new Set(originsOf(documents(long.toReversed())).values())).toEqual(new Set(['d0']));
  expect(new Set(originsOf(documents(long)).values())).toEqual(new Set(['d0']));
});

test('a chain is followed to its end', () => {
  expect(originOf(documents([['a', 'b'], ['b', 'c'], ['c', null]]), 'a')).toBe('c');
}); // prettier-ignore

test('the first id of a circle stands for all of it and for what leads into it', () => {
  const all = documents([['c', 'b'], ['b', 'd'], ['d', 'c'], ['a', 'c']]); // prettier-ignore
  expect(['a', 'b', 'c', 'd'].map((id) => originOf(all, id))).toEqual(['b', 'b', 'b', 'b']);
});

test('a restated document that is not there ends the chain', () => {
  expect(originOf(documents([['a', 'nowhere']]), 'a')).toBe('a');
  expect(originOf(documents([]), 'unknown')).toBe('unknown');
});
