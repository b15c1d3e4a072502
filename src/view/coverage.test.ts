import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { parse } from '../format/parse.ts';
import { assessAll } from '../model/assess.ts';
import type { Dataset } from '../model/dataset.ts';
import { isoDay, readDate } from '../model/dates.ts';
import { buildGraph } from '../model/graph.ts';
import { speakerNames } from '../model/speakers.ts';
import { coverageOf, lengthInWords, type Coverage } from './coverage.ts';

const runs = { numRuns: 80 };
const year = 365 * 24 * 60 * 60 * 1000;

function coverage(dataset: Dataset, isDated: (tie: number) => boolean = () => true): Coverage {
  const graph = buildGraph(dataset);
  return coverageOf(graph, assessAll(graph.columns, null), isDated, speakerNames(dataset));
}

describe('ties', () => {
  test('rest on one document or on no page exactly where they are affirmed and so many independent ones affirm them', () => {
    fc.assert(
      fc.property(arbitraryTalk, (dataset) => {
        const { columns } = buildGraph(dataset);
        const resting = (documents: number): number[] =>
          assessAll(columns, null).flatMap(({ readings, independentDocuments }, tie) => {
            const isAffirmed = readings.some(({ speakers }) => speakers.affirms.length > 0);
            return isAffirmed && independentDocuments === documents ? [tie] : [];
          });
        const { oneDocument, noPage } = coverage(dataset);
        expect(oneDocument).toEqual(resting(1));
        expect(noPage).toEqual(resting(0));
      }),
      runs,
    );
  });

  test('are unquoted where no claim has a quotation, and undated where they carry no date; silent ties are neither', () => {
    fc.assert(
      fc.property(arbitraryTalk, fc.func(fc.boolean()), (dataset, isDated) => {
        const { claims } = buildGraph(dataset);
        const { unquoted, undated } = coverage(dataset, isDated);
        const told = [...claims.keys()].filter((tie) => claims[tie]!.length > 0);
        expect(unquoted).toEqual(told.filter((tie) => claims[tie]!.every(({ quotation }) => quotation === undefined)));
        expect(undated).toEqual(told.filter((tie) => !isDated(tie)));
      }),
      runs,
    );
  });
});

describe('a speaker', () => {
  const actor = { id: 'a', name: 'Ministry', kind: 'state' } as const;
  const heardIn = (publisher: string): readonly string[] =>
    coverage({
      format: 'entente',
      version: 1,
      id: 'one-claim',
      title: 'One claim',
      tieTypes: [{ id: 't', label: 'T', meaning: 'm' }],
      actors: [actor],
      voices: [{ id: 'cradle', name: 'The Cradle' }],
      documents: [{ id: 'd', title: 'D', publisher }],
      ties: [
        {
          id: 'tie',
          source: 'a',
          target: 'a',
          label: 'tie',
          type: 't',
          claims: ['a', 'cradle'].map((speaker) => ({ speaker, stance: 'affirms', type: 't', document: 'd' })),
        },
      ],
      story: [],
    }).secondHand;

  test('is heard at second hand where only others publish what they say, and the dataset itself never is', () => {
    expect(heardIn('Ministry')).toEqual(['cradle']);
    expect(heardIn('The Cradle, copied on mujico.org')).toEqual(['a']);
    expect(heardIn('Herald')).toEqual(['a', 'cradle']);
  });

  test('heard at second hand has pages that were opened, and none that they published themselves; an unread one has none', () => {
    fc.assert(
      fc.property(arbitraryTalk, (dataset) => {
        const { columns, documents } = buildGraph(dataset);
        const names = speakerNames(dataset);
        const { secondHand, unread } = coverage(dataset);
        for (const id of columns.speakers) {
          const own = columns.records.filter(({ speaker }) => speaker === id);
          const opened = own.filter(({ document }) => documents.get(document)?.kind !== 'unsourced');
          const publishers = opened.map(({ document }) => documents.get(document)?.publisher);
          expect(unread.includes(id)).toBe(publishers.length === 0);
          if (secondHand.includes(id)) {
            expect(publishers.length).toBeGreaterThan(0);
            expect(publishers).not.toContain(names.get(id));
            expect(publishers).not.toContain(undefined);
          }
        }
        expect(secondHand.filter((id) => unread.includes(id))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a silent time', () => {
  /** From the first to the last day of each document that has both. */
  const spansOf = (dataset: Dataset) =>
    dataset.documents
      .flatMap(({ date }) => (date === undefined ? [] : [readDate(date)!]))
      .filter(({ earliest, latest }) => Number.isFinite(earliest) && Number.isFinite(latest));

  test('lies between two documents a year and more apart, and no document may be of it', () => {
    fc.assert(
      fc.property(arbitraryTalk, (dataset) => {
        const spans = spansOf(dataset);
        for (const { after, before } of coverage(dataset).silent) {
          const [from, to] = [readDate(after)!.latest, readDate(before)!.earliest];
          expect(to - from).toBeGreaterThanOrEqual(year);
          expect(spans.map(({ latest }) => isoDay(latest))).toContain(after);
          expect(spans.map(({ earliest }) => isoDay(earliest))).toContain(before);
          expect(spans.filter(({ earliest, latest }) => latest > from && earliest < to)).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('is every such time', () => {
    fc.assert(
      fc.property(arbitraryTalk, (dataset) => {
        const spans = spansOf(dataset);
        const gaps = spans.flatMap(({ latest }) => {
          const isFollowed = spans.some((other) => other.earliest <= latest && other.latest > latest);
          const next = Math.min(...spans.filter(({ earliest }) => earliest > latest).map(({ earliest }) => earliest));
          return !isFollowed && Number.isFinite(next) && next - latest >= year ? [isoDay(latest)] : [];
        });
        expect(coverage(dataset).silent.map(({ after }) => after)).toEqual([...new Set(gaps)].toSorted());
      }),
      runs,
    );
  });
});

test('a document that is dated without an end, or not at all, may fall into a silent time', () => {
  const documents = ['2000-01-01', '2020-01-01', '2005/..', '../2010', undefined].map((date, i) => ({
    id: `d${i}`,
    title: `Page ${i}`,
    publisher: 'A paper',
    url: `https://example.org/${i}`,
    kind: 'news',
    ...(date === undefined ? {} : { date }),
  }));
  const claims = documents.map(({ id: document }) => ({
    speaker: 'a',
    stance: 'affirms',
    type: 't',
    document,
  }));
  const { dataset, issues } = parse(
    JSON.stringify({
      format: 'entente',
      version: 1,
      id: 'x',
      title: 'X',
      tieTypes: [{ id: 't', label: 'T', meaning: 'It is tied.' }],
      actors: ['a', 'b'].map((id) => ({ id, name: id, kind: 'state' })),
      documents,
      ties: [{ id: 'ab', source: 'a', target: 'b', label: 'A and B', claims }],
    }),
  );
  expect(issues).toEqual([]);
  const { silent, undatedDocuments } = coverage(dataset!);
  expect(silent).toEqual([{ after: '2000-01-01', before: '2020-01-01' }]);
  expect(undatedDocuments).toBe(3);
});

test('how long a silent time is: full years and months', () => {
  expect(lengthInWords({ after: '2012-06-22', before: '2019-05-15' })).toBe('6 years and 10 months');
  expect(lengthInWords({ after: '2020-01-31', before: '2021-01-31' })).toBe('1 year');
  expect(lengthInWords({ after: '-0002-12-31', before: '0001-01-30' })).toBe('2 years');
});
