import { expect, test } from 'vitest';
import { assess } from '../model/assess.ts';
import type { Claim, SourceDocument } from '../model/dataset.ts';
import { buildGraph } from '../model/graph.ts';
import { corroborationInWords } from './corroboration.ts';

const document = (id: string, more: Partial<SourceDocument> = {}): SourceDocument => ({
  id,
  title: id,
  publisher: id,
  ...more,
});

const graph = buildGraph({
  format: 'entente',
  version: 1,
  id: 'small',
  title: 'Small',
  tieTypes: ['Alliance', 'Cooperation'].map((label) => ({ id: label, label, meaning: label })),
  actors: [],
  voices: [],
  documents: [
    document('paper', { date: '2026-05-01' }),
    document('copy', { restates: 'paper' }),
    document('book', { date: '2026-05-31' }),
    document('hearsay', { kind: 'unsourced' }),
  ],
  ties: [],
  story: [],
});

const claim = (speaker: string, stance: Claim['stance'], type: string, read: string): Claim => ({
  speaker,
  stance,
  type,
  document: read,
});

test.each([
  ['a copy is a report without an origin of its own', [claim('A', 'affirms', 'Alliance', 'paper'), claim('B', 'affirms', 'Alliance', 'copy')], 'alliance: 2 reports, 1 independent origin'],
  ['each type stands for itself', [claim('A', 'affirms', 'Alliance', 'paper'), claim('B', 'affirms', 'Cooperation', 'book')], 'alliance: 1 report; cooperation: 1 report'],
  ['two pages of their own are independent', [claim('A', 'affirms', 'Alliance', 'paper'), claim('B', 'affirms', 'Alliance', 'book')], 'alliance: 2 independent reports'],
  ['what was taken back is no report', [claim('A', 'affirms', 'Alliance', 'paper'), claim('A', 'denies', 'Alliance', 'book')], ''],
  ['what no page was opened for is no report', [claim('A', 'affirms', 'Alliance', 'hearsay')], ''],
  ['a denial bears nothing out', [claim('A', 'denies', 'Alliance', 'paper')], ''],
] as const)('%s', (_, claims, words) => {
  expect(corroborationInWords(assess(claims, graph), graph)).toBe(words);
}); // prettier-ignore
