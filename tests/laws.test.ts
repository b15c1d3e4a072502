/** What must hold of standings, lenses, clocks and thresholds, whatever anybody claims. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, assessAll } from '../src/model/assess.ts';
import { stances, type Claim, type Dataset, type SourceDocument, type Stance } from '../src/model/dataset.ts';
import { readDate } from '../src/model/dates.ts';
import { buildGraph, type Graph } from '../src/model/graph.ts';
import { positions, type Assessment, type Heard, type Reading } from '../src/model/standing.ts';
import { drawMarks } from '../src/scene/draw.ts';
import { lanesOf } from '../src/scene/lanes.ts';
import { themes } from '../src/scene/theme.ts';
import { applyView } from '../src/view/apply.ts';
import { countFacets } from '../src/view/counts.ts';
import { hear, noThreshold, type Hearing } from '../src/view/heard.ts';
import { throughLens, type Lens } from '../src/view/lens.ts';
import { tell } from '../src/view/tell.ts';
import type { View } from '../src/view/view.ts';
import { arbitraryDate, shuffled, withClaimsShuffled } from './arbitrary-dataset.ts';
import {
  arbitraryCase,
  arbitraryClaim,
  arbitraryDebate,
  arbitraryTalk,
  debatedTypes,
  toldBy,
} from './arbitrary-debate.ts';
import { arbitraryHearing, arbitraryLens, arbitraryView } from './arbitrary-view.ts';

const runs = { numRuns: 100 };

const tieTypes = new Map(debatedTypes.map((type) => [type.id, type]));
const paper = (id: string, more: Partial<SourceDocument> = {}): [string, SourceDocument] => [
  id,
  { id, title: id, publisher: id, ...more },
];
const vocabulary = { tieTypes, documents: new Map([paper('one'), paper('two'), paper('three')]) };

const claimsOf = (list: readonly Reading[]): ReadonlySet<Claim> => new Set(list.flatMap(({ claims }) => claims));
const numbersHeard = (heard: Heard, { columns }: Graph): number[] =>
  [...columns.records.keys()].filter((claim) => heard === null || heard[claim] === 1);

/** Who stands where: `affirms alliance: north`. */
function stancesIn({ readings }: Assessment, wanted: readonly Stance[] = stances): string[] {
  return readings.flatMap(({ type, speakers }) =>
    wanted.flatMap((stance) => speakers[stance].map((speaker) => `${stance} ${type}: ${speaker}`)),
  );
}

describe('repetition', () => {
  /**
   * What one may repeat of a speaker: on a ladder their position, which is the highest rung that they affirm (a lower one
   * is not where they stand), off the ladders what they affirm, and whatever they deny or doubt.
   */
  function repeatable({ readings }: Assessment): { readonly type: string; readonly stance: Stance }[] {
    const standing = positions(readings, tieTypes);
    return readings.flatMap(({ type, speakers }) => {
      const { ladder = '', rung } = tieTypes.get(type)!;
      const isPosition = (speaker: string): boolean =>
        rung === undefined || standing.get(speaker)?.get(ladder) === rung;
      return stances
        .filter((stance) => speakers[stance].some((speaker) => stance !== 'affirms' || isPosition(speaker)))
        .map((stance) => ({ type, stance }));
    });
  }

  test('a claim that repeats another speaker’s position, by anyone and of any date, never makes an agreed tie contested', () => {
    const debated = arbitraryDebate.map(buildGraph);
    const said = arbitraryClaim.chain((claim) =>
      fc.constantFrom(claim.speaker, 'new').map((speaker) => ({ ...claim, speaker })),
    );
    fc.assert(
      fc.property(debated, said, (graph, claim) => {
        assessAll(graph.columns, null).forEach((before, tie) => {
          if (before.standing !== 'agreed') return;
          for (const repeated of repeatable(before)) {
            const after = assess([...graph.claims[tie]!, { ...claim, ...repeated }], graph);
            expect(after.standing).toBe('agreed');
            expect(after.gap).toBeLessThanOrEqual(before.gap);
          }
        });
      }),
      runs,
    );
  });

  test('of a rung below a speaker’s position it may: then nobody stands there but who repeats it', () => {
    const affirms = (speaker: string, type: string): Claim => ({ speaker, stance: 'affirms', type, document: 'one' });
    const claims = [affirms('a', 'contact'), affirms('a', 'partnership'), affirms('b', 'alliance')];
    expect(assess(claims, vocabulary).standing).toBe('agreed');
    expect(assess([...claims, affirms('c', 'contact')], vocabulary).standing).toBe('contested');
  });
});

describe('a lens', () => {
  test('of all speakers equals no lens: in what is told, what is visible, the figures and the marks', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ graph, whole, view }) => {
        const all = graph.columns.speakers.map((id) => ({ kind: 'speaker', id }) as const);
        const [none, every] = [[], all].map((lens) => {
          const told = tell(graph, whole, { ...view, lens, against: [] });
          const visible = applyView(told, view);
          const drawn = { told, visible, lanes: lanesOf(graph), focus: null, pointing: false, theme: themes.light };
          return { told: { ...told }, visible, counts: countFacets(told, view), marks: drawMarks(drawn) };
        });
        expect(every).toEqual(none);
      }),
      runs,
    );
  });

  /** A graph, the claims that are heard of it, and the assessments through A, through B and through both. */
  const lenses = (draw: (dataset: Dataset) => fc.Arbitrary<Lens>) =>
    arbitraryTalk.chain((dataset) => {
      const { columns } = buildGraph(dataset);
      return fc.tuple(draw(dataset), draw(dataset), arbitraryHearing(dataset)).map(([a, b, hearing]) => {
        const heard = hear(columns, hearing);
        const through = (lens: Lens) => assessAll(columns, throughLens(columns, heard, lens));
        return { isBoth: a.length > 0 && b.length > 0, a: through(a), b: through(b), both: through([...a, ...b]) };
      });
    });

  test('of the speakers A and B together contains what either affirms, doubts and denies, and nothing else', () => {
    // Each speaker has one stance on a type by their own claims, and a lens of speakers hears all or none of those.
    const ofSpeakers = (dataset: Dataset): fc.Arbitrary<Lens> =>
      arbitraryLens(dataset, 9).map((lens) => lens.filter(({ kind }) => kind === 'speaker'));
    fc.assert(
      fc.property(lenses(ofSpeakers), ({ isBoth, a, b, both }) => {
        fc.pre(isBoth);
        both.forEach((assessment, tie) => {
          const either = new Set([...stancesIn(a[tie]!), ...stancesIn(b[tie]!)]);
          expect(new Set(stancesIn(assessment))).toEqual(either);
        });
      }),
      runs,
    );
  });

  test('of the publishers and documents A and B together hears every claim that either hears, and no other', () => {
    // Not what either affirms: a speaker may affirm in a document of A and take it back later in one of B.
    fc.assert(
      fc.property(
        lenses((dataset) => arbitraryLens(dataset)),
        ({ isBoth, a, b, both }) => {
          fc.pre(isBoth);
          both.forEach(({ readings }, tie) => {
            const either = new Set([...claimsOf(a[tie]!.readings), ...claimsOf(b[tie]!.readings)]);
            expect(claimsOf(readings)).toEqual(either);
          });
        },
      ),
      runs,
    );
  });

  test('of two documents need not affirm what one of them does: who takes a word back affirms it no more', () => {
    const claims: Claim[] = [
      { speaker: 'a', stance: 'affirms', type: 'alliance', document: 'one', said: '2026-05-27' },
      { speaker: 'a', stance: 'denies', type: 'alliance', document: 'two', said: '2026-05-31' },
    ];
    expect(assess(claims.slice(0, 1), vocabulary).standing).toBe('agreed');
    expect(assess(claims, vocabulary).standing).toBe('denied');
  });
});

describe('the clock of what was said', () => {
  const points = arbitraryDate.filter((date) => !date.includes('/'));
  const clocks = arbitraryTalk.chain((dataset) => {
    const hearing = arbitraryHearing(dataset);
    return fc.record({ graph: fc.constant(buildGraph(dataset)), hearing, dates: fc.tuple(points, points) });
  });

  function moved({ dates }: { readonly dates: readonly string[] }): (string | null)[] {
    const end = (date: string): number => readDate(date)!.latest;
    return [...dates.toSorted((a, b) => end(a) - end(b)), null];
  }

  test('moved forward never removes a claim, and taken off removes none either', () => {
    fc.assert(
      fc.property(clocks, ({ graph, hearing, dates }) => {
        const threshold = { ...hearing.threshold, documents: 0 };
        const heard = moved({ dates }).map((saidBy) => hear(graph.columns, { ...hearing, threshold, saidBy }));
        heard.slice(1).forEach((after, at) => {
          const kept = new Set(numbersHeard(after, graph));
          expect(numbersHeard(heard[at]!, graph).filter((claim) => !kept.has(claim))).toEqual([]);
        });
      }),
      runs,
    );
  });

  test('moved forward silences, where several documents are asked for, only whoever now affirms in too few of them', () => {
    fc.assert(
      fc.property(clocks, ({ graph, hearing, dates }) => {
        const heard = moved({ dates }).map((saidBy) => hear(graph.columns, { ...hearing, saidBy }));
        heard.slice(1).forEach((after, at) => {
          const [kept, lost] = [new Set(numbersHeard(after, graph)), new Set<number>()];
          for (const claim of numbersHeard(heard[at]!, graph)) if (!kept.has(claim)) lost.add(claim);
          // Only whoever affirms now, in too few documents, falls silent: corroboration can be taken back.
          const without = { ...hearing, saidBy: moved({ dates })[at + 1]!, threshold: { ...hearing.threshold, documents: 0 } };
          const now = new Set(assessAll(graph.columns, hear(graph.columns, without)).flatMap((tie) => stancesIn(tie, ['affirms'])));
          for (const claim of lost) {
            const { type, speaker } = graph.columns.records[claim]!;
            expect(now).toContain(`affirms ${type}: ${speaker}`);
          }
        });
      }),
      runs,
    );
  }); // prettier-ignore

  test('may leave an affirmation with too few documents, once another who affirmed took it back', () => {
    const claims: Claim[] = [
      { speaker: 'a', stance: 'affirms', type: 'alliance', document: 'one', said: '2026-05-27' },
      { speaker: 'b', stance: 'affirms', type: 'alliance', document: 'two', said: '2026-05-27' },
      { speaker: 'b', stance: 'denies', type: 'alliance', document: 'three', said: '2026-05-31' },
    ];
    const asks = (saidBy: string): Hearing => ({
      saidBy,
      hideUndated: false,
      threshold: { ...noThreshold, documents: 2 },
    });
    const { columns } = oneTie(claims);
    expect(assessAll(columns, hear(columns, asks('2026-05-28')))[0]!.standing).toBe('agreed');
    expect(assessAll(columns, hear(columns, asks('2026-05-31')))[0]!.standing).toBe('denied');
  });
});

describe('copies', () => {
  test('a claim repeated in a document that restates one already counted never raises the independent count', () => {
    fc.assert(
      fc.property(arbitraryDebate, fc.constantFrom('north', 'new'), (dataset, speaker) => {
        const graph = buildGraph(dataset);
        assessAll(graph.columns, null).forEach((before, tie) => {
          for (const { type, speakers, claims } of before.readings) {
            const counted = claims.filter(
              (claim) =>
                claim.stance === 'affirms' &&
                speakers.affirms.includes(claim.speaker) &&
                (graph.documents.get(claim.document)?.kind ?? 'unsourced') !== 'unsourced',
            );
            for (const { document } of counted) {
              const documents = new Map([...graph.documents, paper('copy', { restates: document })]);
              const copied: Claim = { speaker, stance: 'affirms', type, document: 'copy' };
              if (![...speakers.affirms, 'new'].includes(speaker)) continue;
              const after = assess([...graph.claims[tie]!, copied], { tieTypes: graph.tieTypes, documents });
              expect(after.independentDocuments).toBe(before.independentDocuments);
              const own = after.readings.find((reading) => reading.type === type);
              expect(own?.independentDocuments).toBe(
                before.readings.find((reading) => reading.type === type)?.independentDocuments,
              );
            }
          }
        });
      }),
      runs,
    );
  });

  test('to find out that a document restates another never raises the count of any tie, and changes no standing', () => {
    fc.assert(
      fc.property(arbitraryDebate, fc.nat(), fc.nat(), (dataset, first, second) => {
        const { documents } = dataset;
        const [copy, original] = [first, second].map((at) => documents[at % documents.length]!);
        fc.pre(copy!.id !== original!.id && copy!.restates === undefined);
        const found = documents.map((one) => (one === copy ? { ...one, restates: original!.id } : one));
        const [before, after] = [dataset, { ...dataset, documents: found }].map((one) =>
          assessAll(buildGraph(one).columns, null),
        );
        after!.forEach(({ standing, independentDocuments }, tie) => {
          expect(standing).toBe(before![tie]!.standing);
          expect(independentDocuments).toBeLessThanOrEqual(before![tie]!.independentDocuments);
        });
      }),
      runs,
    );
  });

  test('a document that was never opened does not count, and an opened copy of it counts as one', () => {
    const documents = new Map([
      paper('hearsay', { kind: 'unsourced' }),
      paper('copy', { restates: 'hearsay' }),
      paper('copy of copy', { restates: 'copy' }),
    ]);
    const told = [...documents.keys()].map((document, at): Claim => ({
      speaker: `s${at}`,
      stance: 'affirms',
      type: 'alliance',
      document,
    }));
    const counts = [1, 2, 3].map((count) => assess(told.slice(0, count), { tieTypes, documents }).independentDocuments);
    expect(counts).toEqual([0, 1, 1]);
  });
});

describe('order', () => {
  test('neither that of the claims nor that of the file changes what is told, through any lens, clock and threshold', () => {
    const cases = arbitraryTalk.chain((dataset) =>
      fc.tuple(
        fc.constant(dataset),
        shuffled(dataset).chain(withClaimsShuffled),
        arbitraryView(dataset), //
      ),
    );
    const told = (dataset: Dataset, view: View): unknown => {
      const { everyone, told: own, inWindow, differences } = toldBy(buildGraph(dataset), view).told;
      return { everyone, own, inWindow, differences };
    };
    fc.assert(
      fc.property(cases, ([dataset, other, view]) => {
        expect(told(other, view)).toEqual(told(dataset, view));
      }),
      runs,
    );
  });
});

describe('a threshold that asks for documents', () => {
  const asked = arbitraryTalk.chain((dataset) =>
    fc.tuple(arbitraryHearing(dataset), fc.integer({ min: 1, max: 4 })).map(([hearing, documents]) => {
      const { columns } = buildGraph(dataset);
      const [before, after] = [0, documents].map((least) =>
        assessAll(columns, hear(columns, { ...hearing, threshold: { ...hearing.threshold, documents: least } })),
      );
      return { before: before!, after: after! };
    }),
  );

  test('never silences whoever denies or doubts, however many it asks for', () => {
    fc.assert(
      fc.property(asked, ({ before, after }) => {
        before.forEach((assessment, tie) => {
          const against = ['doubts', 'denies'] as const;
          expect(stancesIn(after[tie]!, against)).toEqual(stancesIn(assessment, against));
        });
      }),
      runs,
    );
  });

  test('never makes anybody affirm anything', () => {
    fc.assert(
      fc.property(asked, ({ before, after }) => {
        after.forEach((assessment, tie) => {
          expect(stancesIn(before[tie]!, ['affirms'])).toEqual(
            expect.arrayContaining(stancesIn(assessment, ['affirms'])),
          );
        });
      }),
      runs,
    );
  });

  test('leaves a tie contested as long as somebody affirms a type that another speaks against', () => {
    fc.assert(
      fc.property(asked, ({ before, after }) => {
        after.forEach(({ readings, standing }, tie) => {
          const disputed = before[tie]!.readings.filter(({ speakers }) => speakers.denies.length + speakers.doubts.length > 0).map(({ type }) => type);
          if (readings.some(({ type, speakers }) => speakers.affirms.length > 0 && disputed.includes(type))) {
            expect(standing).toBe('contested');
          }
        });
      }),
      runs,
    );
  }); // prettier-ignore

  // The affirmation itself can fall away. What is left may then be denied, agreed on another type, or contested anew.
  const said = (speaker: string, stance: Stance, type: string, ...documents: string[]): Claim[] =>
    documents.map((document) => ({ speaker, stance, type, document }));

  test.each<[string, string, string, Claim[]]>([
    [
      'an alliance that one document affirms and another denies',
      'contested',
      'denied',
      [...said('a', 'affirms', 'alliance', 'one'), ...said('b', 'denies', 'alliance', 'two')],
    ],
    [
      'a cooperation of two documents beside an alliance of one',
      'contested',
      'agreed',
      [...said('a', 'affirms', 'cooperation', 'one', 'two'), ...said('b', 'affirms', 'alliance', 'three')],
    ],
    [
      'a partnership that joined two speakers who are far apart without it',
      'agreed',
      'contested',
      [
        ...said('a', 'affirms', 'contact', 'one', 'two'),
        ...said('a', 'affirms', 'partnership', 'one'),
        ...said('b', 'affirms', 'alliance', 'one', 'two'),
      ],
    ],
  ])('%s is %s, and %s once two are asked for', (_, before, after, claims) => {
    const { columns } = oneTie(claims);
    const hearing = { saidBy: null, hideUndated: false, threshold: { ...noThreshold, documents: 2 } };
    expect(assessAll(columns, null)[0]!.standing).toBe(before);
    expect(assessAll(columns, hear(columns, hearing))[0]!.standing).toBe(after);
  });
});

/** A graph of one tie, with the documents `one`, `two` and `three`. */
function oneTie(claims: readonly Claim[]): Graph {
  return buildGraph({
    format: 'entente',
    version: 1,
    id: 'one-tie',
    title: 'One tie',
    tieTypes: debatedTypes,
    actors: [{ id: 'north', name: 'North', kind: 'state' }],
    voices: ['a', 'b'].map((id) => ({ id, name: id })),
    documents: [...vocabulary.documents.values()],
    ties: [{ id: 'tie', source: 'north', target: 'north', label: 'tie', claims }],
    story: [],
  });
}
