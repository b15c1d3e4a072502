/**
 * Who agrees and who clashes with whom: speakers as the nodes of a signed graph (Cartwright and Harary, 1956), each pair
 * weighed by the ties on which they say the same and those on which they contradict each other.
 */
import { groupBy } from '../lib/group.ts';
import { by } from '../lib/order.ts';
import { stances, type TieType } from './dataset.ts';
import { contradictingGap, positions, rungsAbove, type Reading } from './standing.ts';

export interface SpeakerPair {
  /** Speaker ids, `a` before `b` by code units. */
  readonly a: string;
  readonly b: string;
  /** Tie numbers, ascending. A tie stands in one list only. */
  readonly agree: readonly number[];
  readonly clash: readonly number[];
}

/**
 * Pairs of speakers who take a stance on one tie, by their ids. They clash where they would make the tie contested between
 * them, and agree where they do not and say the same or neighbouring things. `readings` are by tie number.
 */
export function speakerPairs(
  readings: readonly (readonly Reading[])[],
  tieTypes: ReadonlyMap<string, TieType>,
): readonly SpeakerPair[] {
  const pairs = new Pairs();
  readings.forEach((own, tie) => {
    for (const { speakers } of own) {
      for (const stance of stances) eachPair(speakers[stance], (x, y) => pairs.agree(x, y, tie));
      for (const x of speakers.affirms) {
        for (const y of speakers.doubts) pairs.clash(x, y, tie);
        for (const y of speakers.denies) pairs.clash(x, y, tie);
      }
    }
    for (const ladder of laddersOf(own, tieTypes)) {
      eachPair(ladder, (x, y) => {
        if (Math.abs(rungsAbove(x.rung, y.rung)) >= contradictingGap) pairs.clash(x.speaker, y.speaker, tie);
        else pairs.agree(x.speaker, y.speaker, tie);
      });
    }
  });
  return pairs.sorted();
}

interface Position {
  readonly speaker: string;
  readonly ladder: string;
  readonly rung: number;
}

/** The positions that are taken, one list a ladder. */
function laddersOf(readings: readonly Reading[], tieTypes: ReadonlyMap<string, TieType>): Iterable<Position[]> {
  if (readings.length < 2) return []; // Whoever affirms the one type stands on its one rung, and agrees already.
  const all: Position[] = [];
  for (const [speaker, own] of positions(readings, tieTypes)) {
    for (const [ladder, rung] of own) all.push({ speaker, ladder, rung });
  }
  return groupBy(all, ({ ladder }) => ladder).values();
}

function eachPair<T>(items: readonly T[], visit: (x: T, y: T) => void): void {
  for (let i = 0; i < items.length; i++) for (let j = i + 1; j < items.length; j++) visit(items[i]!, items[j]!);
}

interface GrowingPair extends SpeakerPair {
  readonly agree: number[];
  readonly clash: number[];
}

/** Ties of each pair, put in by ascending numbers: whether a tie is in a list already, its last entry tells. */
class Pairs {
  /** First speaker → second speaker → pair. */
  readonly #pairs = new Map<string, Map<string, GrowingPair>>();

  /** A clash over a tie counts more than whatever else the two agree on. */
  agree(x: string, y: string, tie: number): void {
    const { agree, clash } = this.#between(x, y);
    if (agree.at(-1) !== tie && clash.at(-1) !== tie) agree.push(tie);
  }

  clash(x: string, y: string, tie: number): void {
    const { agree, clash } = this.#between(x, y);
    if (agree.at(-1) === tie) agree.pop();
    if (clash.at(-1) !== tie) clash.push(tie);
  }

  sorted(): SpeakerPair[] {
    const firsts = [...this.#pairs].sort(by(([a]) => a));
    return firsts.flatMap(([, others]) => [...others.values()].sort((x, y) => (x.b < y.b ? -1 : 1)));
  }

  #between(x: string, y: string): GrowingPair {
    const [a, b] = x < y ? [x, y] : [y, x];
    let others = this.#pairs.get(a);
    if (others === undefined) this.#pairs.set(a, (others = new Map<string, GrowingPair>()));
    let pair = others.get(b);
    if (pair === undefined) others.set(b, (pair = { a, b, agree: [], clash: [] }));
    return pair;
  }
}
