import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../format/parse.ts';
import { dateInWords } from '../model/dates.ts';
import { buildGraph } from '../model/graph.ts';
import { speakerNames } from '../model/speakers.ts';
import { assess } from '../model/assess.ts';
import { cslItem, documentsOf, referenceText, tieText } from './cite.ts';

const { dataset } = parse(readFileSync(new URL('../../data/russia-taliban/dataset.json', import.meta.url), 'utf8'));
const graph = buildGraph(dataset!);
const names = { tieTypes: graph.tieTypes, speakers: speakerNames(graph.dataset) };

describe('a tie as text', () => {
  test('every claim of every tie has its line, and every line a reference that stands below', () => {
    for (const [tie, claims] of graph.claims.entries()) {
      const text = tieText(graph, tie, assess(claims, graph), names);
      const documents = documentsOf(claims, graph);
      for (const document of documents) expect(text).toContain(referenceText(document));
      expect(text.match(/^ {2}\S.*\[\d+\]$/gm) ?? []).toHaveLength(claims.length);
      expect(text.match(/^\[\d+\] /gm) ?? []).toHaveLength(documents.length);
    }
  });

  test('a document of which no page was opened says so, and so does one that repeats another', () => {
    const texts = [...graph.claims].map((claims, tie) => tieText(graph, tie, assess(claims, graph), names));
    for (const document of graph.documents.values()) {
      const { id, kind, restates } = document;
      const reference = referenceText(document);
      const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.includes(`] ${reference}`)));
      if (lines.length === 0) continue;
      expect(
        lines.some((line) => line.endsWith('No page was opened.')),
        id,
      ).toBe(kind === 'unsourced');
      expect(
        lines.some((line) => line.includes(' It repeats ')),
        id,
      ).toBe(restates !== undefined);
    }
  });

  test('of a tie of which nothing is heard it says that', () => {
    expect(tieText(graph, 0, assess([], graph), names)).toContain('Nobody who is heard claims anything of this tie.');
  });

  test('a tie that has a date of its own, and none in what is said of it, tells that one', () => {
    const tie = graph.ties.findIndex(
      ({ from, to }, at) =>
        from !== undefined && to === undefined && graph.claims[at]!.every((claim) => claim.from === undefined),
    );
    const text = tieText(graph, tie, assess(graph.claims[tie]!, graph), names);
    const { from, fromLabel = 'Began' } = graph.ties[tie]!;
    expect(text.split('\n')).toContain(`${fromLabel} ${dateInWords(from!)}.`);
  });

  test('the agreement of May 2026 says who denies, and the words that were said', () => {
    const tie = graph.tieNumber.get('military-agreement-2026')!;
    const text = tieText(graph, tie, assess(graph.claims[tie]!, graph), names);
    expect(text).toContain('Russia – Taliban government: Military agreement of May 2026');
    expect(text).toMatch(/^ {2}Afghan Defence Minister denies, about 31 May 2026, unsure \[\d+\]$/m);
    expect(text).toMatch(/^ {2}some reports affirm, /m);
    expect(text).toMatch(/^Signed on 27 May 2026 \(.*\) or 31 May 2026 \(.*\): speakers disagree\.$/m);
    expect(text).toContain('“The arrangement is focused on cooperation rather than a formal strategic alliance.”');
  });
});

describe('a document as CSL-JSON', () => {
  const document = { id: 'd', title: 'A pact', publisher: 'The Gazette' };

  test.each([
    ['2026', { 'date-parts': [[2026]] }],
    ['2026-05', { 'date-parts': [[2026, 5]] }],
    ['2026-05-31', { 'date-parts': [[2026, 5, 31]] }],
    ['2026-05-31~', { literal: 'about 31 May 2026' }],
    ['2021-08-15/..', { literal: 'since 15 August 2021' }],
  ])('%s is issued %j', (date, issued) => {
    expect(cslItem({ ...document, date })).toMatchObject({ issued });
  });

  test('what is not known is left out, not made up', () => {
    expect(cslItem(document)).toEqual({ id: 'd', type: 'document', title: 'A pact', 'container-title': 'The Gazette' });
  });
});
