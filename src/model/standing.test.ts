import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stances, type Claim, type SourceDocument, type TieType } from './dataset.ts';
import { assess } from './assess.ts';
import { saidSpan, type Vocabulary } from './claim-columns.ts';
import { positions, standings, type Assessment } from './standing.ts';

const rungs = { contact: 1, cooperation: 2, assistance: 2, partnership: 3, alliance: 4 };
const tieTypes = new Map<string, TieType>([
  ...Object.entries(rungs).map(([id, rung]) => [id, { id, label: id, meaning: id, ladder: 'bond', rung }] as const),
  ...['ban', 'trade'].map((id) => [id, { id, label: id, meaning: id }] as const),
]);

const document = (id: string, more: Partial<SourceDocument> = {}): [string, SourceDocument] => [
  id,
  { id, title: id, publisher: id, ...more },
];
const vocabulary: Vocabulary = {
  tieTypes,
  documents: new Map([
    document('paper', { date: '2026-05-01' }),
    document('copy', { date: '2026-05-02', restates: 'paper' }),
    document('copy-of-copy', { restates: 'copy' }),
    document('book'),
    document('hearsay', { kind: 'unsourced' }),
    ...['own-0', 'own-1', 'own-2', 'own-3'].map((id) => document(id)),
  ]),
};

/** Reads `A affirms alliance@2026-05-28 in paper; B denies alliance`, the notation of docs/standing.md. */
function readClaims(notation: string): Claim[] {
  if (notation === 'none') return [];
  return notation.split('; ').map((text, index) => {
    const match = /^(\w) (affirms|doubts|denies) ([a-z]+)(?:@(\S+))?(?: in (\S+))?$/.exec(text);
    if (match === null) throw new Error(`"${text}" is no claim: write "A affirms alliance@2026-05-28 in paper".`);
    const [, speaker = '', stance, type = '', said, named = `own-${index}`] = match;
    const claim = { speaker, stance: stance as Claim['stance'], type, document: named };
    return said === undefined ? claim : { ...claim, said };
  });
}

const assessed = (notation: string): Assessment => assess(readClaims(notation), vocabulary);

const claim: fc.Arbitrary<Claim> = fc.record(
  {
    speaker: fc.constantFrom('A', 'B', 'C'),
    stance: fc.constantFrom(...stances),
    type: fc.constantFrom(...tieTypes.keys()),
    document: fc.constantFrom(...vocabulary.documents.keys()),
    said: fc.constantFrom('2026', '2026-05', '2026-05-27', '2026-05-31'),
  },
  { requiredKeys: ['speaker', 'stance', 'type', 'document'] },
);
const claims = fc.array(claim, { maxLength: 8 });

/** What an assessment says, without the order in which the claims are listed. */
function bare({ standing, gap, independentDocuments, readings }: Assessment): unknown {
  const own = readings.map(({ type, speakers, independentDocuments: documents }) => ({ type, speakers, documents }));
  return { standing, gap, independentDocuments, readings: own };
}

describe('laws', () => {
  test('the order of claims does not matter', () => {
    const shuffled = claims.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(bare(assess(other, vocabulary))).toEqual(bare(assess(list, vocabulary)));
      }),
    );
  });

  test('a new speaker who repeats the whole position of another never makes an agreed tie contested', () => {
    fc.assert(
      fc.property(claims, claim, (list, { document: read }) => {
        const before = assess(list, vocabulary);
        fc.pre(before.standing === 'agreed');
        for (const speaker of ['A', 'B', 'C']) {
          const repeated = before.readings.flatMap(({ type, speakers }) =>
            stances
              .filter((stance) => speakers[stance].includes(speaker))
              .map((stance) => ({ speaker: 'new', stance, type, document: read })),
          );
          const after = assess([...list, ...repeated], vocabulary);
          expect(after).toMatchObject({ standing: 'agreed', gap: before.gap });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('who affirms, in a document that restates one already counted, never raises the number of documents', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom('copy', 'copy-of-copy'), (list, restating) => {
        const first: Claim = { speaker: 'first', stance: 'affirms', type: 'trade', document: 'paper' };
        const before = assess([...list, first], vocabulary);
        const after = assess([...list, first, { ...first, speaker: 'new', document: restating }], vocabulary);
        expect(after.independentDocuments).toBe(before.independentDocuments);
        expect(after.standing).toBe(before.standing);
      }),
    );
  });

  test('every claim stays in exactly one reading, and every speaker stands in one list of it', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const { readings } = assess(list, vocabulary);
        expect(new Set(readings.flatMap((reading) => reading.claims))).toEqual(new Set(list));
        for (const reading of readings) {
          const standing = stances.flatMap((stance) => reading.speakers[stance]);
          expect(standing.toSorted()).toEqual([...new Set(reading.claims.map(({ speaker }) => speaker))].toSorted());
        }
      }),
    );
  });

  test('readings come in the order of the vocabulary, speakers in the order of their ids', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const { readings } = assess(list, vocabulary);
        const types = readings.map(({ type }) => type);
        expect(types).toEqual([...tieTypes.keys()].filter((type) => types.includes(type)));
        for (const { speakers } of readings) {
          for (const stance of stances) expect(speakers[stance]).toEqual(speakers[stance].toSorted());
        }
      }),
    );
  });

  test('the gap is the widest distance between two positions, and two rungs are always contested', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const { readings, gap, standing } = assess(list, vocabulary);
        const heights = [...positions(readings, tieTypes).values()].flatMap((own) => [...own.values()]);
        const distances = heights.flatMap((a) => heights.map((b) => a - b));
        expect(gap).toBe(Math.max(0, ...distances));
        if (gap >= 2) expect(standing).toBe('contested');
      }),
    );
  });
});

describe('examples', () => {
  test.each([
    ['one rung apart', 'A affirms cooperation; B affirms partnership', 'agreed'],
    ['two rungs apart', 'A affirms cooperation; B affirms alliance', 'contested'],
    ['only denied', 'A denies alliance', 'denied'],
    ['only doubted', 'A doubts alliance', 'in question'],
    ['without a claim', 'none', 'in question'],
  ])('a tie %s: %s is %s', (_, notation, standing) => {
    expect(assessed(notation).standing).toBe(standing);
  });

  test('of one speaker who affirms and later denies, the later claim counts and both stay to be read', () => {
    const { readings, standing } = assessed('A affirms alliance@2026-05-27; A denies alliance@2026-05-31');
    expect(standing).toBe('denied');
    expect(readings[0]?.speakers).toEqual({ affirms: [], doubts: [], denies: ['A'] });
    expect(readings[0]?.claims).toHaveLength(2);
  });

  test('a speaker who affirms and denies on the same day leaves it in doubt', () => {
    const { readings } = assessed('A affirms alliance@2026-05-31; A denies alliance@2026-05-31');
    expect(readings[0]?.speakers).toEqual({ affirms: [], doubts: ['A'], denies: [] });
    expect(readings[0]?.independentDocuments).toBe(0);
  });

  test('a claim of a type that the vocabulary lacks does not count', () => {
    expect(assessed('A affirms friendship')).toMatchObject({ standing: 'in question', readings: [] });
  });

  test('a claim is dated by its own day, or else by its document, or else before everything', () => {
    const [own, ofDocument, none] = readClaims(
      'A affirms ban@2026 in paper; A affirms ban in paper; A affirms ban in book',
    );
    expect(saidSpan(own!, vocabulary.documents)?.latest).toBe(Date.UTC(2027, 0) - 1);
    expect(saidSpan(ofDocument!, vocabulary.documents)?.latest).toBe(Date.UTC(2026, 4, 2) - 1);
    expect(saidSpan(none!, vocabulary.documents)).toBeNull();
  });
});

describe('the cases of docs/standing.md', () => {
  const page = readFileSync(new URL('../../docs/standing.md', import.meta.url), 'utf8');
  const [, table = ''] = page.split('## Twenty cases');
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ) // prettier-ignore
    .slice(1);

  test('there are twenty, each with a reason, and every standing occurs', () => {
    expect(rows).toHaveLength(20);
    for (const row of rows) expect(row[4]).toMatch(/\w/);
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(standings));
  });

  test.each(rows)('%s: %s, gap %s, documents %s', (notation = '', standing, gap, documents) => {
    const found = assessed(notation);
    expect([found.standing, String(found.gap), String(found.independentDocuments)]).toEqual([standing, gap, documents]);
  });
});
