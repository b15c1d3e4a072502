import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { arbitraryDebate } from '../../tests/arbitrary-debate.ts';
import { changesBetween } from '../model/changes.ts';
import type { Claim, Dataset, Tie } from '../model/dataset.ts';
import { buildGraph } from '../model/graph.ts';
import { agesInWords, changesInWords, summaryInWords } from './changes-in-words.ts';

const runs = { numRuns: 60 };

const versions = fc.oneof(fc.tuple(arbitraryDebate, arbitraryDebate), fc.tuple(arbitraryDataset, arbitraryDataset));

const claim: Claim = { speaker: 'post', stance: 'affirms', type: 'alliance', document: 'paper' };

const tie: Tie = { id: 'pact', source: 'north', target: 'south', label: 'Pact', from: '2026-05', claims: [claim] };

const dataset: Dataset = {
  format: 'entente',
  version: 1,
  id: 'pact',
  title: 'The pact',
  tieTypes: [
    { id: 'alliance', label: 'Alliance', meaning: 'A bond.', ladder: 'bond', rung: 4 },
    { id: 'cooperation', label: 'Cooperation', meaning: 'Work.', ladder: 'bond', rung: 2 },
  ],
  actors: [
    { id: 'north', name: 'Northland', short: 'North', kind: 'state' },
    { id: 'south', name: 'Southland', kind: 'state' },
  ],
  voices: [{ id: 'post', name: 'the Post' }, { id: 'some', name: 'some reports', plural: true }],
  documents: [{ id: 'paper', title: 'A page', publisher: 'Post', date: '2026-05-31' }],
  ties: [tie],
  story: [],
}; // prettier-ignore

const withTie = (fields: Partial<Tie>): Dataset => ({ ...dataset, ties: [{ ...tie, ...fields }] });
const withClaims = (...claims: readonly Claim[]): Dataset => withTie({ claims });

/** Each change in one line: section, name, sentence. */
function told(before: Dataset, after: Dataset): string[] {
  const [was, is] = [buildGraph(before), buildGraph(after)];
  return changesInWords(changesBetween(was, is), was, is).flatMap(({ title, things }) =>
    things.flatMap(({ name, lines }) => lines.map(({ lead, words }) => `${title} | ${name} | ${lead} | ${words}`)),
  );
}

function summary(before: Dataset, after: Dataset): string {
  return summaryInWords(changesBetween(buildGraph(before), buildGraph(after)));
}

test('where nothing has changed, that is said, and no section is there', () => {
  expect(summary(dataset, dataset)).toBe('Nothing in the dataset has changed since.');
  expect(told(dataset, dataset)).toEqual([]);
});

test('a claim in one version only was added to the dataset or taken out of it', () => {
  const denial: Claim = { ...claim, speaker: 'some', stance: 'denies', said: '2026-06' };
  const later = withClaims(claim, denial);
  expect(told(dataset, later)).toEqual([
    'Standings | North – Southland: Pact | Is contested, was agreed | ',
    'Claims | North – Southland: Pact | Added to the dataset | Some reports deny alliance (June 2026, Post)',
  ]);
  expect(told(later, dataset)[1]).toBe(
    'Claims | North – Southland: Pact | Taken out of the dataset | Some reports deny alliance (June 2026, Post)',
  );
  expect(summary(dataset, later)).toBe(
    'Since this snapshot was taken: 1 tie is contested that was agreed; 1 claim was added to the dataset.',
  );
});

test('an altered stance is told as such, with what else differs', () => {
  const later = withClaims({ ...claim, stance: 'denies', note: 'Read again.' });
  expect(told(dataset, later)).toEqual([
    'Standings | North – Southland: Pact | Is denied, was agreed | independent documents 0, was 1',
    'Claims | North – Southland: Pact | Stance altered | The Post denies alliance (31 May 2026, Post), and affirms it in this snapshot; what else differs: note',
  ]);
  expect(summary(dataset, later)).toBe(
    'Since this snapshot was taken: 1 tie is denied that was agreed; 1 claim has another stance.',
  );
});

test('ties with an altered stance come before the others', () => {
  const ties = ['a', 'b'].map((id): Tie => ({ ...tie, id, label: id }));
  const later = ties.map(({ id, ...rest }): Tie => {
    const own: Claim = id === 'a' ? { ...claim, note: 'Read again.' } : { ...claim, stance: 'doubts' };
    return { ...rest, id, claims: [own] };
  });
  const claims = told({ ...dataset, ties }, { ...dataset, ties: later }).filter((line) => line.startsWith('Claims'));
  expect(claims.map((line) => line.split(' | ')[1])).toEqual(['North – Southland: b', 'North – Southland: a']);
});

test('a standing that changed without a claim says where to look', () => {
  const claims: Claim[] = [claim, { ...claim, speaker: 'some', type: 'cooperation' }];
  const [alliance, cooperation] = dataset.tieTypes;
  const later = { ...withClaims(...claims), tieTypes: [alliance!, { ...cooperation!, rung: 3 }] };
  expect(told(withClaims(...claims), later)).toEqual([
    'Standings | North – Southland: Pact | Is agreed, was contested | rungs apart 1, was 2; no claim on it changed, but a document or a tie type did',
    'Tie types | Cooperation | Altered | rung 3, was 2',
  ]);
});

test('fields are called in words, and short values are told as they were and are', () => {
  const later: Dataset = {
    ...withTie({ from: '2026-05-31', note: 'A note.', claims: [{ ...claim, certainty: 'general-knowledge' }] }),
    title: 'The pact, revised',
    documents: [{ ...dataset.documents[0]!, kind: 'unsourced', url: 'https://example.org' }],
    actors: [{ ...dataset.actors[0]!, x: 1, y: 2 }, dataset.actors[1]!],
  };
  expect(told(dataset, later)).toEqual([
    'Claims | North – Southland: Pact | Altered | The Post affirms alliance (31 May 2026, Post); what differs: certainty general knowledge, was not given',
    'Ties | North – Southland: Pact | Altered | beginning 31 May 2026, was May 2026; note',
    'Actors | Northland | Altered | place on the map',
    'Documents | A page | Altered | kind no page opened, was not given; address',
    'The dataset itself | The pact | Altered | title “The pact, revised”, was “The pact”',
  ]);
  expect(told(later, dataset)[0]).toContain('certainty no longer given, was general knowledge');
});

test('of two versions kept up to different days both days are told', () => {
  const [undated, may, june] = [undefined, '2026-05-31', '2026-06'].map((asOf) =>
    buildGraph(asOf === undefined ? dataset : { ...dataset, asOf }),
  );
  expect(agesInWords(may!, june!)).toBe('The snapshot is as of 31 May 2026, the newer version as of June 2026.');
  expect(agesInWords(undated!, may!)).toBe('The snapshot is without a date, the newer version as of 31 May 2026.');
  expect(agesInWords(may!, may!)).toBe('');
});

test('a tie that only the newer version has cannot be looked at on the map of the older', () => {
  const [was, is] = [buildGraph({ ...dataset, ties: [] }), buildGraph(dataset)];
  const [section] = changesInWords(changesBetween(was, is), was, is);
  expect(section).toEqual({
    title: 'Ties',
    things: [
      {
        id: 'pact',
        name: 'North – Southland: Pact',
        tie: null,
        lines: [{ lead: 'Added to the dataset', words: 'a tie with 1 claim', isWeighty: false }],
      },
    ],
  });
  const [other] = changesInWords(changesBetween(is, was), is, was);
  expect(other?.things[0]?.tie).toBe('pact');
});

test('every change is told, once, with a name and a sentence; nobody is said to have withdrawn anything', () => {
  fc.assert(
    fc.property(versions, ([before, after]) => {
      const [was, is] = [buildGraph(before), buildGraph(after)];
      const changes = changesBetween(was, is);
      const { standings, claims, about, ...records } = changes;
      const sections = changesInWords(changes, was, is);
      const count = [...claims, ...Object.values(records)].reduce(
        (sum, { added, removed, altered }) => sum + added.length + removed.length + altered.length,
        standings.length + (about.length > 0 ? 1 : 0),
      );
      const lines = sections.flatMap(({ things }) => things.flatMap((thing) => thing.lines));
      expect(lines).toHaveLength(count);
      for (const { things } of sections) {
        expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
        for (const { name, tie: shown } of things) {
          expect(name.trim()).not.toBe('');
          if (shown !== null) expect(was.tieNumber.has(shown)).toBe(true);
        }
      }
      for (const { lead, words } of lines)
        expect(`${lead} ${words}`).not.toMatch(/undefined|\bnull\b|withdr|took back/);
    }),
    runs,
  );
});

test('the figures of the summary add up to what is listed', () => {
  fc.assert(
    fc.property(versions, ([before, after]) => {
      const [was, is] = [buildGraph(before), buildGraph(after)];
      const changes = changesBetween(was, is);
      const lines = changesInWords(changes, was, is).flatMap(({ title, things }) =>
        title === 'The dataset itself' ? [] : things.flatMap((thing) => thing.lines),
      );
      const figures = [...summaryInWords(changes).matchAll(/\d+/g)].map(([figure]) => Number(figure));
      expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(lines.length);
    }),
    runs,
  );
});
