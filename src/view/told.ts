/** The graph as it is told: by everyone who is heard, and by whom the lens lets through, at the time looked at. */
import type { Graph } from '../model/graph.ts';
import { heldSpan, mayHoldIn, type Held } from '../model/held.ts';
import { readDate } from '../model/dates.ts';
import type { Assessment, Heard } from '../model/standing.ts';
import type { Difference } from './differences.ts';
import type { ToldAs, View, Window } from './view.ts';

/** All lists are by tie number. */
export interface Told {
  readonly graph: Graph;
  /** Which claims count, and which of those the lens, or one of the two, lets through. */
  readonly heard: Heard;
  readonly throughLens: Heard;
  /** By all claims that are heard. */
  readonly everyone: readonly Assessment[];
  /** By those of them that the lens lets through: the same list where there is no lens. */
  readonly told: readonly Assessment[];
  /** 1 where the tie may have held in the window looked at; `null` at all times. */
  readonly inWindow: Uint8Array | null;
  /** `null` where no two lenses are compared. */
  readonly differences: readonly (Difference | null)[] | null;
}

/** What the tie is told as; `null` where nobody who is heard says anything of it. */
export function toldAs({ everyone, told }: Told, tie: number): ToldAs | null {
  if (told[tie]!.readings.length > 0) return told[tie]!.standing;
  return everyone[tie]!.readings.length > 0 ? 'unmentioned' : null;
}

/** The assessment by which a tie is drawn: as the lens tells it, or faintly as everyone does. */
export function drawnBy({ everyone, told }: Told, tie: number): Assessment {
  return told[tie]!.readings.length > 0 ? told[tie]! : everyone[tie]!;
}

/** When a tie held, by its own dates and what each speaker by whom it is drawn said last; `null` without any date. */
export function heldAsTold(told: Told, tie: number): Held | null {
  const { readings } = drawnBy(told, tie);
  const claims = readings.length === 1 ? readings[0]!.latest : readings.flatMap(({ latest }) => latest);
  return heldSpan(told.graph.ties[tie]!, claims);
}

/**
 * The ties that may have held in the window; `null` where all times are looked at. One without any date may have held whenever both
 * of its actors were there.
 */
export function inWindow(told: Told, { held, hideUndated }: Pick<View, 'held' | 'hideUndated'>): Told['inWindow'] {
  if (held === null) return null;
  const { from, to } = instantsOf(held);
  const { ties, actors, source, target } = told.graph;
  const isThere = Uint8Array.from(actors, (actor) => {
    const span = heldSpan(actor, []);
    return span === null || mayHoldIn(span, from, to) ? 1 : 0;
  });
  return Uint8Array.from(ties, (_, tie) => {
    const span = heldAsTold(told, tie);
    if (span !== null) return mayHoldIn(span, from, to) ? 1 : 0;
    return hideUndated ? 0 : isThere[source[tie]!]! & isThere[target[tie]!]!;
  });
}

/** First and last instant of a window; an end that is open, or no date, is infinite. */
export function instantsOf({ from, to }: Window): { readonly from: number; readonly to: number } {
  return {
    from: (from === null ? undefined : readDate(from)?.earliest) ?? -Infinity,
    to: (to === null ? undefined : readDate(to)?.latest) ?? Infinity,
  };
}
