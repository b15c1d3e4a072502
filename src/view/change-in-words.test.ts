import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryTalk, toldBy } from '../../tests/arbitrary-debate.ts';
import { arbitraryView } from '../../tests/arbitrary-view.ts';
import { parse } from '../format/parse.ts';
import { assessAll } from '../model/assess.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { speakerNames } from '../model/speakers.ts';
import { applyView } from './apply.ts';
import { changeInWords } from './change-in-words.ts';
import { readView } from './read-view.ts';
import { tell } from './tell.ts';
import { wholeView, type View } from './view.ts';

const text = readFileSync(new URL('../../data/russia-taliban/dataset.json', import.meta.url), 'utf8');
const story = buildGraph(parse(text).dataset!);
const wholeStory = assessAll(story.columns, null);

function said(graph: Graph, before: View, after: View, flips = 3): string {
  const whole = graph === story ? wholeStory : assessAll(graph.columns, null);
  const told = tell(graph, whole, after);
  const outcome = { told, visible: applyView(told, after), flips };
  return changeInWords(before, after, outcome, { graph, speakers: speakerNames(graph.dataset) });
}

/** From the plain view, with one thing changed. */
const changed = (change: Partial<View>, before: Partial<View> = {}): string =>
  said(story, { ...wholeView, ...before }, { ...wholeView, ...before, ...change });

const isOneSentence = (words: string): void => {
  expect(words).toMatch(/^[^\n\r\t]*[^.\s]\.$/u);
};

describe('on any dataset', () => {
  const cases = arbitraryTalk.chain((dataset) =>
    fc.tuple(arbitraryView(dataset), arbitraryView(dataset)).map(([before, after]) => {
      const { graph } = toldBy(buildGraph(dataset), after);
      return { graph, before, after };
    }),
  );

  test('a change is told in one sentence, on one line, with one full stop', () => {
    fc.assert(
      fc.property(cases, ({ graph, before, after }) => {
        const words = said(graph, before, after);
        if (words !== '') isOneSentence(words);
      }),
      { numRuns: 60 },
    );
  });

  test('only a change of nothing is told by nothing, and each part of a view counts', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...(Object.keys(wholeView) as (keyof View)[])), ({ graph, before, after }, key) => {
        const one = { ...before, [key]: after[key] };
        expect(said(graph, before, one) === '').toBe(JSON.stringify(before[key]) === JSON.stringify(after[key]));
        expect(said(graph, before, structuredClone(before))).toBe('');
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore
});

describe('on the story', () => {
  const views = arbitraryView(story.dataset);

  test('a change of one thing or of everything takes fewer than 160 letters', () => {
    fc.assert(
      fc.property(views, views, fc.constantFrom(...(Object.keys(wholeView) as (keyof View)[])), (before, after, key) => {
        for (const next of [after, { ...before, [key]: after[key] }]) {
          const words = said(story, before, next, 100);
          if (words === '') continue;
          isOneSentence(words);
          expect(words.length).toBeLessThan(160);
        }
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore

  test('every step is told, and so is every single selection', () => {
    const steps = story.dataset.story.map(({ view }) => readView(view, story));
    steps.slice(1).forEach((after, at) => isOneSentence(said(story, steps[at]!, after)));
    const selections = [
      ...story.ties.map(({ id }) => ({ kind: 'tie', id }) as const),
      ...story.actors.map(({ id }) => ({ kind: 'actor', id }) as const),
      ...story.columns.speakers.map((id) => ({ kind: 'speaker', id }) as const),
    ];
    const told = tell(story, wholeStory, wholeView);
    const outcome = { told, visible: applyView(told, wholeView), flips: 0 };
    const read = { graph: story, speakers: speakerNames(story.dataset) };
    for (const selection of selections) {
      const words = changeInWords(wholeView, { ...wholeView, selection }, outcome, read);
      isOneSentence(words);
      expect(words.length).toBeLessThan(160);
    }
  });

  test.each<[string, Partial<View>, Partial<View>?]>([
    ['The map shows speakers and how they agree.', { face: 'speakers' }],
    ['Nothing selected.', { selection: null }, { selection: { kind: 'tie', id: 'military-agreement-2026' } }],
    ['Military agreement of May 2026, contested.', { selection: { kind: 'tie', id: 'military-agreement-2026' } }],
    ['As told by everyone.', { lens: [] }, { lens: [{ kind: 'speaker', id: 'some-reports' }] }],
    ['List of what the dataset does not know.', { list: 'coverage' }],
    ['All evidence counts: 145 of 145 ties shown.', { threshold: wholeView.threshold }, { threshold: { ...wholeView.threshold, documents: 2 } }],
  ])('"%s"', (words, change, before) => {
    expect(changed(change, before)).toBe(words);
  }); // prettier-ignore

  test('figures come with a lens, a comparison, a clock and a threshold', () => {
    const lens = [{ kind: 'speaker', id: 'some-reports' }] as const;
    const against = [{ kind: 'speaker', id: 'afghan-defence-minister' }] as const;
    expect(changed({ lens })).toMatch(/^As told by some reports: \d+ ties? told, \d+ not mentioned\.$/i);
    expect(changed({ against }, { lens })).toMatch(/^Compared: \d+ told differently, .* \d+ told alike\.$/);
    expect(changed({ saidBy: '2026-05-28' })).toMatch(/^As known on 28 May 2026: \d+ of 145 ties shown\.$/);
    const threshold = { ...wholeView.threshold, documents: 2 };
    expect(changed({ threshold })).toMatch(/^At least 2 independent documents: \d+ of 145 ties shown, 3 ties changed by it\.$/);
  }); // prettier-ignore

  test('a map of which something is hidden is not called whole', () => {
    const before = { lens: [{ kind: 'speaker', id: 'some-reports' }], saidBy: '2026-05-28' } as const;
    const after = { lens: [], saidBy: null };
    expect(changed(after, before)).toBe('The whole map: 145 of 145 ties shown.');
    expect(changed({ ...after, hiddenTypes: ['membership'] }, before)).toMatch(/^The map: \d+ of 145 ties shown\.$/);
  });

  test('what is long is cut before its figure', () => {
    const lens = story.dataset.documents.slice(0, 4).map(({ id }) => ({ kind: 'document', id }) as const);
    expect(changed({ lens })).toMatch(/ …: \d+ ties? told, \d+ not mentioned\.$/);
  });
});
