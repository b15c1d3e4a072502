/** Two tellings of one graph held side by side: what only one affirms, what both affirm, and whether it is the same. */
import type { Graph } from '../model/graph.ts';
import { positions, type Assessment } from '../model/standing.ts';

/**
 * `differs`: both affirm the tie, but not the same types of it, or one speaks against a type that the other affirms.
 * What neither affirms is no difference and no likeness.
 */
export const differenceKinds = ['differs', 'only-a', 'only-b', 'alike'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
  readonly tie: number;
  readonly kind: DifferenceKind;
  /** One denies or doubts what the other affirms. */
  readonly isContradicted: boolean;
  /** Widest distance in rungs between a position in one telling and one in the other. */
  readonly gap: number;
}

/** By tie number; `null` where neither telling affirms anything. `a` and `b` are assessments by tie number. */
export function differencesOf(
  graph: Graph,
  a: readonly Assessment[],
  b: readonly Assessment[],
): readonly (Difference | null)[] {
  return a.map((own, tie) => differenceOf(graph, tie, own, b[tie]!));
}

function differenceOf(graph: Graph, tie: number, a: Assessment, b: Assessment): Difference | null {
  const [inA, inB] = [affirmedTypes(a), affirmedTypes(b)];
  if (inA.size === 0 && inB.size === 0) return null;
  const isContradicted = speaksAgainst(a, inB) || speaksAgainst(b, inA);
  return { tie, kind: kindOf(inA, inB, isContradicted), isContradicted, gap: gapBetween(graph, a, b) };
}

function kindOf(inA: ReadonlySet<string>, inB: ReadonlySet<string>, isContradicted: boolean): DifferenceKind {
  if (inB.size === 0) return 'only-a';
  if (inA.size === 0) return 'only-b';
  return !isContradicted && inA.size === inB.size && [...inA].every((type) => inB.has(type)) ? 'alike' : 'differs';
}

function affirmedTypes({ readings }: Assessment): Set<string> {
  return new Set(readings.filter(({ speakers }) => speakers.affirms.length > 0).map(({ type }) => type));
}

function speaksAgainst({ readings }: Assessment, affirmed: ReadonlySet<string>): boolean {
  return readings.some(
    ({ type, speakers }) => affirmed.has(type) && speakers.denies.length + speakers.doubts.length > 0,
  );
}

function gapBetween({ tieTypes }: Graph, a: Assessment, b: Assessment): number {
  const inB = rungsOf(b, tieTypes);
  let gap = 0;
  for (const [ladder, rung] of rungsOf(a, tieTypes)) {
    for (const [other, height] of inB) if (ladder === other) gap = Math.max(gap, Math.abs(rung - height));
  }
  return gap;
}

/** Ladder and rung of each speaker's position. */
function rungsOf({ readings }: Assessment, tieTypes: Graph['tieTypes']): (readonly [ladder: string, rung: number])[] {
  return [...positions(readings, tieTypes).values()].flatMap((own) => [...own]);
}

/** Largest first: contradictions, then by gap, then by kind, then the ties of which most is said. */
export function largestFirst(graph: Graph, differences: readonly (Difference | null)[]): readonly Difference[] {
  const claims = ({ tie }: Difference): number => graph.claims[tie]!.length;
  return differences
    .filter((difference) => difference !== null)
    .sort(
      (x, y) =>
        Number(y.isContradicted) - Number(x.isContradicted) ||
        y.gap - x.gap ||
        differenceKinds.indexOf(x.kind) - differenceKinds.indexOf(y.kind) ||
        claims(y) - claims(x) ||
        x.tie - y.tie,
    );
}
