import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { reachedFrom } from '../../tests/reached.ts';
import { componentsOf, joinedPairs } from './components.ts';
import { buildGraph } from './graph.ts';

const runs = { numRuns: 80 };

const cases = arbitraryTalk.chain((dataset) => {
  const graph = buildGraph(dataset);
  return fc.record({ graph: fc.constant(graph), ties: fc.shuffledSubarray([...graph.ties.keys()]) });
});

test('an actor’s component is named by the lowest number that it can reach', () => {
  fc.assert(
    fc.property(cases, ({ graph, ties }) => {
      const { of } = componentsOf(graph, ties);
      expect([...of]).toEqual(graph.actors.map((_, actor) => Math.min(...reachedFrom(graph, ties, actor))));
    }),
    runs,
  );
});

test('the main component is the first of those with most actors; there is none where nobody hangs together', () => {
  fc.assert(
    fc.property(cases, ({ graph, ties }) => {
      const { main } = componentsOf(graph, ties);
      const sizes = graph.actors.map((_, actor) => reachedFrom(graph, ties, actor).size);
      const largest = Math.max(0, ...sizes);
      expect(main).toBe(largest < 2 ? -1 : sizes.indexOf(largest));
    }),
    runs,
  );
});

test('joined pairs are those of which one reaches the other', () => {
  fc.assert(
    fc.property(cases, ({ graph, ties }) => {
      const reached = graph.actors.map((_, actor) => reachedFrom(graph, ties, actor));
      const pairs = reached.flatMap((others, actor) => [...others].filter((other) => other > actor));
      expect(joinedPairs(componentsOf(graph, ties))).toBe(pairs.length);
    }),
    runs,
  );
});
