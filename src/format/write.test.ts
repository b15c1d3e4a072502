import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { parse } from './parse.ts';
import { write } from './write.ts';

test('what is written reads back as the same dataset, unknown fields included', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      expect(parse(write(dataset)).dataset).toEqual(dataset);
    }),
  );
});

test('what was read and written once is written the same for ever', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const text = write(dataset);
      const read = parse(text).dataset;
      expect(read === null ? null : write(read)).toBe(text);
    }),
  );
});

test('the order of a record’s fields does not show in the text', () => {
  const reversed = (value: object): object => Object.fromEntries(Object.entries(value).toReversed());
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const other = {
        ...reversed(dataset),
        actors: dataset.actors.map(reversed),
        ties: dataset.ties.map((tie) => reversed({ ...tie, claims: tie.claims.map(reversed) })),
      };
      expect(write(other as unknown as typeof dataset)).toBe(write(dataset));
    }),
  );
});

test('a small dataset looks as the format’s page says', () => {
  const { dataset } = parse(
    '{"title": "T", "zeta": 1, "id": "t", "alpha": 2, "version": 1, "actors": [{"kind": "state", "name": "A", "id": "a"}], "format": "entente"}',
  );
  expect(write(dataset!)).toBe(`{
  "format": "entente",
  "version": 1,
  "id": "t",
  "title": "T",
  "alpha": 2,
  "zeta": 1,
  "tieTypes": [],
  "actors": [
    {
      "id": "a",
      "name": "A",
      "kind": "state"
    }
  ],
  "voices": [],
  "documents": [],
  "ties": [],
  "story": []
}
`);
});
