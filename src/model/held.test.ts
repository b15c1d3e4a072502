import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../format/parse.ts';
import type { Claim, Stance } from './dataset.ts';
import { readDate } from './dates.ts';
import { heldSpan, isExact, mayHoldIn, surelyHoldsIn, type Held } from './held.ts';

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

const plain = ['2020', '2021', '2021-03', '2021-03-05', '2021-03-09', '2021-04', '2022-01', '2021-22', '202X'];
const vague = ['2021~', '2021-03?', '2022%', '2021-03-05~'];
const intervals = ['2020/2021', '2021-03/2021-04-20'];
const date = fc.constantFrom(...plain, ...vague, ...intervals);
const dates: fc.Arbitrary<Dated> = fc.record({ from: date, to: date }, { requiredKeys: [] });

const claim = (told: Dated, stance: Stance = 'affirms'): Claim => ({
  ...told,
  speaker: 's',
  stance,
  type: 't',
  document: 'd',
});
const claims = fc.array(
  fc.tuple(dates, fc.constantFrom<Stance>('affirms', 'doubts', 'denies')).map(([told, stance]) => claim(told, stance)),
  { maxLength: 4 },
); // prettier-ignore

const instant = fc
  .tuple(fc.integer({ min: 2019, max: 2023 }), fc.nat({ max: 11 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => Date.UTC(year, month, day));
const window = fc.tuple(instant, instant).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const runs = { numRuns: 2000 };

/** Every begin and end that the dates may mean, as far as they differ for a window: a tie begins before it is over. */
function lives({ from, to }: Dated, [first, last]: readonly [number, number], certain: boolean): [number, number][] {
  const [start, end] = [from, to].map((text) => (text === undefined ? null : readDate(text)));
  const bounds = [start, end].flatMap((span) => (span ? [span.earliest, span.latest] : []));
  const times = [first - 1, first, last, last + 1, ...bounds, -1e14, 1e14];
  const isMeant = (span: typeof start, time: number): boolean =>
    !span || (certain && !isExact(span)) || (time >= span.earliest && time <= span.latest);
  const begins = times.filter((time) => isMeant(start, time));
  const ends = times.filter((time) => isMeant(end, time));
  return begins.flatMap((begin) => ends.filter((over) => over >= begin).map((over): [number, number] => [begin, over]));
}

describe('a tie with dates of its own', () => {
  test('surely held in a window exactly where it did whatever its dates mean', () => {
    fc.assert(
      fc.property(dates, window, (told, [first, last]) => {
        const held = heldSpan(told, []);
        const all = lives(told, [first, last], true);
        const always = all.length > 0 && all.every(([begin, over]) => begin <= last && over >= first);
        expect(held !== null && surelyHoldsIn(held, first, last)).toBe(held !== null && always && !contradictory(told));
      }),
      runs,
    );
  });

  test('may have held in a window exactly where it did by some meaning of its dates', () => {
    fc.assert(
      fc.property(dates, window, (told, [first, last]) => {
        fc.pre(!contradictory(told));
        const held = heldSpan(told, []);
        const ever = lives(told, [first, last], false).some(([begin, over]) => begin <= last && over >= first);
        expect(held !== null && mayHoldIn(held, first, last)).toBe(held !== null && ever);
      }),
      runs,
    );
  });

  test('whose end comes before its beginning may have held between the two, and surely never', () => {
    const held = heldSpan({ from: '2022', to: '2020' }, [])!;
    expect(mayHoldIn(held, Date.UTC(2021, 0), Date.UTC(2021, 1))).toBe(true);
    expect(mayHoldIn(held, Date.UTC(2019, 0), Date.UTC(2019, 1))).toBe(false);
    expect(surelyHoldsIn(held, -1e14, 1e14)).toBe(false);
  });
});

function contradictory({ from, to }: Dated): boolean {
  if (from === undefined || to === undefined) return false;
  return readDate(to)!.latest < readDate(from)!.earliest;
}

describe('the dates of claims', () => {
  test('only widen what is possible and narrow what is certain', () => {
    fc.assert(
      fc.property(dates, claims, dates, window, (tie, told, more, [first, last]) => {
        const [less, all] = [heldSpan(tie, told), heldSpan(tie, [...told, claim(more)])];
        if (less === null || all === null) return;
        if (mayHoldIn(less, first, last)) expect(mayHoldIn(all, first, last)).toBe(true);
        if (surelyHoldsIn(all, first, last)) expect(surelyHoldsIn(less, first, last)).toBe(true);
      }),
      runs,
    );
  });

  test('count in any order, and those of whoever denies do not count', () => {
    fc.assert(
      fc.property(dates, claims, (tie, told) => {
        const heard = told.filter(({ stance }) => stance !== 'denies');
        expect(heldSpan(tie, told.toReversed())).toEqual(heldSpan(tie, heard));
      }),
      runs,
    );
  });

  test('leave the end that they do not tell as the tie has it', () => {
    const tie = { from: '2003', to: '2025-04-17' };
    expect(heldSpan(tie, [claim({ from: '2003' }), claim({ to: '2025-04-17' })])).toEqual(heldSpan(tie, []));
  });
});

describe('a window', () => {
  test('that is wider never loses a tie, and what surely held may have held', () => {
    fc.assert(
      fc.property(dates, claims, window, instant, (tie, told, [first, last], other) => {
        const held = heldSpan(tie, told);
        if (held === null) return;
        const wider: [Held, number, number] = [held, Math.min(first, other), Math.max(last, other)];
        if (mayHoldIn(held, first, last)) expect(mayHoldIn(...wider)).toBe(true);
        if (surelyHoldsIn(held, first, last)) {
          expect(surelyHoldsIn(...wider)).toBe(true);
          expect(mayHoldIn(held, first, last)).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('in words', () => {
  const day = (text: string): [number, number] => [readDate(text)!.earliest, readDate(text)!.latest];
  const how = (told: Dated, when: string): string => {
    const held = heldSpan(told, []);
    if (held === null) return 'undated';
    return surelyHoldsIn(held, ...day(when)) ? 'surely' : mayHoldIn(held, ...day(when)) ? 'perhaps' : 'not';
  };

  test.each([
    [{ from: '2021-08-15' }, '2021-08-14', 'not'],
    [{ from: '2021-08-15' }, '2021-08-15', 'surely'],
    [{ from: '2021-08-15' }, '2024', 'perhaps'],
    [{ from: '2021/..' }, '2024', 'surely'],
    [{ from: '2021/' }, '2024', 'perhaps'],
    [{ from: '2021-08/..' }, '2021-08-15', 'perhaps'],
    [{ to: '../2021-08-15' }, '2021-08', 'surely'],
    [{ to: '2021-08-15' }, '1950', 'perhaps'],
    [{ from: '2023', to: '2023' }, '2023', 'surely'],
    [{ from: '2023', to: '2023' }, '2023-06', 'perhaps'],
    [{ from: '1996-09-27', to: '2001~' }, '1996-09', 'surely'],
    [{ from: '1996-09-27', to: '2001~' }, '2001', 'perhaps'],
    [{ from: '../..' }, '2001', 'perhaps'],
    [{}, '2001', 'undated'],
  ] as const)('%o in %s: %s', (told, when, expected) => {
    expect(how(told, when)).toBe(expected);
  });

  test('of the agreement of May 2026, told of two days, May is sure and neither day is', () => {
    const { dataset } = parse(readFileSync(new URL('../../data/russia-taliban/dataset.json', import.meta.url), 'utf8'));
    const tie = dataset!.ties.find(({ id }) => id === 'military-agreement-2026')!;
    const held = heldSpan(tie, tie.claims)!;
    expect(surelyHoldsIn(held, ...day('2026-05'))).toBe(true);
    for (const told of ['2026-05-27', '2026-05-31']) {
      expect([surelyHoldsIn(held, ...day(told)), mayHoldIn(held, ...day(told))]).toEqual([false, true]);
    }
  });
});
