import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { arbitraryFilter } from '../../tests/arbitrary-view.ts';
import { actorKinds, emptyDataset } from '../model/dataset.ts';
import { buildGraph, tiesOf } from '../model/graph.ts';
import { assessAll } from '../model/assess.ts';
import { standings } from '../model/standing.ts';
import { applyView } from './apply.ts';
import { differenceKinds } from './differences.ts';
import { tell } from './tell.ts';
import { drawnBy, toldAs } from './told.ts';
import { showAll, show, showOnly, wholeView } from './view.ts';

const cases = arbitraryDataset.chain((dataset) => {
  const graph = buildGraph(dataset);
  const assessments = assessAll(graph.columns, null);
  const told = tell(graph, assessments, wholeView);
  return arbitraryFilter(dataset).map((view) => ({ graph, told, assessments, view }));
});

describe('a tie', () => {
  test('is visible exactly where one of its readings, its standing and the kinds of both its ends are', () => {
    fc.assert(
      fc.property(cases, ({ graph, told, assessments, view }) => {
        const { ties } = applyView(told, view);
        const expected = assessments.flatMap(({ standing, readings }, tie) => {
          const kinds = [graph.actors[graph.source[tie]!]!.kind, graph.actors[graph.target[tie]!]!.kind];
          const visible =
            readings.some(({ type }) => !view.hiddenTypes.includes(type)) &&
            !view.hiddenStandings.includes(standing) &&
            !kinds.some((kind) => view.hiddenKinds.includes(kind));
          return visible ? [tie] : [];
        });
        expect([...ties]).toEqual(expected);
      }),
    );
  });

  test('has readings exactly where it is visible, and none of a hidden type', () => {
    fc.assert(
      fc.property(cases, ({ graph, told, view }) => {
        const { ties, readings } = applyView(told, view);
        expect(readings).toHaveLength(graph.ties.length);
        expect(readings.flatMap((own, tie) => (own.length > 0 ? [tie] : []))).toEqual([...ties]);
        expect(readings.flat().filter(({ type }) => view.hiddenTypes.includes(type))).toEqual([]);
      }),
    );
  });

  test('disappears with a type exactly where it has no other visible reading', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ graph, told, view }, index) => {
        fc.pre(graph.tieTypes.size > 0);
        const type = [...graph.tieTypes.keys()][index % graph.tieTypes.size]!;
        const before = applyView(told, show(view, 'hiddenTypes', type, true));
        const after = applyView(told, show(view, 'hiddenTypes', type, false));
        const onlyReading = (tie: number): boolean => before.readings[tie]!.every((reading) => reading.type === type);
        expect([...after.ties]).toEqual([...before.ties].filter((tie) => !onlyReading(tie)));
      }),
    );
  });

  test('keeps its standing whatever types are hidden: of a contested tie the last reading is still a contested one', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...standings), ({ told, assessments, view }, standing) => {
        const only = showOnly(view, 'hiddenStandings', standings, standing);
        const { ties } = applyView(told, only);
        expect([...ties].filter((tie) => assessments[tie]!.standing !== standing)).toEqual([]);
        const { ties: others } = applyView(told, show(wholeView, 'hiddenStandings', standing, false));
        expect([...others].filter((tie) => assessments[tie]!.standing === standing)).toEqual([]);
      }),
    );
  });
});

describe('an actor', () => {
  test('is visible exactly where its kind is, and it has a visible tie, or no tie at all, or loose actors are kept', () => {
    fc.assert(
      fc.property(cases, ({ graph, told, view }) => {
        const { actors, ties } = applyView(told, view);
        const expected = graph.actors.flatMap(({ kind }, actor) => {
          const own = [...tiesOf(graph, actor)];
          const tied = own.length === 0 || own.some((tie) => ties.includes(tie));
          return !view.hiddenKinds.includes(kind) && (tied || view.showLoose) ? [actor] : [];
        });
        expect([...actors]).toEqual(expected);
      }),
    );
  });

  test('at the end of a visible tie is visible', () => {
    fc.assert(
      fc.property(cases, ({ graph, told, view }) => {
        const { actors, ties } = applyView(told, view);
        const ends = [...ties].flatMap((tie) => [graph.source[tie]!, graph.target[tie]!]);
        expect(ends.filter((actor) => !actors.includes(actor))).toEqual([]);
      }),
    );
  });
});

describe('the view', () => {
  test('numbers come ascending and once', () => {
    fc.assert(
      fc.property(cases, ({ told, view }) => {
        const { actors, ties } = applyView(told, view);
        for (const numbers of [[...actors], [...ties]]) {
          expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('hiding more never shows more', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...actorKinds), ({ told, view }, kind) => {
        const before = new Set(applyView(told, { ...view, hiddenStandings: [] }).ties);
        const after = applyView(told, show(view, 'hiddenKinds', kind, false)).ties;
        expect([...after].filter((tie) => !before.has(tie))).toEqual([]);
      }),
    );
  });

  test('with every value of a facet hidden shows no tie; with none hidden all that anybody claims something of', () => {
    fc.assert(
      fc.property(cases, ({ graph, told, assessments, view }) => {
        const types = [...graph.tieTypes.keys()];
        const ties = (changed: typeof view): number[] => [...applyView(told, changed).ties];
        expect(ties(showAll(view, 'hiddenTypes', types, false))).toEqual([]);
        expect(ties(showAll(view, 'hiddenStandings', standings, false))).toEqual([]);
        expect(ties(showAll(view, 'hiddenKinds', actorKinds, false))).toEqual([]);
        expect(applyView(told, showAll(view, 'hiddenKinds', actorKinds, false)).actors).toHaveLength(0);
        const claimed = assessments.flatMap(({ readings }, tie) => (readings.length > 0 ? [tie] : []));
        expect(ties(wholeView)).toEqual(claimed);
      }),
    );
  });
});

describe('a tie of a graph that is told through a lens, a window or two lenses', () => {
  const runs = { numRuns: 80 };

  test('is visible exactly where what it is told as, its window, its difference, its types and its ends are', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ graph, told, view }) => {
        const expected = [...graph.ties.keys()].filter((tie) => {
          const as = toldAs(told, tie);
          const kind = told.differences?.[tie]?.kind;
          const kinds = [graph.actors[graph.source[tie]!]!.kind, graph.actors[graph.target[tie]!]!.kind];
          return (
            as !== null &&
            !view.hiddenStandings.includes(as) &&
            told.inWindow?.[tie] !== 0 &&
            !(kind !== undefined && view.hiddenDifferences.includes(kind)) &&
            !kinds.some((own) => view.hiddenKinds.includes(own)) &&
            drawnBy(told, tie).readings.some(({ type }) => !view.hiddenTypes.includes(type))
          );
        });
        expect([...applyView(told, view).ties]).toEqual(expected);
      }),
      runs,
    );
  });

  test('shows the readings of those who tell it, and those of everyone where nobody chosen mentions it', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ told, view }) => {
        const { ties, readings } = applyView(told, view);
        for (const tie of ties) {
          const list = toldAs(told, tie) === 'unmentioned' ? told.everyone : told.told;
          expect(readings[tie]).toEqual(list[tie]!.readings.filter(({ type }) => !view.hiddenTypes.includes(type)));
        }
      }),
      runs,
    );
  });

  test('with all differences hidden is visible only where it is none', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ told, view }) => {
        const { ties } = applyView(told, showAll(view, 'hiddenDifferences', differenceKinds, false));
        expect([...ties].filter((tie) => (told.differences?.[tie] ?? null) !== null)).toEqual([]);
      }),
      runs,
    );
  });
});

test('what is visible is made once for a filter, and anew for each other, whatever was asked before', () => {
  fc.assert(
    fc.property(cases, arbitraryFilter(emptyDataset), ({ graph, told, assessments, view }, other) => {
      const first = applyView(told, view);
      expect(applyView(told, { ...view })).toBe(first);
      const fields = ['hiddenTypes', 'hiddenStandings', 'hiddenKinds', 'hiddenDifferences', 'showLoose'] as const;
      for (const field of fields) {
        const changed = { ...view, [field]: other[field] };
        // Told as before, by another value: nothing of it was asked yet.
        expect(applyView(told, changed)).toEqual(applyView({ ...told, graph }, changed));
        applyView(told, view);
      }
      expect(tell(graph, assessments, wholeView)).toBe(told);
    }),
  );
});
