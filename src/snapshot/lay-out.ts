/** What the layout is asked for either map: the same question in the page and on the command line, and so the same answer. */
import { layoutInput, speakersInput, type LayoutInput } from '../layout/input.ts';
import type { Wiring } from '../model/graph.ts';
import type { SpeakerPair } from '../model/speaker-pairs.ts';
import { radiusFor, radiusOf } from '../scene/draw.ts';
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
