import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { assessAll } from '../model/assess.ts';
import { buildGraph } from '../model/graph.ts';
import { positions } from '../model/standing.ts';
import { laddersOf } from './ladders.ts';

const cases = arbitraryDataset
  .filter(({ ties }) => ties.length > 0)
  .chain((dataset) => {
    const graph = buildGraph(dataset);
    const assessments = assessAll(graph.columns, null);
    return fc.constantFrom(...assessments).map((assessment) => ({ assessment, tieTypes: graph.tieTypes }));
  });

test('each speaker with a position stands on one rung of its ladder, and nobody else does', () => {
  fc.assert(
    fc.property(cases, ({ assessment, tieTypes }) => {
      const expected = [...positions(assessment.readings, tieTypes)].flatMap(([speaker, own]) =>
        [...own].map(([ladder, height]) => `${ladder} ${height} ${speaker}`),
      );
      const found = laddersOf(assessment, tieTypes).flatMap(({ name, rungs }) =>
        rungs.flatMap(({ height, here }) => here.map((speaker) => `${name} ${height} ${speaker}`)),
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('rungs come from the strongest bond down, and the widest gap of any ladder is that of the tie', () => {
  fc.assert(
    fc.property(cases, ({ assessment, tieTypes }) => {
      const ladders = laddersOf(assessment, tieTypes);
      for (const { rungs } of ladders) {
        const heights = rungs.map(({ height }) => height);
        expect(heights).toEqual([...new Set(heights)].toSorted((a, b) => b - a));
      }
      expect(Math.max(0, ...ladders.map(({ gap }) => gap))).toBe(assessment.gap);
    }),
  );
});

test('whoever denies or doubts a type of a rung is told to speak against it', () => {
  fc.assert(
    fc.property(cases, ({ assessment, tieTypes }) => {
      for (const { rungs } of laddersOf(assessment, tieTypes)) {
        for (const { types, denies, doubts } of rungs) {
          const own = assessment.readings.filter(({ type }) => types.some(({ id }) => id === type));
          expect(new Set(denies)).toEqual(new Set(own.flatMap(({ speakers }) => speakers.denies)));
          expect(new Set(doubts)).toEqual(new Set(own.flatMap(({ speakers }) => speakers.doubts)));
        }
      }
    }),
  );
});
