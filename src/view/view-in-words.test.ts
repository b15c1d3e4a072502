import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { arbitraryView } from '../../tests/arbitrary-view.ts';
import { buildGraph } from '../model/graph.ts';
import { speakerNames } from '../model/speakers.ts';
import { isThreshold, noThreshold } from './heard.ts';
import { isCompared, wholeView } from './view.ts';
import { knownInWords, lensInWords, tellingInWords, thresholdInWords, windowInWords } from './view-in-words.ts';

const runs = { numRuns: 80 };

const cases = arbitraryTalk.chain((dataset) => {
  const read = { graph: buildGraph(dataset), speakers: speakerNames(dataset) };
  return arbitraryView(dataset).map((view) => ({ read, view }));
});

test('a plain graph has no words, and every lens, clock and threshold has', () => {
  fc.assert(
    fc.property(cases, ({ read, view }) => {
      const { lens, saidBy, held, threshold } = view;
      const isPlain = lens.length === 0 && saidBy === null && held === null && !isThreshold(threshold);
      expect(tellingInWords(view, read) === '').toBe(isPlain);
      expect(tellingInWords({ ...wholeView, hiddenTypes: view.hiddenTypes, showLoose: true }, read)).toBe('');
    }),
    runs,
  );
});

test('each part of the view says its own, joined by dots', () => {
  fc.assert(
    fc.property(cases, ({ read, view }) => {
      const words = tellingInWords(view, read).toLowerCase();
      const parts = [
        ...(isCompared(view) ? [`b by ${lensInWords(view.against, read)}`] : []),
        ...(view.lens.length > 0 ? [`by ${lensInWords(view.lens, read)}`] : []),
        ...(view.saidBy === null ? [] : [knownInWords(view.saidBy)]),
        ...(view.held === null ? [] : [windowInWords(view.held)]),
        thresholdInWords(view.threshold),
      ];
      for (const part of parts) expect(words).toContain(part.toLowerCase());
      expect(words.includes('only what is dated')).toBe(
        view.hideUndated && (view.saidBy !== null || view.held !== null),
      );
    }),
    runs,
  );
});

test('a threshold has words exactly where it asks for something', () => {
  fc.assert(
    fc.property(cases, ({ view }) => {
      expect(thresholdInWords(view.threshold) !== '').toBe(isThreshold(view.threshold));
    }),
    runs,
  );
});

test('of many tellers the first three are named and the rest is counted', () => {
  const read = { graph: buildGraph({ format: 'entente', version: 1, id: 'none', title: 'None', tieTypes: [], actors: [], voices: [], documents: [], ties: [], story: [] }), speakers: new Map([['a', 'A']]) };
  const lens = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ kind: 'speaker', id }) as const);
  expect(lensInWords(lens.slice(0, 3), read)).toBe('A, b and c');
  expect(lensInWords(lens, read)).toBe('A, b, c and 2 more');
}); // prettier-ignore

test('a day is known on, and a month by its end', () => {
  expect(knownInWords('2026-05-28')).toBe('as known on 28 May 2026');
  expect(knownInWords('2026-05')).toBe('as known by the end of May 2026');
});

test.each([
  ['2021', '2026-05', 'may have held from 2021 to May 2026'],
  ['2021', null, 'may have held since 2021'],
  [null, '2026', 'may have held until 2026'],
  ['2026-05', '2026-05', 'may have held in May 2026'],
  ['2026-05-31', '2026-05-31', 'may have held on 31 May 2026'],
])('a window from %s to %s is "%s"', (from, to, words) => {
  expect(windowInWords({ from, to })).toBe(words);
});

test('a threshold is told in the order of its boxes', () => {
  const threshold = { documents: 2, official: true, quoted: true, without: ['Post', 'Sun'] };
  expect(thresholdInWords(threshold)).toBe(
    'at least 2 independent documents, official texts only, quotations only, without Post and Sun',
  );
  expect(thresholdInWords({ ...noThreshold, documents: 1 })).toBe('at least 1 independent document');
});
