/** What the layout is asked for either map: the same question in the page and on the command line, and so the same answer. */
import { layoutInput, speakersInput, type LayoutInput } from '../layout/input.ts';
import type { Graph, Wiring } from '../model/graph.ts';
import type { SpeakerPair } from '../model/speaker-pairs.ts';
import { radiusFor, radiusOf } from '../scene/draw.ts';
import type { Visible } from '../view/apply.ts';
import type { SpeakersMap } from '../view/speakers-map.ts';

/** `pins` go before the dataset's own. */
export function actorsLayout(wiring: Wiring, pins?: ReadonlyMap<number, readonly [x: number, y: number]>): LayoutInput {
  return layoutInput(wiring, (actor) => radiusOf(wiring, actor), pins);
}

/** `whole` are the speakers by all that the dataset says: no filter moves them. */
export function speakersLayout({ number, pairs, ties }: SpeakersMap): LayoutInput {
  const ends = ({ a, b }: SpeakerPair): number[] => [number.get(a)!, number.get(b)!];
  // Those who agree are drawn together; those who only clash stand apart, and not out of each other's sight.
  const [agree, clash] = [true, false].map((agrees) =>
    pairs.filter((pair) => pair.agree.length > 0 === agrees).map(ends),
  ) as [number[][], number[][]];
  return speakersInput({ agree, clash }, Float32Array.from(ties, radiusFor));
}

/** What is asked where only what is visible is to be arranged: actors by their places in `actors`, not by number. */
export interface Rearrangement {
  readonly actors: Int32Array;
  readonly input: LayoutInput;
}

/** Starts from where the visible actors stand at `xy`; whoever is hidden stays where it is, and is in nobody's way. */
export function visibleLayout(graph: Graph, { actors, ties }: Visible, xy: Float32Array): Rearrangement {
  const place = new Int32Array(graph.actors.length);
  const start = new Float32Array(actors.length * 2);
  actors.forEach((actor, at) => {
    place[actor] = at;
    start.set(xy.subarray(actor * 2, actor * 2 + 2), at * 2);
  });
  const ends = new Int32Array(ties.length * 2);
  ties.forEach((tie, at) => {
    ends[at * 2] = place[graph.source[tie]!]!;
    ends[at * 2 + 1] = place[graph.target[tie]!]!;
  });
  const radius = Float32Array.from(actors, (actor) => radiusOf(graph, actor));
  const pinned = new Float32Array(actors.length * 2).fill(NaN);
  return { actors, input: { count: actors.length, ends, radius, pinned, start } };
}
