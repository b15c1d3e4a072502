/** How a tie's standing and readings become strokes, a knot and words: never by colour alone. */
import type { ActorKind, TieType } from '../model/dataset.ts';
import type { Reading, Standing } from '../model/standing.ts';
import type { DifferenceKind } from '../view/differences.ts';
import type { Relation } from '../view/speakers-map.ts';
import type { Shape, Sign, Stroke } from './mark.ts';
import type { Theme } from './theme.ts';

/** A voice is a speaker who is no actor. */
export const shapeOfKind: Readonly<Record<ActorKind | 'voice', Shape>> = {
  state: 'circle',
  government: 'ringed-circle',
  bloc: 'hexagon',
  organisation: 'square',
  movement: 'pentagon',
  'armed-group': 'diamond',
  person: 'triangle',
  voice: 'speech',
};

/** What a symbol is filled with: armed groups are solid, governments tinted, all others open. */
export function symbolFill(kind: ActorKind | 'voice', theme: Theme): string {
  if (kind === 'armed-group') return theme.ink;
  return kind === 'government' ? theme.accent : theme.symbol;
}

/** Length of one colour of a striped tie, in pixels. */
const stripe = 9;

const solid = { dash: [], round: false };

/**
 * The strokes of one tie. Agreed: an unbroken line. Contested: striped in the colours of the readings that somebody
 * affirms, or dashed where there is only one. In question: dotted. Denied: thin and sparse.
 */
export function strokesOf(standing: Standing, colors: readonly string[], width: number): Stroke[] {
  const [first = '#000000'] = colors;
  switch (standing) {
    case 'agreed':
      return [{ color: first, width, ...solid }];
    case 'contested':
      return colors.length < 2 ? [{ color: first, width, ...solid, dash: [9, 5] }] : stripes(colors, width * 1.25);
    case 'in question':
      return [{ color: first, width, ...solid, dash: [0.1, width * 2 + 2], round: true }];
    case 'denied':
      return [{ color: first, width: width * 0.6, ...solid, dash: [2, 4] }];
  }
}

/** Strokes, and the sign on them. */
export interface Look {
  readonly strokes: readonly Stroke[];
  readonly sign: Sign | null;
}

/** A tie as two lenses tell it: the colour of the lens that tells it, its letter, and a dash for the second. */
export function lookOfDifference(kind: DifferenceKind, theme: Theme, width: number): Look {
  const { a, b } = theme.sides;
  switch (kind) {
    case 'differs':
      return { strokes: strokesOf('contested', [a, b], width), sign: 'contested' };
    case 'only-a':
      return { strokes: [{ color: a, width, ...solid }], sign: 'a' };
    case 'only-b':
      return { strokes: [{ color: b, width, ...solid, dash: [9, 5] }], sign: 'b' };
    case 'alike':
      return { strokes: [{ color: theme.muted, width: width * 0.8, ...solid }], sign: null };
  }
}

/** A pair of speakers: an unbroken line where they agree, a dashed one with ≠ where they clash, stripes for both. */
export function lookOfPair(relation: Relation, theme: Theme, width: number): Look {
  const { a, b } = theme.sides;
  switch (relation) {
    case 'agree':
      return { strokes: [{ color: a, width, ...solid }], sign: null };
    case 'clash':
      return { strokes: [{ color: b, width, ...solid, dash: [9, 5] }], sign: 'contested' };
    case 'both':
      return { strokes: strokesOf('contested', [a, b], width), sign: 'contested' };
  }
}

/**
 * The colours lie on each other, each shorter than the one beneath: so no seam of paper shows between two of them, and no
 * offset is needed, which some drawing programs pass over.
 */
function stripes(colors: readonly string[], width: number): Stroke[] {
  return colors.map((color, index) => ({
    color,
    width,
    round: false,
    dash: index === 0 ? [] : [stripe * (colors.length - index), stripe * index],
  }));
}

/** Types whose colours a tie wears: those affirmed, strongest bond first, or else whatever is said of it. */
export function wornTypes(readings: readonly Reading[], tieTypes: ReadonlyMap<string, TieType>): string[] {
  const affirmed = readings.filter((reading) => reading.speakers.affirms.length > 0);
  const rung = (type: string): number => tieTypes.get(type)?.rung ?? 0;
  return (affirmed.length > 0 ? affirmed : readings)
    .map((reading) => reading.type)
    .toSorted((a, b) => rung(b) - rung(a));
}
