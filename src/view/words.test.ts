import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../model/dataset.ts';
import { wholeView, type View } from './view.ts';
import { counted, filterInWords, listed, uncapped } from './words.ts';

test('a list names everything once, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-m]{1,3}$/)), (words) => {
      expect(listed(words).split(/, | and /)).toEqual(words.length === 0 ? [''] : words);
    }),
  );
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as "%s"', (words, text) => {
  expect(listed(words)).toBe(text);
});

test.each([
  [0, '0 ties'],
  [1, '1 tie'],
  [2, '2 ties'],
  [1024, '1,024 ties'],
])('%d is counted as "%s"', (count, text) => {
  expect(counted(count, 'tie')).toBe(text);
});

test('people are not persons', () => {
  expect(counted(2, 'person', 'people')).toBe('2 people');
});

test.each([
  ['Alliance', 'alliance'],
  ['UN mandate', 'UN mandate'],
  ['CSTO', 'CSTO'],
  ['Équipement', 'équipement'],
  ['', ''],
  ['A', 'A'],
])('"%s" within a sentence is "%s"', (words, text) => {
  expect(uncapped(words)).toBe(text);
});

describe('the filters in words', () => {
  const type = (id: string, label: string) => ({ id, label, meaning: label });
  const dataset: Dataset = {
    format: 'entente',
    version: 1,
    id: 'small',
    title: 'Small',
    tieTypes: [type('c', 'Cooperation'), type('a', 'Alliance'), type('ct', 'Counter-terrorism'), type('u', 'UN mandate')],
    actors: [],
    voices: [],
    documents: [],
    ties: [],
    story: [],
  }; // prettier-ignore

  test.each<[string, Partial<View>]>([
    ['All tie types', {}],
    ['No tie types', { hiddenTypes: ['c', 'a', 'ct', 'u'] }],
    ['Only counter-terrorism', { hiddenTypes: ['c', 'a', 'u'] }],
    ['Only cooperation and UN mandate', { hiddenTypes: ['a', 'ct'] }],
    ['All tie types but alliance', { hiddenTypes: ['a'] }],
    ['All tie types · all standings but denied', { hiddenStandings: ['denied'] }],
    ['All tie types · only contested', { hiddenStandings: ['agreed', 'denied', 'in question'] }],
    ['All tie types · without armed groups and people', { hiddenKinds: ['armed-group', 'person'] }],
    [
      'Only alliance · no standings · without states',
      {
        hiddenTypes: ['c', 'ct', 'u'],
        hiddenStandings: ['agreed', 'denied', 'in question', 'contested'],
        hiddenKinds: ['state'],
      },
    ],
  ])('%s', (words, change) => {
    expect(filterInWords({ ...wholeView, ...change }, dataset)).toBe(words);
  });
});
