import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { finish } from '../lib/steps.ts';
import type { Dataset } from '../model/dataset.ts';
import { checkFields, readFields } from './parse.ts';
import { Gathering, lotsOf, piecesOf, restOf, type Piece } from './pieces.ts';
import { readRecordLists } from './record-lists.ts';

interface Handed {
  /** As it was made of the text. */
  readonly dataset: Dataset;
  /** As it comes out at the other end. */
  readonly gathered: Dataset;
  readonly pieces: readonly Piece[];
}

function handOver(text: string): Handed {
  const read = readFields(text);
  const dataset = 'refused' in read ? null : checkFields(read.fields).dataset;
  if ('refused' in read || dataset === null) throw new Error('This is no dataset.');
  const pieces = [...piecesOf(dataset, read.inText)];
  const gathering = new Gathering();
  for (const piece of pieces) gathering.add(piece);
  return { dataset, gathered: finish(gathering.datasetSteps(restOf(dataset), finish(readRecordLists(text))!)), pieces };
}

test('a dataset that two threads read is the same in both', () => {
  fc.assert(
    fc.property(arbitraryDataset, (made) => {
      const { dataset, gathered } = handOver(JSON.stringify(made));
      expect(gathered).toEqual(dataset);
    }),
  );
});

test('so it is where records are out of order, wrong, doubled or dangling', () => {
  const spoilt = fc.constantFrom<((fields: Record<string, unknown>) => unknown)[]>(
    (record) => Object.fromEntries(Object.entries(record).reverse()),
    (record) => ({ ...record, extra: 1 }),
    ({ id, ...record }) => ({ ...record, name: id }),
    (record) => ({ ...record, source: 'nobody', kind: 'nothing' }),
    (record) => ({ ...record, x: 1e9, y: 0 }),
    (record) => ({ ...record, claims: undefined }),
    () => 7,
    (record) => record,
  );
  const places = fc.array(fc.tuple(fc.nat(), spoilt), { maxLength: 6 });
  fc.assert(
    fc.property(arbitraryDataset, places, places, (made, ofActors, ofTies) => {
      const file = structuredClone(made) as unknown as Record<'actors' | 'ties', Record<string, unknown>[]>;
      for (const [list, changes] of [
        [file.actors, ofActors],
        [file.ties, ofTies],
      ] as const) {
        for (const [at, change] of changes) {
          if (list.length > 0) list[at % list.length] = change(list[at % list.length]!) as Record<string, unknown>;
        }
      }
      const { dataset, gathered } = handOver(JSON.stringify(file));
      expect(gathered).toEqual(dataset);
    }),
  );
});

const manyActors = (change: (index: number) => object = () => ({})): string =>
  JSON.stringify({
    format: 'entente',
    version: 1,
    id: 'many',
    title: 'Many',
    actors: Array.from({ length: 1201 }, (_, index) => ({ id: `a${index}`, name: `A${index}`, kind: 'state', ...change(index) })),
  }); // prettier-ignore

test('of records that are in order only the places are said', () => {
  expect(handOver(manyActors()).pieces).toEqual([{ list: 'actors', first: 0, after: 1201 }]);
});

test('a record that is left out or changed stands between two runs of those that are not', () => {
  const changes: Record<number, object> = { 3: { name: '' }, 10: { x: 1e9, y: 0 } };
  const { pieces, dataset, gathered } = handOver(manyActors((index) => changes[index] ?? {}));
  const json = expect.stringContaining('"x":1000000') as string;
  expect(pieces).toMatchObject([{ first: 0, after: 3 }, { first: 4, after: 10 }, { json }, { first: 11, after: 1201 }]);
  expect(gathered).toEqual(dataset);
});

test('many that are changed come in more than one piece, in their order', () => {
  const { pieces, dataset, gathered } = handOver(manyActors(() => ({ unknown: true })));
  expect(pieces).toHaveLength(3);
  expect(gathered).toEqual(dataset);
});

test('pieces go over in lots: many small ones together, large ones by themselves', () => {
  const half = manyActors((index) => (index % 2 === 0 ? { unknown: true } : {}));
  const { pieces } = handOver(half);
  expect(pieces).toHaveLength(1201);
  const lots = [...lotsOf(pieces)];
  expect(lots).toHaveLength(3);
  expect(lots.flat()).toEqual(pieces);
  const json = 'x'.repeat(40_000);
  const large = Array.from({ length: 5 }, () => ({ list: 'ties' as const, json }));
  expect([...lotsOf(large)].map(({ length }) => length)).toEqual([2, 2, 1]);
});

test('another text than the one that was checked is noticed', () => {
  const gathering = new Gathering();
  gathering.add({ list: 'actors', first: 0, after: 2 });
  const steps = gathering.datasetSteps('{}', { actors: [{}], voices: [], documents: [], ties: [] });
  expect(() => finish(steps)).toThrow('changed');
});
