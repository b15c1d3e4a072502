import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset, shuffled } from '../../tests/arbitrary-dataset.ts';
import type { Dataset } from './dataset.ts';
import { buildGraph, datasetSpeaker, otherEnd, tiesOf, type Graph } from './graph.ts';

const pairs = arbitraryDataset.chain((dataset) => fc.tuple(fc.constant(dataset), shuffled(dataset)));

test('numbers do not depend on the order of the file', () => {
  fc.assert(
    fc.property(pairs, ([dataset, other]) => {
      // The dataset itself and its documents keep the order of the file.
      const numbered = (graph: Graph): object => ({ ...graph, dataset: null, documents: null });
      expect(numbered(buildGraph(other))).toEqual(numbered(buildGraph(dataset)));
    }),
  );
});

test('actors and ties are sorted by id, and each is found under its number', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const { actors, ties, actorNumber, tieNumber, source, target } = buildGraph(dataset);
      const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
      expect(ids(actors)).toEqual(ids(dataset.actors).toSorted());
      expect(ids(ties)).toEqual(ids(dataset.ties).toSorted());
      actors.forEach(({ id }, number) => expect(actorNumber.get(id)).toBe(number));
      ties.forEach((tie, number) => {
        expect(tieNumber.get(tie.id)).toBe(number);
        expect([actors[source[number]!]!.id, actors[target[number]!]!.id]).toEqual([tie.source, tie.target]);
      });
    }),
  );
});

test('the ties of an actor are, ascending and once each, those of which it is an end', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const graph = buildGraph(dataset);
      graph.actors.forEach((_, actor) => {
        const expected = [...graph.ties.keys()].filter((tie) => [graph.source[tie], graph.target[tie]].includes(actor));
        expect([...tiesOf(graph, actor)]).toEqual(expected);
      });
      expect(graph.firstIncident).toHaveLength(graph.actors.length + 1);
      expect(graph.firstIncident.at(-1)).toBe(graph.incident.length);
    }),
  );
});

const actor = (id: string) => ({ id, name: id, kind: 'state' as const });
const dataset: Dataset = {
  format: 'entente',
  version: 1,
  id: 'small',
  title: 'Small',
  tieTypes: [{ id: 'trade', label: 'Trade', meaning: 'Goods.' }],
  actors: [actor('b'), actor('a')],
  voices: [],
  documents: [],
  ties: [
    { id: 'there', source: 'a', target: 'b', label: 'there', type: 'trade', claims: [] },
    { id: 'round', source: 'b', target: 'b', label: 'round', claims: [] },
  ],
  story: [],
};

test('the shorthand of a type is a claim by the dataset itself', () => {
  const { claims, tieNumber } = buildGraph(dataset);
  expect(claims[tieNumber.get('there')!]).toEqual([
    { speaker: datasetSpeaker, stance: 'affirms', type: 'trade', document: '' },
  ]);
  expect(claims[tieNumber.get('round')!]).toEqual([]);
});

test('the other end of a tie is seen from either side, and of a loop it is the actor itself', () => {
  const graph = buildGraph(dataset);
  const [round, there] = [0, 1];
  expect([otherEnd(graph, there, 0), otherEnd(graph, there, 1), otherEnd(graph, round, 1)]).toEqual([1, 0, 1]);
});

test('a tie whose end is no actor stops the program with a sentence that names both', () => {
  expect(() => buildGraph({ ...dataset, actors: [actor('a')] })).toThrow(/Tie there names actor b.*parse the dataset/);
});

test('the places of actors are those of the dataset, by number, where it has both coordinates', () => {
  const actors = [{ ...actor('c'), x: 1, y: 2 }, { ...actor('a'), x: 3 }, { ...actor('b'), x: 0, y: -4 }]; // prettier-ignore
  expect([...buildGraph({ ...dataset, actors, ties: [] }).places]).toEqual([NaN, NaN, 0, -4, 1, 2]);
});
