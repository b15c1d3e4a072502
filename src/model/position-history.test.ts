import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryClaim, arbitraryDebate } from '../../tests/arbitrary-debate.ts';
import { assess } from './assess.ts';
import { saidSpan } from './claim-columns.ts';
import type { Claim } from './dataset.ts';
import { buildGraph } from './graph.ts';
import { firstSaid, historyOf } from './position-history.ts';

const oneSpeaker = fc.array(
  arbitraryClaim.map((claim) => ({ ...claim, speaker: 'north' })),
  { maxLength: 6 },
);
const cases = fc.tuple(arbitraryDebate.map(buildGraph), oneSpeaker);
const runs = { numRuns: 80 };

test('a history has each claim once, earliest first', () => {
  fc.assert(
    fc.property(cases, ([{ documents }, claims]) => {
      const history = historyOf(claims, documents);
      expect(new Set(history.map(({ claim }) => claim))).toEqual(new Set(claims));
      expect(history).toHaveLength(claims.length);
      const times = history.map(({ claim }) => saidSpan(claim, documents)?.latest ?? -Infinity);
      expect(times).toEqual(times.toSorted((a, b) => (a === b ? 0 : a - b)));
    }),
    runs,
  );
});

test('a claim is superseded by the next later one on its type, and by nothing else', () => {
  fc.assert(
    fc.property(cases, ([{ documents }, claims]) => {
      const last = (claim: Claim): number => saidSpan(claim, documents)?.latest ?? -Infinity;
      for (const { claim, supersededBy } of historyOf(claims, documents)) {
        const later = claims.filter((other) => other.type === claim.type && last(other) > last(claim));
        const next = later.reduce((time, other) => Math.min(time, last(other)), Infinity);
        if (supersededBy === null) expect(later).toEqual([]);
        else expect([later.includes(supersededBy), last(supersededBy)]).toEqual([true, next]);
      }
    }),
    runs,
  );
});

test('a claim is turned where the speaker says something else of the type at last, however often it was said again', () => {
  fc.assert(
    fc.property(cases, ([{ documents }, claims]) => {
      const last = (claim: Claim): number => saidSpan(claim, documents)?.latest ?? -Infinity;
      for (const { claim, supersededBy, isTurned } of historyOf(claims, documents)) {
        const own = claims.filter(({ type }) => type === claim.type);
        const atLast = Math.max(...own.map(last));
        const stances = own.filter((other) => last(other) === atLast).map(({ stance }) => stance);
        expect(isTurned).toBe(supersededBy !== null && !stances.includes(claim.stance));
      }
    }),
    runs,
  );
});

test('what is not superseded gives by itself the same stances as everything that the speaker ever said', () => {
  fc.assert(
    fc.property(cases, ([graph, claims]) => {
      const latest = historyOf(claims, graph.documents).flatMap(({ claim, supersededBy }) =>
        supersededBy === null ? [claim] : [],
      );
      const [now, ever] = [assess(latest, graph), assess(claims, graph)];
      expect(now.standing).toBe(ever.standing);
      expect(now.readings.map(({ type, speakers }) => ({ type, speakers }))).toEqual(
        ever.readings.map(({ type, speakers }) => ({ type, speakers })),
      );
    }),
    runs,
  );
});

test('the first word on a tie is the first instant that any date may mean, and before all time without a date', () => {
  const claim = { speaker: 'north', stance: 'affirms', type: 't', document: 'none' } as const;
  const claims: Claim[] = [{ ...claim, said: '2026-05' }, { ...claim, said: '2026-04-30' }]; // prettier-ignore
  expect(firstSaid(claims, new Map())).toBe(Date.UTC(2026, 3, 30));
  expect(firstSaid([...claims, claim], new Map())).toBe(-Infinity);
});
