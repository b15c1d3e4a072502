import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { hear } from '../view/heard.ts';
import { assess } from './assess.ts';
import type { Claim } from './dataset.ts';
import { fragilities, isRobust } from './fragility.ts';
import type { Graph } from './graph.ts';
import { originOf } from './origins.ts';

const cases = arbitraryCase.map(({ graph, view }) => ({ graph, heard: hear(graph.columns, view) }));
const runs = { numRuns: 80 };

function heardOf({ columns }: Graph, heard: Uint8Array | null, tie: number): Claim[] {
  const { firstOfTie, records } = columns;
  const isHeard = (at: number): boolean => heard === null || heard[firstOfTie[tie]! + at] === 1;
  return records.slice(firstOfTie[tie], firstOfTie[tie + 1]).filter((_, at) => isHeard(at));
}

/** Where the news of a claim comes from; nothing where no page was opened. */
function originIn({ documents }: Graph, { document }: Claim): string | null {
  const read = documents.get(document);
  return read === undefined || read.kind === 'unsourced' ? null : originOf(documents, document);
}

test('the weak points of a tie are the origins without which, assessed anew, it has another standing or none', () => {
  fc.assert(
    fc.property(cases, ({ graph, heard }) => {
      fragilities(graph.columns, heard).forEach((fragility, tie) => {
        const claims = heardOf(graph, heard, tie);
        if (claims.length === 0) {
          expect(fragility).toBeNull();
          return;
        }
        const { standing } = assess(claims, graph);
        const origins = [...new Set(claims.flatMap((claim) => originIn(graph, claim) ?? []))].sort();
        const weak = origins.flatMap((document) => {
          const rest = claims.filter((claim) => originIn(graph, claim) !== document);
          const becomes = rest.length === 0 ? null : assess(rest, graph).standing;
          return becomes === standing ? [] : [{ document, becomes }];
        });
        const read = claims.filter((claim) => originIn(graph, claim) !== null);
        const onPages = read.length === 0 ? null : assess(read, graph).standing;
        const unopened = onPages === standing ? undefined : onPages;
        expect(fragility).toEqual({ weakPoints: weak, origins: origins.length, unopened });
      });
    }),
    runs,
  );
});

test('what rests on one origin alone, or on one and general knowledge, or on no page at all is not robust', () => {
  fc.assert(
    fc.property(cases, ({ graph, heard }) => {
      fragilities(graph.columns, heard).forEach((fragility, tie) => {
        if (fragility === null) return;
        const origins = new Set(heardOf(graph, heard, tie).map((claim) => originIn(graph, claim)));
        if (origins.size === 1) expect(isRobust(fragility)).toBe(false);
        const read = [...origins].filter((origin) => origin !== null).length;
        const { weakPoints, unopened } = fragility;
        expect(isRobust(fragility)).toBe(weakPoints.length === 0 && read > 1 && unopened === undefined);
      });
    }),
    runs,
  );
});
