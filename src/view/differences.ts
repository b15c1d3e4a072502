/** Two tellings of one graph held side by side: what only one affirms, what both affirm, and whether it is the same. */
import { groupBy } from '../lib/group.ts';
import type { Graph } from '../model/graph.ts';
import { positions, rungsAbove, type Assessment, type Reading } from '../model/standing.ts';

/**
 * `differs`: both affirm the tie, but not the same types of it, or from positions that are rungs apart, or one speaks against a type
 * that the other affirms. What
 * is contested within both tellings alike is no difference between them, and what neither affirms is none and no likeness.
 */
export const differenceKinds = ['differs', 'only-a', 'only-b', 'alike'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
  readonly tie: number;
  readonly kind: DifferenceKind;
  /** One denies or doubts what the other affirms. */
  readonly isContradicted: boolean;
  /** Rungs from a position in one telling to the nearest in the other, at its widest (the Hausdorff distance). */
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
  const [inA, inB] = [typesWhere(a, isAffirmed), typesWhere(b, isAffirmed)];
  if (inA.size === 0 && inB.size === 0) return null;
  const [notInA, notInB] = [typesWhere(a, isDisputed), typesWhere(b, isDisputed)];
  // Where either speaks against what the other affirms, both are at odds with themselves in the same way.
  const isContradicted = [...inA, ...inB].some(
    (type) => (inA.has(type) && notInB.has(type)) !== (inB.has(type) && notInA.has(type)),
  );
  // Whoever affirms nothing has no position.
  const gap = inA.size === 0 || inB.size === 0 ? 0 : gapBetween(graph, a, b);
  return { tie, kind: kindOf(inA, inB, isContradicted || gap > 0), isContradicted, gap };
}

function kindOf(inA: ReadonlySet<string>, inB: ReadonlySet<string>, areApart: boolean): DifferenceKind {
  if (inB.size === 0) return 'only-a';
  if (inA.size === 0) return 'only-b';
  return !areApart && inA.size === inB.size && [...inA].every((type) => inB.has(type)) ? 'alike' : 'differs';
}

const noTypes: ReadonlySet<string> = new Set();

function typesWhere({ readings }: Assessment, holds: (reading: Reading) => boolean): ReadonlySet<string> {
  // Most ties are not mentioned in a telling.
  return readings.length === 0 ? noTypes : new Set(readings.filter(holds).map(({ type }) => type));
}

function isAffirmed({ speakers }: Reading): boolean {
  return speakers.affirms.length > 0;
}

/** Whether somebody denies or doubts it. */
function isDisputed({ speakers }: Reading): boolean {
  return speakers.denies.length + speakers.doubts.length > 0;
}

function gapBetween({ tieTypes }: Graph, a: Assessment, b: Assessment): number {
  const [inA, inB] = [rungsOf(a, tieTypes), rungsOf(b, tieTypes)];
  const gaps = [...inA].map(([ladder, rungs]) => {
    const others = inB.get(ladder);
    return others === undefined ? 0 : Math.max(farthest(rungs, others), farthest(others, rungs));
  });
  return Math.max(0, ...gaps);
}

/** From the rung that is farthest from all of `others` to the nearest of them. */
function farthest(rungs: ReadonlySet<number>, others: ReadonlySet<number>): number {
  return Math.max(
    ...[...rungs].map((rung) => Math.min(...[...others].map((other) => Math.abs(rungsAbove(rung, other))))),
  );
}

/** Ladder → the rungs that are somebody's position. */
function rungsOf({ readings }: Assessment, tieTypes: Graph['tieTypes']): ReadonlyMap<string, ReadonlySet<number>> {
  const all = [...positions(readings, tieTypes).values()].flatMap((own) => [...own]);
  const grouped = groupBy(all, ([ladder]) => ladder);
  return new Map([...grouped].map(([ladder, own]) => [ladder, new Set(own.map(([, rung]) => rung))]));
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
