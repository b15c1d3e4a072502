import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import type { Dataset } from '../model/dataset.ts';
import { parse } from './parse.ts';
import { Gathering, piecesOf, restOf } from './pieces.ts';

function handedOver(dataset: Dataset): Dataset {
  const gathering = new Gathering();
  for (const piece of piecesOf(dataset)) gathering.add(piece);
  return gathering.dataset(restOf(dataset));
}

test('a dataset that was taken apart is put together as it was', () => {
  fc.assert(
    fc.property(arbitraryDataset, (made) => {
      const dataset = parse(JSON.stringify(made)).dataset!;
      expect(handedOver(dataset)).toEqual(dataset);
    }),
  );
});

test('a long list comes in more than one piece, in its order', () => {
  const { dataset } = parse(
    JSON.stringify({
      format: 'entente',
      version: 1,
      id: 'many',
      title: 'Many',
      actors: Array.from({ length: 1201 }, (_, index) => ({ id: `a${index}`, name: `A${index}`, kind: 'state' })),
    }),
  );
  expect([...piecesOf(dataset!)]).toHaveLength(3);
  expect(handedOver(dataset!)).toEqual(dataset);
});
