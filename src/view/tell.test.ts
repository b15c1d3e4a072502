import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { assessAll } from '../model/assess.ts';
import { differencesOf } from './differences.ts';
import { hear } from './heard.ts';
import { throughLens, type Lens } from './lens.ts';
import { tell } from './tell.ts';
import { isCompared, wholeView } from './view.ts';

const runs = { numRuns: 60 };

test('everyone is told by what is heard, the lens by what it lets through of that', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ graph, view, told }) => {
      const { columns } = graph;
      const heard = hear(columns, view);
      const through = (lens: Lens) => assessAll(columns, throughLens(columns, heard, lens));
      expect(told.everyone).toEqual(assessAll(columns, heard));
      const both = isCompared(view) ? [...view.lens, ...view.against] : view.lens;
      expect(told.told).toEqual(through(both));
      const differences = isCompared(view) ? differencesOf(graph, through(view.lens), through(view.against)) : null;
      expect(told.differences).toEqual(differences);
    }),
    runs,
  );
});

test('without a lens what is told is the very list of what everyone says', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ graph, whole, view }) => {
      const told = tell(graph, whole, { ...view, lens: [] });
      expect(told.told).toBe(told.everyone);
    }),
    runs,
  );
});

test('the plain view tells the whole of it', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ graph, whole }) => {
      const told = tell(graph, whole, wholeView);
      expect(told.told).toBe(whole);
      expect([told.inWindow, told.differences]).toEqual([null, null]);
    }),
    runs,
  );
});

test('a tie that loses none of its claims keeps the very same assessment', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ whole, told }) => {
      const count = (list: typeof whole, tie: number): number => list[tie]!.readings.flatMap(({ claims }) => claims).length;
      for (const list of [told.everyone, told.told]) {
        list.forEach((assessment, tie) => {
          if (count(list, tie) === count(whole, tie)) expect(assessment).toBe(whole[tie]);
        });
      }
    }),
    runs,
  );
}); // prettier-ignore
