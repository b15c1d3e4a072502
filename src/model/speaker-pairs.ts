/**
 * Who agrees and who clashes with whom: speakers as the nodes of a signed graph (Cartwright and Harary, 1956), each pair
 * weighed by the ties on which they say the same and those on which they contradict each other.
 */
import { stances, type TieType } from './dataset.ts';
import { contradictingGap, positions, type Reading } from './standing.ts';

export interface SpeakerPair {
  /** Speaker ids, `a` before `b` by code units. */
  readonly a: string;
  readonly b: string;
  /** Tie numbers, ascending. A tie stands in one list only. */
  readonly agree: readonly number[];
  readonly clash: readonly number[];
}

/** Pairs of speakers who take a stance on one tie, by their ids. `readings` are by tie number. */
export function speakerPairs(
  readings: readonly (readonly Reading[])[],
  tieTypes: ReadonlyMap<string, TieType>,
): readonly SpeakerPair[] {
  const pairs = new Map<string, Map<string, { agree: number[]; clash: number[] }>>();
  readings.forEach((own, tie) => {
    const words = wordsOn(own, tieTypes);
    for (let i = 0; i < words.length; i++) {
      for (let j = i + 1; j < words.length; j++) {
        const relation = relationOf(words[i]!, words[j]!);
        if (relation !== null) pairOf(pairs, words[i]!.speaker, words[j]!.speaker)[relation].push(tie);
      }
    }
  });
  return [...pairs]
    .flatMap(([a, others]) => [...others].map(([b, lists]) => ({ a, b, ...lists })))
    .sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}

/** What one speaker says of one tie. */
interface Words {
  readonly speaker: string;
  /** Type → index of the stance. */
  readonly stances: Map<string, number>;
  readonly positions: ReadonlyMap<string, number>;
}

const noPositions: ReadonlyMap<string, number> = new Map();

/** By speaker id, ascending. */
function wordsOn(readings: readonly Reading[], tieTypes: ReadonlyMap<string, TieType>): Words[] {
  if (readings.length === 0) return [];
  const standing = positions(readings, tieTypes);
  const found = new Map<string, Words>();
  for (const { type, speakers } of readings) {
    stances.forEach((stance, index) => {
      for (const speaker of speakers[stance]) {
        let words = found.get(speaker);
        if (words === undefined) {
          words = { speaker, stances: new Map(), positions: standing.get(speaker) ?? noPositions };
          found.set(speaker, words);
        }
        words.stances.set(type, index);
      }
    });
  }
  return [...found.values()].sort((x, y) => (x.speaker < y.speaker ? -1 : 1));
}

/** They clash where they would make a tie contested between them, and agree where they say the same or neighbouring things. */
function relationOf(x: Words, y: Words): 'agree' | 'clash' | null {
  let same = false;
  for (const [type, stance] of x.stances) {
    const other = y.stances.get(type);
    if (other === undefined) continue;
    if (stance === other) same = true;
    else if (stance === 0 || other === 0) return 'clash';
  }
  for (const [ladder, rung] of x.positions) {
    const other = y.positions.get(ladder);
    if (other === undefined) continue;
    if (Math.abs(rung - other) >= contradictingGap) return 'clash';
    same = true;
  }
  return same ? 'agree' : null;
}

function pairOf(
  pairs: Map<string, Map<string, { agree: number[]; clash: number[] }>>,
  a: string,
  b: string,
): { agree: number[]; clash: number[] } {
  const others = pairs.get(a) ?? new Map<string, { agree: number[]; clash: number[] }>();
  pairs.set(a, others);
  const lists = others.get(b) ?? { agree: [], clash: [] };
  others.set(b, lists);
  return lists;
}
