/** The ladders on which a tie is told, with each speaker on the rung that is their position. */
import type { Stance, TieType } from '../model/dataset.ts';
import { positions, rungsAbove, type Assessment } from '../model/standing.ts';

export interface Rung {
  readonly height: number;
  /** Types on this rung, in the order of the vocabulary. */
  readonly types: readonly TieType[];
  /** Speakers whose position it is. */
  readonly here: readonly string[];
  /** Speakers who deny, and who doubt, a type of this rung, each once. */
  readonly denies: readonly string[];
  readonly doubts: readonly string[];
}

/** Whether anybody stands on a rung or speaks against it. */
export function isSpokenOf({ here, denies, doubts }: Rung): boolean {
  return here.length + denies.length + doubts.length > 0;
}

export interface Ladder {
  readonly name: string;
  /** The strongest bond first. All rungs of the vocabulary, whether anybody stands on them or not. */
  readonly rungs: readonly Rung[];
  /** Distance between the highest and the lowest position; 0 where fewer than two have one. */
  readonly gap: number;
}

/** Ladders of which the readings say anything, in the order of the vocabulary. */
export function laddersOf({ readings }: Assessment, tieTypes: ReadonlyMap<string, TieType>): readonly Ladder[] {
  const onLadders = [...tieTypes.values()].filter(({ ladder, rung }) => ladder !== undefined && rung !== undefined);
  const told = new Set(readings.map(({ type }) => tieTypes.get(type)?.ladder));
  const names = [...new Set(onLadders.map(({ ladder }) => ladder!))].filter((name) => told.has(name));
  const standing = positions(readings, tieTypes);
  return names.map((name) => {
    const types = onLadders.filter(({ ladder }) => ladder === name);
    const heights = [...new Set(types.map(({ rung }) => rung!))].sort((a, b) => b - a);
    const at = [...standing].flatMap(([speaker, own]) => {
      const height = own.get(name);
      return height === undefined ? [] : [{ speaker, height }];
    });
    const rungs = heights.map((height) => {
      const here = types.filter(({ rung }) => rung === height);
      return {
        height,
        types: here,
        here: at.filter((one) => one.height === height).map(({ speaker }) => speaker),
        denies: speakersOf(readings, here, 'denies'),
        doubts: speakersOf(readings, here, 'doubts'),
      };
    });
    const taken = at.map(({ height }) => height);
    return { name, rungs, gap: taken.length === 0 ? 0 : rungsAbove(Math.max(...taken), Math.min(...taken)) };
  });
}

function speakersOf(readings: Assessment['readings'], types: readonly TieType[], stance: Stance): readonly string[] {
  const own = readings.filter(({ type }) => types.some(({ id }) => id === type));
  return [...new Set(own.flatMap(({ speakers }) => speakers[stance]))];
}
