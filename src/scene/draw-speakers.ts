/** Speakers and pairs of speakers → marks: how many ties they speak of, and whether they agree, clash or do both. */
import { relationOf, type SpeakersMap } from '../view/speakers-map.ts';
import { pairId } from '../view/view.ts';
import { counted } from '../view/words.ts';
import { emphasisOf, frontLast, labelOf, radiusFor, type Lit } from './draw.ts';
import { lookOfPair, shapeOfKind, symbolFill } from './encode.ts';
import type { SpeakerPair } from '../model/speaker-pairs.ts';
import type { ActorMark, Marks, TieMark } from './mark.ts';
import type { Theme } from './theme.ts';

export interface DrawnSpeakers extends Lit {
  readonly map: SpeakersMap;
  /** All that the dataset says: a symbol keeps its size when something is filtered. */
  readonly whole: SpeakersMap;
  readonly names: ReadonlyMap<string, string>;
  readonly theme: Theme;
}

/** Marks of the speakers who say something of a visible tie, and of the pairs among them. */
export function drawSpeakers(drawn: DrawnSpeakers): Marks {
  const { map } = drawn;
  const ties = map.pairs.map((pair, number) => drawPair(drawn, pair, number));
  const speakers = [...map.ids.keys()].filter((speaker) => map.ties[speaker]! > 0);
  return { ties: frontLast(ties), actors: speakers.map((speaker) => drawSpeaker(drawn, speaker)) };
}

function drawPair(drawn: DrawnSpeakers, pair: SpeakerPair, number: number): TieMark {
  const { map, names, theme } = drawn;
  const emphasis = emphasisOf(drawn, drawn.focus?.ties.has(number) ?? false);
  const lit = emphasis === 'lit';
  const width = Math.min(6, 0.6 + Math.sqrt(pair.agree.length + pair.clash.length)) * (lit ? 1.6 : 1);
  const { strokes, sign } = lookOfPair(relationOf(pair), theme, width);
  return {
    key: pairId(pair.a, pair.b),
    tie: number,
    source: map.number.get(pair.a)!,
    target: map.number.get(pair.b)!,
    lane: 0,
    strokes,
    knot:
      sign === null
        ? null
        : { sign, radius: lit ? 9 : 7, color: lit ? theme.ink : theme.sides.b, ground: theme.symbol },
    arrow: null,
    emphasis,
    title: `${names.get(pair.a) ?? pair.a} – ${names.get(pair.b) ?? pair.b}: ${pairInWords(pair)}`,
  };
}

/** `agree on 3 ties, clash over 1 tie`. */
export function pairInWords({ agree, clash }: SpeakerPair): string {
  return [
    ...(agree.length > 0 ? [`agree on ${counted(agree.length, 'tie')}`] : []),
    ...(clash.length > 0 ? [`clash over ${counted(clash.length, 'tie')}`] : []),
  ].join(', ');
}

function drawSpeaker(drawn: DrawnSpeakers, speaker: number): ActorMark {
  const { map, whole, names, focus, theme } = drawn;
  const centre = focus?.actors.has(speaker) ?? false;
  const isNear = centre || (focus?.neighbours.has(speaker) ?? false);
  const radius = radiusFor(whole.ties[speaker]!);
  const id = map.ids[speaker]!;
  const kind = map.kinds[speaker]!;
  return {
    key: id,
    actor: speaker,
    shape: shapeOfKind[kind],
    radius,
    fill: symbolFill(kind, theme),
    stroke: theme.ink,
    width: centre ? 2.6 : 1.4,
    emphasis: emphasisOf(drawn, focus === null || isNear),
    title: names.get(id) ?? id,
    label: labelOf(names.get(id) ?? id, radius, centre, theme),
  };
}
