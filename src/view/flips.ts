/** What changes on the map once evidence must reach a threshold: which ties, actors and paths hang on weak evidence. */
import { componentsOf, joinedPairs } from '../model/components.ts';
import type { Standing } from '../model/standing.ts';
import type { Visible } from './apply.ts';
import { toldAs, type Told } from './told.ts';

export interface Flip {
  readonly tie: number;
  readonly before: Standing;
  /** `null`: nothing that counts is said of it any more, or nothing that puts it into the window looked at. */
  readonly after: Standing | null;
}

export interface Flips {
  /** Ties that vanish come first, then those that change standing; each in the order of tie numbers. */
  readonly ties: readonly Flip[];
  /** Actors of the largest connected part that are cut off from most of it now, ascending. */
  readonly left: readonly number[];
  /** Pairs of actors that a chain of ties joined and none joins now. */
  readonly brokenPairs: number;
}

/** `visible` is what the filters showed before; what they hide does not count. */
export function flipsOf(before: Told, after: Told, visible: Visible): Flips {
  const standing = (told: Told, tie: number): Standing | null => {
    const as = toldAs(told, tie);
    return as === 'unmentioned' || told.inWindow?.[tie] === 0 ? null : as;
  };
  const flips: Flip[] = [];
  const kept: number[] = [];
  const told = [...visible.ties].filter((tie) => standing(before, tie) !== null);
  for (const tie of told) {
    const [was, is] = [standing(before, tie)!, standing(after, tie)];
    if (is !== null) kept.push(tie);
    if (was !== is) flips.push({ tie, before: was, after: is });
  }
  const [parts, partsAfter] = [componentsOf(before.graph, told), componentsOf(before.graph, kept)];
  const actors = [...before.graph.actors.keys()];
  return {
    ties: flips.sort((a, b) => Number(a.after !== null) - Number(b.after !== null) || a.tie - b.tie),
    left: leftBehind(
      actors.filter((actor) => parts.of[actor] === parts.main),
      partsAfter.of,
    ),
    brokenPairs: joinedPairs(parts) - joinedPairs(partsAfter),
  };
}

/**
 * Those of some actors who are not in the part to which most of them belong; of two equal parts that of the lower number stays. Where
 * each is alone all are left.
 */
function leftBehind(actors: readonly number[], of: Int32Array): readonly number[] {
  const sizes = new Map<number, number>();
  for (const actor of actors) sizes.set(of[actor]!, (sizes.get(of[actor]!) ?? 0) + 1);
  const [most] = [...sizes].reduce((best, own) => (own[1] > best[1] ? own : best), [-1, 0]);
  return actors.filter((actor) => of[actor] !== most || sizes.get(most) === 1);
}
