/** The figures beside the legend's boxes: how many there are of each value under all *other* facets of the view. */
import type { ActorKind } from '../model/dataset.ts';
import { hidingOf, keepsActor, type Filter, type Hiding } from './apply.ts';
import type { DifferenceKind } from './differences.ts';
import { facetsOf, hiddenNumbers, untold, type Facets, type Values } from './facets.ts';
import type { Told } from './told.ts';
import type { ToldAs } from './view.ts';

export interface Counts {
  /** Ties that have a reading of the type. */
  readonly types: ReadonlyMap<string, number>;
  /** Ties that are told as the standing. */
  readonly standings: ReadonlyMap<ToldAs, number>;
  /** Actors of the kind. */
  readonly kinds: ReadonlyMap<ActorKind, number>;
  /** Ties on which the two lenses differ in this way. */
  readonly differences: ReadonlyMap<DifferenceKind, number>;
}

/** Counts each facet as if all its own boxes were ticked, so that a figure says what its box would show. */
export function countFacets(told: Told, filter: Filter): Counts {
  const { graph, inWindow } = told;
  const facets = facetsOf(told);
  const hides = hidingOf(facets, filter);
  const kindIsHidden = hiddenNumbers(facets.kinds, filter.hiddenKinds);
  const [types, standings] = [new Uint32Array(facets.types.size), new Uint32Array(facets.standings.size)];
  const [kinds, differences] = [new Uint32Array(facets.kinds.size), new Uint32Array(facets.differences.size)];
  const tied = new Uint8Array(graph.actors.length);
  const nothingTold = facets.standings.get(untold) ?? -1;
  for (let tie = 0; tie < graph.ties.length; tie++) {
    const standing = facets.standing[tie]!;
    if (standing === nothingTold || inWindow?.[tie] === 0) continue;
    const [source, target] = [graph.source[tie]!, graph.target[tie]!];
    const difference = facets.difference[tie]!;
    // What hides the tie: it counts in a facet where no other does.
    const byType = isTypeHidden(facets, hides, tie);
    const byStanding = hides.standing[standing] === 1;
    const byDifference = hides.difference[difference] === 1;
    const byKind = kindIsHidden[facets.kind[source]!] === 1 || kindIsHidden[facets.kind[target]!] === 1;
    if (!byStanding && !byDifference && !byKind) {
      for (let at = facets.firstType[tie]!; at < facets.firstType[tie + 1]!; at++) types[facets.type[at]!]!++;
    }
    if (!byType && !byDifference && !byKind) standings[standing]!++;
    if (!byType && !byStanding && !byKind) differences[difference]!++;
    if (!byType && !byStanding && !byDifference) tied[source] = tied[target] = 1;
  }
  for (let actor = 0; actor < tied.length; actor++) {
    if (keepsActor(told, filter, tied, actor)) kinds[facets.kind[actor]!]!++;
  }
  return {
    types: figures(facets.types, types),
    standings: figures(facets.standings, standings) as Counts['standings'],
    kinds: figures(facets.kinds, kinds) as Counts['kinds'],
    differences: figures(facets.differences, differences) as Counts['differences'],
  };
}

function isTypeHidden({ firstType, type }: Facets, hides: Hiding, tie: number): boolean {
  for (let at = firstType[tie]!; at < firstType[tie + 1]!; at++) if (hides.type[type[at]!] === 0) return false;
  return true;
}

/** The figures of those values that occur; the empty text stands for none. */
function figures(values: Values, counts: Uint32Array): ReadonlyMap<string, number> {
  return new Map([...values].flatMap(([value, number]) => (value === '' || counts[number] === 0 ? [] : [[value, counts[number]!]]))); // prettier-ignore
}
