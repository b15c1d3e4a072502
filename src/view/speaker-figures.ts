/** Lists of speakers and of pairs: how much each says, and whom each contradicts, in an order that the reader chooses. */
import { byText } from '../lib/order.ts';
import type { ActorKind } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import type { SpeakerPair } from '../model/speaker-pairs.ts';
import type { SpeakersMap } from './speakers-map.ts';

export const speakerOrders = ['claims', 'clashes', 'name'] as const;
export type SpeakerOrder = (typeof speakerOrders)[number];

export interface SpeakerFigures {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind | 'voice';
  /** All that they say in the dataset, and the ties that they say it of. */
  readonly claims: number;
  readonly ties: number;
  /** Other speakers whom they contradict on some tie. */
  readonly clashes: number;
}

/** One entry a speaker, by speaker number: claims and ties out of `whole`, clashes out of `heard`. */
export function speakerFigures(
  { columns }: Graph,
  { whole, heard }: { readonly whole: SpeakersMap; readonly heard: SpeakersMap },
  names: ReadonlyMap<string, string>,
): readonly SpeakerFigures[] {
  const claims = new Int32Array(whole.ids.length);
  for (const speaker of columns.speaker) claims[speaker]!++;
  const clashes = new Int32Array(whole.ids.length);
  for (const { a, b, clash } of heard.pairs) {
    if (clash.length > 0) for (const id of [a, b]) clashes[whole.number.get(id)!]!++;
  }
  return whole.ids.map((id, speaker) => ({
    id,
    name: names.get(id) ?? id,
    kind: whole.kinds[speaker]!,
    claims: claims[speaker]!,
    ties: whole.ties[speaker]!,
    clashes: clashes[speaker]!,
  }));
}

/** Speakers whose name has `search` in it, whatever the case, in order; the largest figures first, then by name. */
export function findSpeakers(
  figures: readonly SpeakerFigures[],
  search: string,
  order: SpeakerOrder,
): readonly SpeakerFigures[] {
  const wanted = search.trim().toLowerCase();
  const figure = (one: SpeakerFigures): number => (order === 'name' ? 0 : one[order]);
  const nameOf = ({ name }: SpeakerFigures): string => name.toLowerCase();
  return figures
    .filter((one) => nameOf(one).includes(wanted))
    .sort((a, b) => figure(b) - figure(a) || byText(nameOf(a), nameOf(b)) || byText(a.id, b.id));
}

/** Most clashes first, then most agreements, then as they stand. */
export function sharpestFirst(pairs: readonly SpeakerPair[]): readonly SpeakerPair[] {
  return pairs.toSorted((x, y) => y.clash.length - x.clash.length || y.agree.length - x.agree.length);
}

/** The pairs that a speaker is one of. */
export function pairsWith(pairs: readonly SpeakerPair[], id: string): readonly SpeakerPair[] {
  return pairs.filter(({ a, b }) => a === id || b === id);
}

/** The other speaker of a pair. */
export function otherSpeaker({ a, b }: SpeakerPair, id: string): string {
  return a === id ? b : a;
}
