/** The graph turned over: those who speak as its nodes, joined where they agree or clash over the ties that are visible. */
import type { ActorKind } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import { speakerPairs, type SpeakerPair } from '../model/speaker-pairs.ts';
import { speakersIn, type Assessment, type Reading } from '../model/standing.ts';
import type { Focus } from './focus.ts';
import { pairId, pairOf, type Selection } from './view.ts';

export interface SpeakersMap {
  /** Ids of all speakers of the dataset, sorted: a speaker's number is its place here, whatever is filtered. */
  readonly ids: readonly string[];
  readonly number: ReadonlyMap<string, number>;
  /** By number: an actor's kind, or `voice`. */
  readonly kinds: readonly (ActorKind | 'voice')[];
  /** By number: the visible ties of which they say something. */
  readonly ties: Int32Array;
  /** Pairs over visible ties, by their ids. */
  readonly pairs: readonly SpeakerPair[];
}

/** `readings` are those shown, by tie number. */
export function speakersMap(graph: Graph, readings: readonly (readonly Reading[])[]): SpeakersMap {
  const ids = graph.columns.speakers;
  const number = new Map(ids.map((id, at) => [id, at]));
  const ties = new Int32Array(ids.length);
  for (const own of readings) {
    for (const id of speakersIn(own)) ties[number.get(id)!]!++;
  }
  return {
    ids,
    number,
    kinds: ids.map((id) => graph.actors[graph.actorNumber.get(id) ?? -1]?.kind ?? 'voice'),
    ties,
    pairs: speakerPairs(readings, graph.tieTypes),
  };
}

/** The map of all that is assessed, whatever is filtered. */
export function wholeSpeakersMap(graph: Graph, whole: readonly Assessment[]): SpeakersMap {
  return speakersMap(
    graph,
    whole.map(({ readings }) => readings),
  );
}

/** How two speakers stand to each other. */
export const relations = ['agree', 'clash', 'both'] as const;
export type Relation = (typeof relations)[number];

export function relationOf({ agree, clash }: SpeakerPair): Relation {
  return agree.length === 0 ? 'clash' : clash.length === 0 ? 'agree' : 'both';
}

/** The focus on a speaker or a pair; an actor that speaks counts as the speaker. `null` where nothing is lit. */
export function focusOnSpeakers({ number, pairs, ties }: SpeakersMap, selection: Selection | null): Focus | null {
  if (selection === null || selection.kind === 'tie') return null;
  if (selection.kind === 'pair') {
    const ends = pairOf(selection.id)?.flatMap((id) => number.get(id) ?? []);
    if (ends?.length !== 2) return null;
    const own = pairs.findIndex(({ a, b }) => pairId(a, b) === selection.id);
    return { actors: new Set(ends), ties: new Set(own < 0 ? [] : [own]), neighbours: new Set(ends) };
  }
  const speaker = number.get(selection.id);
  if (speaker === undefined || ties[speaker] === 0) return null;
  const own = [...pairs.keys()].filter((pair) => pairs[pair]!.a === selection.id || pairs[pair]!.b === selection.id);
  const others = own.map((pair) => (pairs[pair]!.a === selection.id ? pairs[pair]!.b : pairs[pair]!.a));
  return {
    actors: new Set([speaker]),
    ties: new Set(own),
    neighbours: new Set(others.map((id) => number.get(id)!)),
  };
}
