import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../model/dates.ts';
import { begun, drawn, endInWords, endsOf, isWhole, resized, slid, stepped, withEnds, type Ends } from './brush.ts';
import type { Bin } from './timeline.ts';
import { clocks, wholeView, type View } from './view.ts';

/** So many years from 2001 on. */
function yearsOf(count: number): Bin[] {
  return Array.from({ length: count }, (_, i) => {
    const year = String(2001 + i);
    const { earliest: from, latest: to } = readDate(year)!;
    return { first: year, last: year, from, to, sure: 0, perhaps: 0 };
  });
}

const years = yearsOf(20);
const count = years.length;
const clock = fc.constantFrom(...clocks);
const place = fc.double({ min: -3, max: count + 3, noNaN: true });
const whole: fc.Arbitrary<Ends> = fc
  .tuple(fc.nat({ max: count - 1 }), fc.integer({ min: 1, max: count }))
  .map(([from, width]) => ({ from, to: Math.min(from + width, count) }));
const text = fc.constantFrom(null, '1990', '2001', '2005-06', '2010', '2010-05-28', '2020', '2040');
const view: fc.Arbitrary<View> = fc
  .tuple(clock, text, text, text)
  .filter(([, from, to]) => from === null || to === null || from <= to)
  .map(([clock, from, to, saidBy]) => ({
    ...wholeView,
    clock,
    saidBy,
    held: from === null && to === null ? null : { from, to },
  }));

/** Whole places with a bin between them at least. */
function expectPlaced({ from, to }: Ends): void {
  expect([Number.isInteger(from), Number.isInteger(to)]).toEqual([true, true]);
  expect([from >= 0, to <= count, to > from]).toEqual([true, true, true]);
}

describe('ends', () => {
  test('that are set are read again, and an end at the edge is open', () => {
    fc.assert(
      fc.property(view, whole, (view, ends) => {
        const next = withEnds(view, years, ends);
        const expected = view.clock === 'said' ? { from: 0, to: ends.to } : ends;
        expect(endsOf(next, years)).toEqual(expected);
        const fresh = withEnds({ ...wholeView, clock: view.clock }, years, ends);
        if (isWhole(expected, count)) expect([fresh.saidBy, fresh.held]).toEqual([null, null]);
        else expect(view.clock === 'said' ? fresh.saidBy : fresh.held).not.toBeNull();
      }),
    );
  });

  test('that stay where they are keep their dates, and the other clock is left alone', () => {
    const view: View = { ...wholeView, held: { from: '2005-06', to: '2010-05-28' }, saidBy: '2008' };
    const ends = endsOf(view, years);
    expect([Math.floor(ends.from), Math.floor(ends.to)]).toEqual([4, 9]);
    expect(withEnds(view, years, ends)).toEqual(view);
    expect(withEnds(view, years, { ...ends, to: 12 }).held).toEqual({ from: '2005-06', to: '2012' });
    expect(withEnds(view, years, { ...ends, from: 0 }).held).toEqual({ from: null, to: '2010-05-28' });
    expect(withEnds({ ...view, clock: 'said' }, years, { from: 0, to: 3 })).toEqual({
      ...view,
      clock: 'said',
      saidBy: '2003',
    });
  });
});

describe('whatever is done to a window', () => {
  test('draws, slides and steps leave at least one bin in it, and whole ones', () => {
    fc.assert(
      fc.property(view, place, place, (view, a, b) => {
        const ends = endsOf(view, years);
        expectPlaced(drawn(view.clock, a, b, count));
        expectPlaced(slid(ends, a, count));
        for (const next of [stepped(view.clock, ends, 1, count), stepped(view.clock, ends, -1, count)]) {
          if (next !== null) expectPlaced(next);
        }
        expectPlaced(begun(view.clock, ends, count)!);
      }),
    );
  });

  test('moving one end leaves the other where it is, and dates can be made of it', () => {
    fc.assert(
      fc.property(view, fc.constantFrom('from' as const, 'to' as const), place, (view, end, place) => {
        fc.pre(view.clock === 'held' || end === 'to');
        const ends = endsOf(view, years);
        const next = resized(ends, end, place, count);
        const other = end === 'from' ? 'to' : 'from';
        expect(next[other]).toBe(ends[other]);
        expect(next.to).toBeGreaterThanOrEqual(next.from);
        expect(() => withEnds(view, years, next)).not.toThrow();
      }),
    );
  });
});

describe('steps', () => {
  test('of “said” go on bin by bin from where one is, to the end and no further', () => {
    expect(stepped('said', { from: 0, to: 4.4 }, 1, count)).toEqual({ from: 0, to: 5 });
    expect(stepped('said', { from: 0, to: 4.4 }, -1, count)).toEqual({ from: 0, to: 4 });
    expect(stepped('said', { from: 0, to: count }, 1, count)).toBeNull();
    expect(stepped('said', { from: 0, to: 1 }, -1, count)).toBeNull();
  });

  test('of “held” move the window as it is; without one they begin with the first bin, or the last', () => {
    expect(stepped('held', { from: 3, to: 6 }, 1, count)).toEqual({ from: 4, to: 7 });
    expect(stepped('held', { from: count - 2, to: count }, 1, count)).toBeNull();
    expect(stepped('held', { from: 0, to: count }, 1, count)).toEqual({ from: 0, to: 1 });
    expect(stepped('held', { from: 0, to: count }, -1, count)).toEqual({ from: count - 1, to: count });
  });

  test('of a play begin again from the left where the end is reached, with a window as wide', () => {
    expect(begun('said', { from: 0, to: count }, count)).toEqual({ from: 0, to: 1 });
    expect(begun('held', { from: count - 3, to: count }, count)).toEqual({ from: 0, to: 3 });
    expect(begun('held', { from: 3, to: 6 }, count)).toEqual({ from: 4, to: 7 });
  });

  test('come to an end', () => {
    fc.assert(
      fc.property(clock, whole, (clock, first) => {
        let [ends, steps]: [Ends | null, number] = [begun(clock, first, count), 0];
        for (; ends !== null && steps <= count + 1; steps++) ends = stepped(clock, ends, 1, count);
        expect(steps).toBeLessThanOrEqual(count);
      }),
    );
  });
});

test('a click takes the bin under it; what was said up to then, on the other clock', () => {
  expect(drawn('held', 4.3, 4.3, count)).toEqual({ from: 4, to: 5 });
  expect(drawn('held', 7.2, 4.9, count)).toEqual({ from: 4, to: 8 });
  expect(drawn('held', count, count, count)).toEqual({ from: count - 1, to: count });
  expect(drawn('said', 4.3, 4.3, count)).toEqual({ from: 0, to: 5 });
});

test('an end is said in words', () => {
  const view: View = { ...wholeView, held: { from: '2021-08', to: null } };
  expect([endInWords(view, 'from'), endInWords(view, 'to')]).toEqual(['from August 2021', 'to the end']);
  expect(endInWords(wholeView, 'from')).toBe('from the beginning');
  expect(endInWords({ ...wholeView, clock: 'said', saidBy: '2026-05' }, 'to')).toBe('until May 2026');
});
