/**
 * What is drawn, before it has a place: every colour, dash, width and text already chosen, hung on actor numbers.
 * Marks change with a click or a hover; a tick of the layout leaves them alone.
 */
import type { Standing } from '../model/standing.ts';

/** How much a mark stands out: lit by the focus, as usual, behind a selection, or far behind what is pointed at. */
export type Emphasis = 'lit' | 'plain' | 'behind' | 'faint';

export type Shape = 'circle' | 'ringed-circle' | 'hexagon' | 'square' | 'pentagon' | 'diamond' | 'triangle' | 'speech';

/** One stroke along a tie's curve; a striped tie has several on top of each other. Lengths in pixels. */
export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of line and space in turn; empty for an unbroken line. */
  readonly dash: readonly number[];
  readonly round: boolean;
}

/** A standing other than agreed, or the letter of the one lens that tells the tie. */
export type Sign = Exclude<Standing, 'agreed'> | 'a' | 'b';

/** The sign in the middle of a tie that is not simply agreed. */
export interface Knot {
  readonly sign: Sign;
  readonly radius: number;
  readonly color: string;
  readonly ground: string;
  /** Number of the note that tells of it, on a printed page. */
  readonly note?: number;
}

export interface TieMark {
  readonly key: string;
  readonly tie: number;
  /** Actor numbers. */
  readonly source: number;
  readonly target: number;
  /** Place among the ties of the same two actors: 0 runs straight, others bow to one side by this many lanes. */
  readonly lane: number;
  readonly strokes: readonly Stroke[];
  readonly knot: Knot | null;
  /** Colour of the arrowhead; `null` without one. */
  readonly arrow: string | null;
  readonly emphasis: Emphasis;
  /** May be put together when it is asked for: a copy by `...` lacks it. */
  readonly title: string;
}

export interface ActorMark {
  readonly key: string;
  readonly actor: number;
  readonly shape: Shape;
  /** Radius of the circle that the shape fills, in pixels. */
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly emphasis: Emphasis;
  readonly title: string;
  readonly label: LabelMark;
}

export interface LabelMark {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly color: string;
  readonly halo: string;
  /** The higher is placed first. */
  readonly priority: number;
  /** Whether it rather stands on the rims of other symbols than nowhere: the name of what is selected or pointed at. */
  readonly insists?: boolean;
}

/** In drawing order, back to front. */
export interface Marks {
  readonly ties: readonly TieMark[];
  readonly actors: readonly ActorMark[];
}

/** The same marks with the numbers of their notes, by key, beside their signs. */
export function numbered({ ties, actors }: Marks, notes: ReadonlyMap<string, number>): Marks {
  const withNote = (mark: TieMark): TieMark => {
    const note = notes.get(mark.key);
    if (mark.knot === null || note === undefined) return mark;
    return { ...mark, title: mark.title, knot: { ...mark.knot, note } };
  };
  return { ties: ties.map(withNote), actors };
}

/** Opacity of a tie by emphasis; actors fade less, so that the map stays a map. */
export const tieOpacity: Readonly<Record<Emphasis, number>> = { lit: 1, plain: 0.8, behind: 0.5, faint: 0.14 };
export const actorOpacity: Readonly<Record<Emphasis, number>> = { lit: 1, plain: 1, behind: 1, faint: 0.35 };
/** Signs fade less than lines: each is a word on a tie. */
export const knotOpacity: Readonly<Record<Emphasis, number>> = { ...tieOpacity, behind: 0.85 };
