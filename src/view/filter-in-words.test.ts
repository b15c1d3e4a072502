import { expect, test } from 'vitest';
import type { Dataset } from '../model/dataset.ts';
import { filterInWords } from './filter-in-words.ts';
import { wholeView, type View } from './view.ts';

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
])('filters in words: %s', (words, change) => {
  expect(filterInWords({ ...wholeView, ...change }, dataset)).toBe(words);
});
