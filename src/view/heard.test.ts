import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { arbitraryHearing } from '../../tests/arbitrary-view.ts';
import { assessAll } from '../model/assess.ts';
import { saidSpan } from '../model/claim-columns.ts';
import type { SourceDocument } from '../model/dataset.ts';
import { readDate } from '../model/dates.ts';
import { buildGraph } from '../model/graph.ts';
import { hear, isPerhapsLater, isThreshold, noThreshold, silences, type Hearing, type Threshold } from './heard.ts';

const runs = { numRuns: 80 };
const everything: Hearing = { saidBy: null, hideUndated: false, threshold: noThreshold };

const cases = arbitraryTalk.chain((dataset) =>
  arbitraryHearing(dataset).map((hearing) => ({ graph: buildGraph(dataset), hearing })),
);

/** The hearing with another number of documents asked for. */
function asking(hearing: Hearing, documents: number): Hearing {
  return { ...hearing, threshold: { ...hearing.threshold, documents } };
}

function numbersHeard(heard: Uint8Array | null, count: number): number[] {
  return Array.from({ length: count }, (_, claim) => claim).filter((claim) => heard === null || heard[claim] === 1);
}

describe('a claim', () => {
  test('is heard exactly where it was said in time, in evidence of the kind that is asked for', () => {
    fc.assert(
      fc.property(cases, ({ graph, hearing }) => {
        const { columns, documents } = graph;
        const { saidBy, hideUndated, threshold } = hearing;
        const end = saidBy === null ? Infinity : readDate(saidBy)!.latest;
        const expected = columns.records.map((claim) => {
          const said = saidSpan(claim, documents);
          const sources: SourceDocument[] = [];
          let source = documents.get(claim.document);
          while (source !== undefined && !sources.includes(source)) {
            sources.push(source);
            source = documents.get(source.restates ?? '');
          }
          const isInTime = saidBy === null || (said === null ? !hideUndated : said.earliest <= end);
          const isOfKind = !threshold.official || sources.some(({ kind }) => kind === 'official');
          const isQuoted = !threshold.quoted || claim.quotation !== undefined;
          const isWelcome = !sources.some(({ publisher }) => threshold.without.includes(publisher));
          return isInTime && isOfKind && isQuoted && isWelcome;
        });
        expected.forEach((isHeard, claim) => expect(silences(columns, hearing)(claim) === null).toBe(isHeard));
        const heard = numbersHeard(hear(columns, asking(hearing, 0)), expected.length);
        expect(heard).toEqual([...expected.keys()].filter((claim) => expected[claim]));
      }),
      runs,
    );
  });

  test('is always heard where nothing is asked for', () => {
    fc.assert(
      fc.property(cases, ({ graph, hearing }) => {
        expect(hear(graph.columns, { ...hearing, saidBy: null, threshold: noThreshold })).toBeNull();
      }),
      runs,
    );
  });

  test('may be later than the date looked at only where it is heard and its own date is not precise enough', () => {
    fc.assert(
      fc.property(cases, ({ graph, hearing }) => {
        graph.columns.records.forEach((claim, number) => {
          const clock = { ...everything, saidBy: hearing.saidBy };
          if (!isPerhapsLater(graph.columns, number, clock)) return;
          const [said, by] = [saidSpan(claim, graph.documents)!, readDate(hearing.saidBy!)!];
          expect(said.latest).toBeGreaterThan(by.latest);
          if (silences(graph.columns, clock)(number) === null) expect(said.earliest).toBeLessThanOrEqual(by.latest);
        });
      }),
      runs,
    );
  });
});

describe('to ask for more', () => {
  const more: ((now: Threshold) => Threshold)[] = [
    (now) => ({ ...now, official: true }),
    (now) => ({ ...now, quoted: true }),
    (now) => ({ ...now, without: [...now.without, 'Post'] }),
  ];

  test('never lets a claim be heard that was not', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...more), ({ graph, hearing }, change) => {
        const count = graph.columns.records.length;
        const before = asking(hearing, 0);
        const after = { ...before, threshold: change(before.threshold) };
        const heardBefore = new Set(numbersHeard(hear(graph.columns, before), count));
        for (const claim of numbersHeard(hear(graph.columns, after), count)) expect(heardBefore).toContain(claim);
      }),
      runs,
    );
  });

  test('documents than there are silences whoever affirms, with all that they say of the type, and nobody else', () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 3 }), ({ graph, hearing }, documents) => {
        const { columns } = graph;
        const before = hear(columns, asking(hearing, 0));
        const after = hear(columns, asking(hearing, documents));
        assessAll(columns, before).forEach(({ readings }, tie) => {
          for (let claim = columns.firstOfTie[tie]!; claim < columns.firstOfTie[tie + 1]!; claim++) {
            const { type, speaker } = columns.records[claim]!;
            const reading = readings.find((one) => one.type === type);
            const isShort = (reading?.independentDocuments ?? 0) < documents;
            const affirms = reading?.speakers.affirms.includes(speaker) === true;
            const wasHeard = before === null || before[claim] === 1;
            expect(after === null || after[claim] === 1).toBe(wasHeard && !(isShort && affirms));
          }
        });
      }),
      runs,
    );
  });

  test('documents leaves no type affirmed in fewer of them', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 3 }), ({ graph, hearing }, documents) => {
        const { columns } = graph;
        for (const { readings } of assessAll(columns, hear(columns, asking(hearing, documents)))) {
          for (const { speakers, independentDocuments } of readings) {
            if (speakers.affirms.length > 0) expect(independentDocuments).toBeGreaterThanOrEqual(documents);
          }
        }
      }),
      runs,
    );
  });
});

test('a threshold is one as soon as it asks for anything', () => {
  expect(isThreshold(noThreshold)).toBe(false);
  const asks: Partial<Threshold>[] = [{ documents: 1 }, { official: true }, { quoted: true }, { without: ['Post'] }];
  for (const change of asks) expect(isThreshold({ ...noThreshold, ...change })).toBe(true);
});
