import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDebate, arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { assess, assessAll } from './assess.ts';
import { stances, type Dataset } from './dataset.ts';
import { buildGraph } from './graph.ts';
import { speakerPairs, type SpeakerPair } from './speaker-pairs.ts';
import { positions } from './standing.ts';

const runs = { numRuns: 60 };

function pairsOf(dataset: Dataset): readonly SpeakerPair[] {
  const graph = buildGraph(dataset);
  return speakerPairs(
    assessAll(graph.columns, null).map(({ readings }) => readings),
    graph.tieTypes,
  );
}

/** Every two speakers, with the tie numbers on which they would be contested, or say the same, among themselves. */
function bruteForce(dataset: Dataset): SpeakerPair[] {
  const graph = buildGraph(dataset);
  const { speakers } = graph.columns;
  const pairs = speakers.flatMap((a, at) => speakers.slice(at + 1).map((b) => ({ a, b })));
  return pairs.flatMap(({ a, b }) => {
    const [agree, clash]: [number[], number[]] = [[], []];
    graph.claims.forEach((claims, tie) => {
      const own = claims.filter(({ speaker }) => speaker === a || speaker === b);
      const { standing, readings } = assess(own, graph);
      const [x, y] = [a, b].map((speaker) => positions(readings, graph.tieTypes).get(speaker));
      const share = readings.some((reading) => stances.some((stance) => reading.speakers[stance].length === 2));
      const isNear = [...(x ?? [])].some(([ladder]) => y?.has(ladder) === true);
      if (standing === 'contested') clash.push(tie);
      else if (share || isNear) agree.push(tie);
    });
    return agree.length + clash.length === 0 ? [] : [{ a, b, agree, clash }];
  });
}

test('two speakers clash on a tie exactly where it would be contested between the two of them alone', () => {
  fc.assert(
    fc.property(arbitraryTalk, (dataset) => {
      expect(pairsOf(dataset)).toEqual(bruteForce(dataset));
    }),
    runs,
  );
});

test('a tie stands in one list of a pair only, and the numbers ascend', () => {
  fc.assert(
    fc.property(arbitraryTalk, (dataset) => {
      for (const { a, b, agree, clash } of pairsOf(dataset)) {
        expect(a < b).toBe(true);
        expect(new Set([...agree, ...clash]).size).toBe(agree.length + clash.length);
        for (const ties of [agree, clash]) expect(ties).toEqual(ties.toSorted((x, y) => x - y));
      }
    }),
    runs,
  );
});

test('it does not matter what the speakers are called', () => {
  // Reverses the order of the ids, so that whoever was `a` becomes `b`.
  const names = new Map([['north', 'z'], ['press', 'y'], ['rumour', 'x'], ['south', 'w'], ['east', 'v'], ['west', 'u']]); // prettier-ignore
  const named = (id: string): string => names.get(id) ?? id;
  fc.assert(
    fc.property(arbitraryDebate, (dataset) => {
      const renamed: Dataset = {
        ...dataset,
        ties: dataset.ties.map((tie) => ({
          ...tie,
          claims: tie.claims.map((claim) => ({ ...claim, speaker: named(claim.speaker) })),
        })),
      };
      const swapped = pairsOf(dataset).map(({ a, b, ...lists }) => {
        const [first, second] = [named(a), named(b)].sort();
        return { a: first, b: second, ...lists };
      });
      const byIds = (list: readonly object[]): string[] => list.map((pair) => JSON.stringify(pair)).sort();
      expect(byIds(pairsOf(renamed))).toEqual(byIds(swapped));
    }),
    runs,
  );
});
