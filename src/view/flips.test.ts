import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCase, arbitraryDebate, toldBy } from '../../tests/arbitrary-debate.ts';
import { arbitraryHearing, arbitraryView } from '../../tests/arbitrary-view.ts';
import { reachedFrom } from '../../tests/reached.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { applyView } from './apply.ts';
import { flipsOf } from './flips.ts';
import { noThreshold } from './heard.ts';
import { tell } from './tell.ts';
import { toldAs } from './told.ts';
import { wholeView } from './view.ts';

const runs = { numRuns: 80 };

/** A view without its threshold and with it, and what changes between the two. */
const cases = arbitraryDebate.chain((dataset) =>
  fc.tuple(arbitraryView(dataset), arbitraryHearing(dataset)).map(([drawn, { threshold }]) => {
    const view = { ...drawn, threshold: noThreshold };
    const { graph, whole, told: before } = toldBy(buildGraph(dataset), view);
    const after = tell(graph, whole, { ...view, threshold });
    const visible = applyView(before, view);
    return { graph, whole, view, threshold, before, after, visible, flips: flipsOf(before, after, visible) };
  }),
);

/** The actors of the largest part over some ties; none where no tie joins two actors. */
function largestPart(graph: Graph, ties: readonly number[]): ReadonlySet<number> {
  const parts = graph.actors.map((_, actor) => reachedFrom(graph, ties, actor));
  const largest = parts.reduce((best, part) => (part.size > best.size ? part : best), new Set<number>());
  return largest.size > 1 ? largest : new Set();
}

test('the same evidence flips nothing', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ told, view }) => {
      expect(flipsOf(told, told, applyView(told, view))).toEqual({ ties: [], left: [], brokenPairs: 0 });
    }),
    runs,
  );
});

test('a tie flips exactly where it was shown and told, and has another standing, lies outside the window or is silent now', () => {
  fc.assert(
    fc.property(cases, ({ before, after, visible, flips }) => {
      const expected = [...visible.ties].flatMap((tie) => {
        const [was, as] = [toldAs(before, tie), toldAs(after, tie)];
        const is = as === 'unmentioned' || after.inWindow?.[tie] === 0 ? null : as;
        return was === 'unmentioned' || was === is ? [] : [{ tie, before: was, after: is }];
      });
      expect(flips.ties.toSorted((a, b) => a.tie - b.tie)).toEqual(expected);
      const order = flips.ties.map(({ after: is }) => is === null);
      expect(order).toEqual(order.toSorted((a, b) => Number(b) - Number(a)));
    }),
    runs,
  );
});

test('with nothing hidden, the ties that vanish from the map are those that flip to nothing', () => {
  fc.assert(
    fc.property(cases, ({ graph, whole, view, threshold }) => {
      const before = tell(graph, whole, { ...view, lens: [] });
      const after = tell(graph, whole, { ...view, lens: [], threshold });
      const shown = applyView(before, wholeView);
      const left = new Set(applyView(after, wholeView).ties);
      const vanished = flipsOf(before, after, shown).ties.filter((flip) => flip.after === null);
      expect(vanished.map(({ tie }) => tie)).toEqual([...shown.ties].filter((tie) => !left.has(tie)));
    }),
    runs,
  );
});

test('whoever is cut off was in the largest part over the ties that were told, and is not with most of it over those that are', () => {
  fc.assert(
    fc.property(cases, ({ graph, before, visible, flips }) => {
      const told = [...visible.ties].filter((tie) => toldAs(before, tie) !== 'unmentioned');
      const vanished = new Set(flips.ties.filter(({ after }) => after === null).map(({ tie }) => tie));
      const kept = told.filter((tie) => !vanished.has(tie));
      const was = [...largestPart(graph, told)].toSorted((a, b) => a - b);
      const together = was.map((actor) => was.filter((other) => reachedFrom(graph, kept, actor).has(other)));
      const most = together.reduce((best, own) => (own.length > best.length ? own : best), []);
      expect(flips.left).toEqual(most.length === 1 ? was : was.filter((actor) => !most.includes(actor)));
      const pairs = (ties: number[]): number =>
        graph.actors.reduce((sum, _, actor) => sum + reachedFrom(graph, ties, actor).size - 1, 0) / 2;
      expect(flips.brokenPairs).toBe(pairs(told) - pairs(kept));
    }),
    runs,
  );
});
