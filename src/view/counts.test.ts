import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { arbitraryFilter } from '../../tests/arbitrary-view.ts';
import { actorKinds } from '../model/dataset.ts';
import { buildGraph } from '../model/graph.ts';
import { assessAll } from '../model/assess.ts';
import { standings } from '../model/standing.ts';
import { applyView } from './apply.ts';
import { countFacets } from './counts.ts';
import { differenceKinds } from './differences.ts';
import { tell } from './tell.ts';
import { showAll, showOnly, tellings, wholeView } from './view.ts';

const cases = arbitraryDataset.chain((dataset) => {
  const graph = buildGraph(dataset);
  const assessments = assessAll(graph.columns, null);
  const told = tell(graph, assessments, wholeView);
  return arbitraryFilter(dataset).map((view) => ({ graph, told, assessments, view }));
});

test('the figure of a tie type is the number of ties that its box alone would show', () => {
  fc.assert(
    fc.property(cases, ({ graph, told, view }) => {
      const { types } = countFacets(told, view);
      const all = [...graph.tieTypes.keys()];
      for (const type of all) {
        const alone = applyView(told, showOnly(view, 'hiddenTypes', all, type));
        expect(types.get(type) ?? 0).toBe(alone.ties.length);
      }
    }),
  );
});

test('the figure of a standing is the number of ties that its box alone would show', () => {
  fc.assert(
    fc.property(cases, ({ told, view }) => {
      const counted = countFacets(told, view).standings;
      for (const standing of standings) {
        const alone = applyView(told, showOnly(view, 'hiddenStandings', standings, standing));
        expect(counted.get(standing) ?? 0).toBe(alone.ties.length);
      }
    }),
  );
});

test('the figure of a kind is the number of its actors with all kinds shown', () => {
  fc.assert(
    fc.property(cases, ({ graph, told, view }) => {
      const { kinds } = countFacets(told, view);
      const { actors } = applyView(told, showAll(view, 'hiddenKinds', actorKinds, true));
      for (const kind of actorKinds) {
        expect(kinds.get(kind) ?? 0).toBe(actors.filter((actor) => graph.actors[actor]!.kind === kind).length);
      }
    }),
  );
});

test('a facet’s figures do not change with its own boxes', () => {
  fc.assert(
    fc.property(cases, ({ told, view }) => {
      const counts = countFacets(told, view);
      const of = (change: Partial<typeof view>) => countFacets(told, { ...view, ...change });
      expect(of({ hiddenTypes: [] }).types).toEqual(counts.types);
      expect(of({ hiddenStandings: [] }).standings).toEqual(counts.standings);
      expect(of({ hiddenKinds: [] }).kinds).toEqual(counts.kinds);
    }),
  );
});

test('through any lens, clock and threshold, a figure is the number of ties that its box alone would show', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ graph, told, view }) => {
      const counts = countFacets(told, view);
      const types = [...graph.tieTypes.keys()];
      for (const type of types) {
        const alone = applyView(told, showOnly(view, 'hiddenTypes', types, type));
        expect(counts.types.get(type) ?? 0).toBe(alone.ties.length);
      }
      for (const as of tellings) {
        const alone = applyView(told, showOnly(view, 'hiddenStandings', tellings, as));
        expect(counts.standings.get(as) ?? 0).toBe(alone.ties.length);
      }
    }),
    { numRuns: 60 },
  );
});

test('the figure of a difference is the number of ties of its kind that its box alone would show', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ told, view }) => {
      const { differences } = countFacets(told, view);
      if (told.differences === null) expect(differences.size).toBe(0);
      for (const kind of differenceKinds) {
        // A tie that is no difference is shown by every box.
        const alone = applyView(told, showOnly(view, 'hiddenDifferences', differenceKinds, kind)).ties;
        const own = [...alone].filter((tie) => told.differences?.[tie]?.kind === kind);
        expect(differences.get(kind) ?? 0).toBe(own.length);
      }
    }),
    { numRuns: 60 },
  );
});
