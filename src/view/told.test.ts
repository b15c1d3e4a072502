import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { readDate } from '../model/dates.ts';
import { tell } from './tell.ts';
import { drawnBy, heldAsTold, instantsOf, toldAs } from './told.ts';

const runs = { numRuns: 80 };

test('a tie is told as its standing, as not mentioned where only others speak of it, or not at all', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ told }) => {
      told.told.forEach(({ readings, standing }, tie) => {
        const isSaid = told.everyone[tie]!.readings.length > 0;
        expect(toldAs(told, tie)).toBe(readings.length > 0 ? standing : isSaid ? 'unmentioned' : null);
      });
    }),
    runs,
  );
});

test('a tie that the lens does not mention is drawn as everyone tells it', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ told }) => {
      told.told.forEach((own, tie) => {
        expect(drawnBy(told, tie)).toBe(toldAs(told, tie) === own.standing ? own : told.everyone[tie]);
      });
    }),
    runs,
  );
});

test('a tie lies in the window unless every date told of it lies outside; an undated one where those are not hidden', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ told, view }) => {
      if (view.held === null) {
        expect(told.inWindow).toBeNull();
        return;
      }
      const { from, to } = instantsOf(view.held);
      told.graph.ties.forEach((tie, number) => {
        const { readings } = drawnBy(told, number);
        const claims = readings.flatMap((reading) => reading.claims).filter(({ stance }) => stance !== 'denies');
        const dated = [tie, ...claims].filter((one) => one.from !== undefined || one.to !== undefined);
        const begins = dated.map((one) => (one.from === undefined ? -Infinity : readDate(one.from)!.earliest));
        const ends = dated.map((one) => (one.to === undefined ? Infinity : readDate(one.to)!.latest));
        const mayHold = Math.min(...begins) <= to && Math.max(...ends) >= from;
        expect(told.inWindow?.[number]).toBe((dated.length === 0 ? !view.hideUndated : mayHold) ? 1 : 0);
        expect(heldAsTold(told, number) === null).toBe(dated.length === 0);
      });
    }),
    runs,
  );
});

test('a wider window never loses a tie', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ graph, whole, view, told }) => {
      if (view.held === null) return;
      for (const held of [
        { ...view.held, from: null },
        { ...view.held, to: null },
      ]) {
        const wider = tell(graph, whole, { ...view, held });
        told.inWindow!.forEach((bit, tie) => expect(wider.inWindow![tie]).toBeGreaterThanOrEqual(bit));
      }
    }),
    runs,
  );
});

test('a window has both its ends in it, and an open end is infinite', () => {
  expect(instantsOf({ from: '2026-05', to: '2026-06' })).toEqual({
    from: Date.UTC(2026, 4, 1),
    to: Date.UTC(2026, 6, 1) - 1,
  });
  expect(instantsOf({ from: null, to: null })).toEqual({ from: -Infinity, to: Infinity });
});
