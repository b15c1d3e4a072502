import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { assess, assessAll, assessTie } from './assess.ts';
import { buildGraph, type Graph } from './graph.ts';
import type { Heard } from './standing.ts';

const runs = { numRuns: 60 };

const masked = arbitraryTalk.chain((dataset) => {
  const graph = buildGraph(dataset);
  const { length } = graph.columns.records;
  return fc
    .array(fc.constantFrom(0, 1, 1), { minLength: length, maxLength: length })
    .map((bits) => ({ graph, heard: Uint8Array.from(bits) }));
});

function claimsHeard({ columns }: Graph, tie: number, heard: Heard) {
  const { firstOfTie, records } = columns;
  const isHeard = (at: number): boolean => heard === null || heard[firstOfTie[tie]! + at] === 1;
  return records.slice(firstOfTie[tie], firstOfTie[tie + 1]).filter((_, at) => isHeard(at));
}

test('to hear some of the claims is the same as to assess those alone, tie by tie', () => {
  fc.assert(
    fc.property(masked, ({ graph, heard }) => {
      const found = assessAll(graph.columns, heard);
      expect(found).toHaveLength(graph.ties.length);
      found.forEach((assessment, tie) => {
        expect(assessment).toEqual(assess(claimsHeard(graph, tie, heard), graph));
      });
    }),
    runs,
  );
});

test('one tie of a graph is assessed like all of them', () => {
  fc.assert(
    fc.property(masked, ({ graph, heard }) => {
      const found = assessAll(graph.columns, heard);
      for (const tie of graph.ties.keys()) expect(assessTie(graph.columns, tie, heard)).toEqual(found[tie]);
    }),
    runs,
  );
});

test('a tie of which every claim is heard keeps the very same assessment, and no other tie does', () => {
  fc.assert(
    fc.property(masked, ({ graph, heard }) => {
      const whole = assessAll(graph.columns, null);
      assessAll(graph.columns, heard, whole).forEach((assessment, tie) => {
        const isWhole = claimsHeard(graph, tie, heard).length === graph.claims[tie]!.length;
        expect(assessment === whole[tie]).toBe(isWhole);
      });
    }),
    runs,
  );
});

test('where everything is heard, the assessments handed in come back as they are', () => {
  fc.assert(
    fc.property(masked, ({ graph }) => {
      const whole = assessAll(graph.columns, null);
      expect(assessAll(graph.columns, null, whole)).toBe(whole);
    }),
    runs,
  );
});
