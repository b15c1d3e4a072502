/** What the layout needs of a map: counts, ends, room and pins, as arrays of numbers that a worker can be sent. */
import type { Wiring } from '../model/graph.ts';

export interface LayoutInput {
  /** Number of actors. */
  readonly count: number;
  /** Ends of ties in turn, `2m` actor numbers; parallel ties may repeat, self loops may occur. */
  readonly ends: Int32Array;
  /** Ends in turn of those who belong at a distance, in sight of each other; without it there are none. */
  readonly apart?: Int32Array;
  /** How much broader than high the map is to be, for names that are long; 1 without it. */
  readonly breadth?: number;
  /** Room that each actor needs about its middle, in layout units. */
  readonly radius: Float32Array;
  /** `2n` coordinates; an actor whose coordinates are numbers is pinned there, `NaN` leaves it free. */
  readonly pinned: Float32Array;
  /** `2n` coordinates of where actors stood before, which they leave no farther than they must; `NaN` for new ones. */
  readonly start?: Float32Array;
}

/** `radius` says the room of an actor; pins come from the dataset's own coordinates, and `pins` goes before them. */
export function layoutInput(
  { source, target, places }: Wiring,
  radius: (actor: number) => number,
  pins: ReadonlyMap<number, readonly [x: number, y: number]> = new Map(),
): LayoutInput {
  const count = places.length / 2;
  const ends = new Int32Array(source.length * 2);
  for (let tie = 0; tie < source.length; tie++) {
    ends[tie * 2] = source[tie]!;
    ends[tie * 2 + 1] = target[tie]!;
  }
  const pinned = places.slice();
  for (const [actor, place] of pins) pinned.set(place, actor * 2);
  return { count, ends, radius: Float32Array.from({ length: count }, (_, actor) => radius(actor)), pinned };
}

/** Pairs of speakers by their numbers: who agrees, and who only clashes. */
export interface SpeakerEnds {
  readonly agree: readonly (readonly number[])[];
  readonly clash: readonly (readonly number[])[];
}

/** Input for a map of speakers, broad since its names are long, none of them pinned; `radius` is by number. */
export function speakersInput({ agree, clash }: SpeakerEnds, radius: Float32Array): LayoutInput {
  return {
    count: radius.length,
    ends: Int32Array.from(agree.flat()),
    apart: Int32Array.from(clash.flat()),
    breadth: 1.25,
    radius,
    pinned: new Float32Array(radius.length * 2).fill(NaN),
  };
}
