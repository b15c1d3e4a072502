/** What the layout needs of a map: counts, ends, room and pins, as arrays of numbers that a worker can be sent. */
import type { Graph } from '../model/graph.ts';
import type { LayoutInput } from './force.ts';

/** `radius` says the room of an actor; pins come from the dataset's own coordinates, and `pins` goes before them. */
export function layoutInput(
  graph: Graph,
  radius: (actor: number) => number,
  pins: ReadonlyMap<number, readonly [x: number, y: number]> = new Map(),
): LayoutInput {
  const count = graph.actors.length;
  const ends = new Int32Array(graph.ties.length * 2);
  for (let tie = 0; tie < graph.ties.length; tie++) {
    ends[tie * 2] = graph.source[tie]!;
    ends[tie * 2 + 1] = graph.target[tie]!;
  }
  const pinned = new Float32Array(count * 2).fill(NaN);
  graph.actors.forEach(({ x, y }, actor) => {
    const place = pins.get(actor) ?? (x === undefined || y === undefined ? undefined : ([x, y] as const));
    if (place !== undefined) pinned.set(place, actor * 2);
  });
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
    looseInRows: true,
    pull: { x: 0.1, y: 0.15 },
    radius,
    pinned: new Float32Array(radius.length * 2).fill(NaN),
  };
}
