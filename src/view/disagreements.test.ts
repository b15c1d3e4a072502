import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { saidSpan } from '../model/claim-columns.ts';
import { disagreementOrders, disagreements, type Disagreement, type DisagreementOrder } from './disagreements.ts';

const runs = { numRuns: 80 };
const order = fc.constantFrom(...disagreementOrders);

test('every tie that is told and not simply agreed is in the list once, whatever the order', () => {
  fc.assert(
    fc.property(arbitraryCase, order, ({ told }, by) => {
      const expected = told.told.flatMap(({ readings, standing }, tie) =>
        readings.length > 0 && standing !== 'agreed' ? [tie] : [],
      );
      expect(
        disagreements(told, by)
          .map(({ tie }) => tie)
          .toSorted((a, b) => a - b),
      ).toEqual(expected);
    }),
    runs,
  );
});

test('it says how far apart the speakers are, how many speak, and when the last word was said', () => {
  fc.assert(
    fc.property(arbitraryCase, order, ({ graph, told }, by) => {
      for (const { tie, gap, speakers, latest } of disagreements(told, by)) {
        const { gap: widest, readings } = told.told[tie]!;
        const claims = readings.flatMap((reading) => reading.claims);
        expect(gap).toBe(widest);
        expect(speakers).toBe(new Set(claims.map(({ speaker }) => speaker)).size);
        const days = claims.map((claim) => saidSpan(claim, graph.documents)?.latest ?? -Infinity);
        expect(latest).toBe(Math.max(...days));
      }
    }),
    runs,
  );
});

test('contested ties come first, then those with most of what is asked for, and equals by their numbers', () => {
  const rest: Record<DisagreementOrder, DisagreementOrder[]> = {
    gap: ['speakers', 'latest'],
    speakers: ['gap', 'latest'],
    latest: ['gap', 'speakers'],
  };
  fc.assert(
    fc.property(arbitraryCase, order, ({ told }, by) => {
      const key = (one: Disagreement): number[] => [
        told.told[one.tie]!.standing === 'contested' ? 1 : 0,
        ...[by, ...rest[by]].map((field) => one[field]),
        -one.tie,
      ];
      const list = disagreements(told, by).map(key);
      list.slice(1).forEach((after, index) => {
        const before = list[index]!;
        const differing = before.findIndex((value, at) => value !== after[at]);
        expect(before[differing]).toBeGreaterThan(after[differing]!);
      });
    }),
    runs,
  );
});
