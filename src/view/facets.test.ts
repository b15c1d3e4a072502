import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { arbitraryView } from '../../tests/arbitrary-view.ts';
import { assessAll } from '../model/assess.ts';
import { buildGraph } from '../model/graph.ts';
import type { Reading } from '../model/standing.ts';
import { applyView, type Filter, type Visible } from './apply.ts';
import { countFacets } from './counts.ts';
import { tell } from './tell.ts';
import { drawnBy, toldAs, type Told } from './told.ts';

/** The rule of `applyView` as it reads, tie by tie. */
function applyPlainly(told: Told, filter: Filter): Visible {
  const { graph, inWindow, differences } = told;
  const hiddenKinds = new Set<string>(filter.hiddenKinds);
  const kindOf = (actor: number): string => graph.actors[actor]!.kind;
  const isHidden = (tie: number): boolean => {
    const as = toldAs(told, tie);
    return (
      as === null ||
      filter.hiddenStandings.includes(as) ||
      inWindow?.[tie] === 0 ||
      hiddenKinds.has(kindOf(graph.source[tie]!)) ||
      hiddenKinds.has(kindOf(graph.target[tie]!)) ||
      (filter.hiddenDifferences as readonly string[]).includes(differences?.[tie]?.kind ?? '')
    );
  };
  const readings = told.told.map((_, tie): readonly Reading[] =>
    isHidden(tie) ? [] : drawnBy(told, tie).readings.filter(({ type }) => !filter.hiddenTypes.includes(type)),
  );
  const ties = readings.flatMap((own, tie) => (own.length > 0 ? [tie] : []));
  const tied = new Set(ties.flatMap((tie) => [graph.source[tie]!, graph.target[tie]!]));
  const isLoose = (actor: number): boolean => graph.firstIncident[actor] === graph.firstIncident[actor + 1];
  const actors = graph.actors.flatMap((_, actor) =>
    !hiddenKinds.has(kindOf(actor)) && (filter.showLoose || tied.has(actor) || isLoose(actor)) ? [actor] : [],
  );
  return { actors: Int32Array.from(actors), ties: Int32Array.from(ties), readings };
}

function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Four filters, each without one of its facets. */
function countPlainly(told: Told, filter: Filter): Record<string, ReadonlyMap<string, number>> {
  const without = (facet: keyof Filter): Visible => applyPlainly(told, { ...filter, [facet]: [] });
  const types = without('hiddenTypes').readings.flatMap((own) => own.map(({ type }) => type));
  const standings = [...without('hiddenStandings').ties].map((tie) => toldAs(told, tie)!);
  const kinds = [...without('hiddenKinds').actors].map((actor) => told.graph.actors[actor]!.kind);
  const differences = [...without('hiddenDifferences').ties].flatMap((tie) => told.differences?.[tie]?.kind ?? []);
  return { types: tally(types), standings: tally(standings), kinds: tally(kinds), differences: tally(differences) };
}

const cases = arbitraryDataset.chain((dataset) => {
  const graph = buildGraph(dataset);
  return arbitraryView(dataset).map((view) => ({ view, told: tell(graph, assessAll(graph.columns, null), view) }));
});

test('one pass over numbers shows what the rule says, under any lens, clock and threshold', () => {
  fc.assert(
    fc.property(cases, ({ told, view }) => {
      expect(applyView(told, view)).toEqual(applyPlainly(told, view));
    }),
  );
});

test('one pass counts what four filters, each without one of its facets, would show', () => {
  fc.assert(
    fc.property(cases, ({ told, view }) => {
      expect(countFacets(told, view)).toEqual(countPlainly(told, view));
    }),
  );
});

test('readings of which nothing is hidden are handed on as they are', () => {
  fc.assert(
    fc.property(cases, ({ told, view }) => {
      const { readings, ties } = applyView(told, { ...view, hiddenTypes: [] });
      for (const tie of ties) expect(readings[tie]).toBe(drawnBy(told, tie).readings);
    }),
  );
});
