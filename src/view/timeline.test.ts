import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCase, toldBy } from '../../tests/arbitrary-debate.ts';
import { parse } from '../format/parse.ts';
import { saidSpan } from '../model/claim-columns.ts';
import type { Claim, Dataset } from '../model/dataset.ts';
import { readDate } from '../model/dates.ts';
import { buildGraph } from '../model/graph.ts';
import { isExact, mayHoldIn, surelyHoldsIn } from '../model/held.ts';
import { timeLabels } from './time-axis.ts';
import { heldTimeline, saidTimeline, units, type Bin, type Timeline } from './timeline.ts';
import { heldAsTold, inWindow, type Told } from './told.ts';
import { wholeView } from './view.ts';

const unit = fc.constantFrom(...units);
const told = arbitraryCase.map((one) => one.told);

const toldTies = ({ told }: Told): number[] => told.flatMap(({ readings }, tie) => (readings.length > 0 ? [tie] : []));
const toldClaims = ({ told }: Told): readonly Claim[] =>
  told.flatMap(({ readings }) => readings.flatMap(({ claims }) => claims));

function expectContiguous({ bins }: Timeline): void {
  bins.forEach(({ from, to }, bin) => {
    expect(to).toBeGreaterThan(from);
    if (bin > 0) expect(from).toBe(bins[bin - 1]!.to + 1);
  });
}

/** The counts of a bin as a count over all dated things. */
function countIn(bins: readonly Bin[], surely: (bin: Bin) => number, possibly: (bin: Bin) => number): void {
  expect(bins.map(({ sure }) => sure)).toEqual(bins.map(surely));
  expect(bins.map(({ sure, perhaps }) => sure + perhaps)).toEqual(bins.map(possibly));
}

describe('claims by when they were said', () => {
  test('are sure in the one bin that holds all that their date may mean, and possible in each bin that it touches', () => {
    fc.assert(
      fc.property(told, unit, (told, unit) => {
        const timeline = saidTimeline(told, unit);
        expectContiguous(timeline);
        const spans = toldClaims(told).flatMap((claim) => saidSpan(claim, told.graph.documents) ?? []);
        countIn(
          timeline.bins,
          ({ from, to }) => spans.filter((span) => isExact(span) && span.earliest >= from && span.latest <= to).length,
          ({ from, to }) => spans.filter(({ earliest, latest }) => earliest <= to && latest >= from).length,
        );
        expect(timeline.undated + spans.length).toBe(toldClaims(told).length);
        const first = timeline.bins[0]?.from ?? 0;
        expect(timeline.before).toBe(spans.filter(({ latest }) => latest < first).length);
      }),
    );
  });

  test('of a date that is vaguer than a bin are never sure', () => {
    for (const said of [
      '2026',
      '2026-21',
      '2026-05/2026-06',
      '2026-05~',
      '2026-05?',
      '202X',
      '../2026-05',
      '2026-05/..',
    ]) {
      const { bins } = saidTimeline(toldOf({ said }), 'month');
      expect(
        bins.filter(({ sure }) => sure > 0),
        said,
      ).toEqual([]);
      expect(
        bins.some(({ perhaps }) => perhaps > 0),
        said,
      ).toBe(true);
    }
  });
});

describe('ties by when they held', () => {
  test('are sure and possible in a bin as they are in a window of its size', () => {
    fc.assert(
      fc.property(told, unit, (told, unit) => {
        const timeline = heldTimeline(told, unit);
        expectContiguous(timeline);
        const spans = toldTies(told).flatMap((tie) => heldAsTold(told, tie) ?? []);
        countIn(
          timeline.bins,
          ({ from, to }) => spans.filter((held) => surelyHoldsIn(held, from, to)).length,
          ({ from, to }) => spans.filter((held) => mayHoldIn(held, from, to)).length,
        );
        expect(timeline.undated + spans.length).toBe(toldTies(told).length);
        const first = timeline.bins[0]?.from ?? 0;
        expect(timeline.before).toBe(spans.filter(({ latest }) => latest < first).length);
      }),
    );
  });

  test('are in the window of a bin exactly if they are counted in it, or carry no date and these are shown', () => {
    fc.assert(
      fc.property(told, unit, fc.nat(), fc.boolean(), (told, unit, index, hideUndated) => {
        const { bins, undated } = heldTimeline(told, unit);
        fc.pre(bins.length > 0);
        const { first, last, sure, perhaps } = bins[index % bins.length]!;
        const inside = inWindow(told, { held: { from: first, to: last }, hideUndated })!;
        const shown = toldTies(told).filter((tie) => inside[tie] === 1);
        expect(shown.length).toBe(sure + perhaps + (hideUndated ? 0 : undated));
      }),
    );
  });

  test('stay when the window is widened', () => {
    const year = fc.integer({ min: 1975, max: 2030 }).map(String);
    fc.assert(
      fc.property(told, fc.tuple(year, year, year, year), fc.boolean(), (told, years, hideUndated) => {
        const [a, b, c, d] = years.toSorted();
        const narrow = inWindow(told, { held: { from: b!, to: c! }, hideUndated })!;
        for (const held of [
          { from: a!, to: d! },
          { from: null, to: c! },
          { from: b!, to: null },
        ]) {
          const wide = inWindow(told, { held, hideUndated })!;
          expect(narrow.every((inside, tie) => wide[tie]! >= inside)).toBe(true);
        }
      }),
    );
  });
});

/** A graph of one tie with these dates, and one claim on it. */
function toldOf({ said, ...tie }: { said?: string; from?: string; to?: string }): Told {
  const claim = { speaker: 'a', stance: 'affirms', type: 't', document: 'd', ...(said === undefined ? {} : { said }) } as const;
  const dataset: Dataset = {
    format: 'entente', version: 1, id: 'one', title: 'One', voices: [], story: [],
    tieTypes: [{ id: 't', label: 'T', meaning: 'T' }],
    actors: [{ id: 'a', name: 'A', kind: 'state' }],
    documents: [{ id: 'd', title: 'D', publisher: 'P' }],
    ties: [{ id: 'x', source: 'a', target: 'a', label: 'X', claims: [claim], ...tie }],
  };
  return toldBy(buildGraph(dataset), wholeView).told;
} // prettier-ignore

describe('bins', () => {
  const binsOf = (from: string, to: string, unit: 'year' | 'month'): Timeline =>
    heldTimeline(toldOf({ from, to }), unit);

  test('are named by their year or month', () => {
    const names = (timeline: Timeline): string[] => timeline.bins.map(({ first }) => first);
    expect(names(binsOf('2019', '2021-03', 'year'))).toEqual(['2019', '2020', '2021']);
    expect(names(binsOf('2020-11-30', '2021-02', 'month'))).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']);
    expect(names(binsOf('-0001', '0001', 'year'))).toEqual(['-0001', '0000', '0001']);
  });

  test('of many years hold ten, a hundred or more, and of many months the last fifteen years', () => {
    const centuries = binsOf('0150', '2026', 'year').bins;
    expect(centuries.length).toBeLessThanOrEqual(120);
    expect([centuries[0]!.first, centuries[0]!.last]).toEqual(['0100', '0199']);
    const months = heldTimeline(toldOf({ from: '1979', to: '2026' }), 'month').bins;
    expect([months.length, months[0]!.first, months.at(-1)!.last]).toEqual([180, '2012-01', '2026-12']);
  });

  test('reach over all that a date may mean, though nothing is said of its end', () => {
    expect(
      heldTimeline(toldOf({ from: '2025' }), 'month')
        .bins.map(({ first }) => first)
        .at(-1),
    ).toBe('2025-12');
  });

  test('are years a bin each where a year has more digits than months can follow', () => {
    for (const { first, last } of binsOf('Y-12000-01-01', 'Y-12000-12-31', 'month').bins) {
      for (const end of [first, last]) expect(readDate(end), end).not.toBeNull();
    }
  });

  test('are none where nothing is dated', () => {
    expect(heldTimeline(toldOf({}), 'year')).toEqual({ bins: [], undated: 1, before: 0 });
  });
});

describe('labels', () => {
  const bins = heldTimeline(toldOf({ from: '1979', to: '2027' }), 'year').bins;

  test.each([
    [10, ['1980', '1985', '1990', '1995', '2000', '2005', '2010', '2015', '2020', '2025']],
    [5, ['1980', '1990', '2000', '2010', '2020']],
    [1, ['2000']],
  ])('of which %i have room are round years', (most, expected) => {
    expect(timeLabels(bins, most).map(({ text }) => text)).toEqual(expected);
  });

  test('name months where there is room, and the first bin where no round one is among them', () => {
    const { bins: few } = heldTimeline(toldOf({ from: '2026-02', to: '2026-05' }), 'month');
    expect(timeLabels(few, 4).map(({ text }) => text)).toEqual([
      'February 2026',
      'March 2026',
      'April 2026',
      'May 2026',
    ]);
    expect(timeLabels(few, 0)).toEqual([{ bin: 0, text: 'February 2026' }]);
  });
});

describe('on the story', () => {
  const { dataset } = parse(readFileSync(new URL('../../data/russia-taliban/dataset.json', import.meta.url), 'utf8'));
  const { told } = toldBy(buildGraph(dataset!), wholeView);
  const binOf = ({ bins }: Timeline, name: string): Bin => bins.find(({ first }) => first === name)!;

  test('the ban of 2003 to 2025 is in the bins of these years only, though one speaker tells its start and another its end', () => {
    const tie = told.graph.tieNumber.get('russia-ban-2003')!;
    const held = heldAsTold(told, tie)!;
    const { bins } = heldTimeline(told, 'year');
    const years = bins.filter(({ from, to }) => mayHoldIn(held, from, to)).map(({ first }) => first);
    expect([years[0], years.at(-1), years.length]).toEqual(['2003', '2025', 23]);
  });

  test('what was said about 31 May 2026 is possible in May, and sure nowhere', () => {
    const may = binOf(saidTimeline(told, 'month'), '2026-05');
    const said = toldClaims(told).filter((claim) => claim.said?.startsWith('2026-05') === true);
    expect([may.sure, may.perhaps]).toEqual([
      said.filter((claim) => !/[~?%]/.test(claim.said!)).length,
      said.filter((claim) => /[~?%]/.test(claim.said!)).length,
    ]);
    expect(may.perhaps).toBeGreaterThan(0);
  });
});
