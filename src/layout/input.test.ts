import { expect, test } from 'vitest';
import { buildGraph } from '../model/graph.ts';
import { layoutInput } from './input.ts';

test('pins handed in go before the dataset’s own coordinates, which need both axes', () => {
  const actor = { name: 'A', kind: 'state' as const };
  const graph = buildGraph({
    format: 'entente',
    version: 1,
    id: 'small',
    title: 'Small',
    tieTypes: [],
    actors: [
      { ...actor, id: 'a', x: 1, y: 2 },
      { ...actor, id: 'b', x: 3 },
      { ...actor, id: 'c', x: 5, y: 6 },
    ],
    voices: [],
    documents: [],
    ties: [],
    story: [],
  });
  const { pinned, radius } = layoutInput(graph, (number) => number + 1, new Map([[2, [8, 9]]]));
  expect([...pinned]).toEqual([1, 2, NaN, NaN, 8, 9]);
  expect([...radius]).toEqual([1, 2, 3]);
});
