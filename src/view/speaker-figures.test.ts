import { expect, test } from 'vitest';
import type { SpeakerPair } from '../model/speaker-pairs.ts';
import { findSpeakers, otherSpeaker, pairsWith, sharpestFirst, type SpeakerFigures } from './speaker-figures.ts';

const speaker = (name: string, claims: number, clashes: number): SpeakerFigures => ({
  id: name.toLowerCase(),
  name,
  kind: 'voice',
  claims,
  ties: claims,
  clashes,
});
const all = [speaker('Beta', 3, 0), speaker('alpha', 3, 2), speaker('Gamma News', 9, 1)];
const names = (found: readonly SpeakerFigures[]): string[] => found.map(({ name }) => name);

test('speakers come by their claims, their clashes or their names; equal figures come by name', () => {
  expect(names(findSpeakers(all, '', 'claims'))).toEqual(['Gamma News', 'alpha', 'Beta']);
  expect(names(findSpeakers(all, '', 'clashes'))).toEqual(['alpha', 'Gamma News', 'Beta']);
  expect(names(findSpeakers(all, '', 'name'))).toEqual(['alpha', 'Beta', 'Gamma News']);
});

test('a part of a name finds a speaker, whatever the case and the spaces about it', () => {
  expect(names(findSpeakers(all, ' A NEWS ', 'name'))).toEqual(['Gamma News']);
  expect(findSpeakers(all, 'delta', 'name')).toEqual([]);
});

test('pairs come with the most clashes first, then with the most agreements', () => {
  const pair = (a: string, b: string, agree: number[], clash: number[]): SpeakerPair => ({ a, b, agree, clash });
  const pairs = [pair('a', 'b', [1], []), pair('a', 'c', [], [2]), pair('b', 'c', [1, 3], []), pair('c', 'd', [1], [2])]; // prettier-ignore
  expect(sharpestFirst(pairs).map(({ a, b }) => a + b)).toEqual(['cd', 'ac', 'bc', 'ab']);
  expect(pairsWith(pairs, 'c').map((one) => otherSpeaker(one, 'c'))).toEqual(['a', 'b', 'd']);
});
