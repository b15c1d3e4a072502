import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDebate, arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { shuffled, withClaimsShuffled } from '../../tests/arbitrary-dataset.ts';
import { columnsOf, saidSpan, type ClaimColumns } from './claim-columns.ts';
import { stances, type Claim } from './dataset.ts';
import { buildGraph } from './graph.ts';
import { originOf } from './origins.ts';

const runs = { numRuns: 60 };

function numbersOf({ firstOfTie }: ClaimColumns, tie: number): number[] {
  return Array.from({ length: firstOfTie[tie + 1]! - firstOfTie[tie]! }, (_, at) => firstOfTie[tie]! + at);
}

test('the order of the file does not matter, neither that of claims nor that of any other list', () => {
  const pairs = arbitraryTalk.chain((dataset) =>
    fc.tuple(fc.constant(dataset), shuffled(dataset).chain(withClaimsShuffled)),
  );
  fc.assert(
    fc.property(pairs, ([dataset, other]) => {
      expect(buildGraph(other).columns).toEqual(buildGraph(dataset).columns);
    }),
    runs,
  );
});

test('two claims that differ by nothing but their words have an order too', () => {
  const said = (text: string): Claim => ({ speaker: 'a', stance: 'affirms', type: 't', document: 'd', quotation: { text } });
  const vocabulary = { tieTypes: new Map([['t', { id: 't', label: 't', meaning: 't' }]]), documents: new Map() };
  const [one, other] = [said('one'), said('other')];
  expect(columnsOf([[other, one]], vocabulary).records).toEqual(columnsOf([[one, other]], vocabulary).records);
}); // prettier-ignore

test('each claim has one number, among those of its tie', () => {
  fc.assert(
    fc.property(arbitraryTalk, (dataset) => {
      const { claims, columns } = buildGraph(dataset);
      claims.forEach((own, tie) => {
        const records = numbersOf(columns, tie).map((number) => columns.records[number]!);
        expect(records).toHaveLength(own.length);
        expect(new Set(records)).toEqual(new Set(own));
      });
      expect(columns.firstOfTie.at(-1)).toBe(columns.records.length);
    }),
    runs,
  );
});

test('the columns say what the claim says', () => {
  fc.assert(
    fc.property(arbitraryTalk, (dataset) => {
      const { columns, documents } = buildGraph(dataset);
      columns.records.forEach((claim, number) => {
        expect(columns.types[columns.type[number]!]!.id).toBe(claim.type);
        expect(columns.speakers[columns.speaker[number]!]).toBe(claim.speaker);
        expect(stances[columns.stance[number]!]).toBe(claim.stance);
        expect(columns.documents[columns.document[number]!]?.id).toBe(claim.document === '' ? undefined : claim.document);
        const span = saidSpan(claim, documents);
        expect(columns.saidFirst[number]).toBe(span?.earliest ?? -Infinity);
        expect(columns.saidLast[number]).toBe(span?.latest ?? -Infinity);
      });
    }),
    runs,
  );
}); // prettier-ignore

test('the claims of a tie come by type, then by speaker, then by the time at which they were said', () => {
  fc.assert(
    fc.property(arbitraryDebate, (dataset) => {
      const { columns } = buildGraph(dataset);
      dataset.ties.forEach((_, tie) => {
        const keys = numbersOf(columns, tie).map((claim) => [
          columns.type[claim]!,
          columns.speaker[claim]!,
          columns.saidLast[claim]!,
        ]);
        const before = ([x = [], y = []]: number[][]): boolean => {
          const at = x.findIndex((value, column) => value !== y[column]);
          return at < 0 || x[at]! < y[at]!;
        };
        keys.slice(1).forEach((key, at) => expect(before([keys[at]!, key])).toBe(true));
      });
    }),
    runs,
  );
});

test('the news comes from the end of the chain of copies, and from nowhere where no page was opened', () => {
  fc.assert(
    fc.property(arbitraryTalk, (dataset) => {
      const { columns, documents } = buildGraph(dataset);
      columns.records.forEach((claim, number) => {
        const document = documents.get(claim.document);
        const unread = document === undefined || document.kind === 'unsourced';
        const origin = unread ? undefined : originOf(documents, document.id);
        expect(columns.documents[columns.origin[number]!]?.id).toBe(origin);
        if (unread) expect(columns.origin[number]).toBe(-1);
      });
    }),
    runs,
  );
});

test('a claim of a type that the vocabulary lacks has no number', () => {
  const claims: Claim[] = [{ speaker: 'a', stance: 'affirms', type: 'unheard of', document: 'd' }];
  expect(columnsOf([claims], { tieTypes: new Map(), documents: new Map() }).records).toEqual([]);
});

test('a tie with very many claims is read like any other', () => {
  const claims = Array.from({ length: 150_000 }, (_, at): Claim => ({
    speaker: `s${at % 7}`,
    stance: 'affirms',
    type: 't',
    document: `d${at}`,
    said: '2026',
  }));
  const vocabulary = { tieTypes: new Map([['t', { id: 't', label: 't', meaning: 't' }]]), documents: new Map() };
  expect(columnsOf([claims], vocabulary).records).toHaveLength(claims.length);
});
