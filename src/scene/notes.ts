/** Numbered notes that tie each visible contested, doubted or denied tie to who says so and where it can be read. */
import { isolated } from '../lib/bidi.ts';
import { areDisputed, datesTold } from '../model/date-disputes.ts';
import { dateInWords } from '../model/dates.ts';
import type { Claim } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import { speakerNames } from '../model/speakers.ts';
import type { SpeakerPair } from '../model/speaker-pairs.ts';
import type { Visible } from '../view/apply.ts';
import { drawnBy, toldAs, type Told } from '../view/told.ts';
import { tellReadings } from '../view/telling.ts';
import { pairId } from '../view/view.ts';
import { capped, listed } from '../view/words.ts';
import { mapName } from './draw.ts';
import type { Sign } from './mark.ts';

export interface Note {
  /** The key of the mark that carries the sign. */
  readonly of: string;
  readonly sign: Sign;
  readonly number: number;
  readonly words: string;
}

export interface Notes {
  readonly notes: readonly Note[];
  /** One line a document that the notes cite, `[1] Publisher, title, date`. */
  readonly sources: readonly string[];
  /** Signs beyond those that a page has notes for. */
  readonly leftOut: number;
}

/** More notes than this are no page that anybody reads; what they say stays in the file's data. */
const mostNotes = 300;

/** Numbers documents as they are first cited. */
class Citations {
  readonly #cited = new Map<string, number>();
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** ` [1, 3]`; empty where no document is named. */
  cite(claims: readonly Claim[]): string {
    const ids = [...new Set(claims.map(({ document }) => document))].filter((id) => this.#graph.documents.has(id));
    const numbers = ids.map((id) => {
      const number = this.#cited.get(id) ?? this.#cited.size + 1;
      this.#cited.set(id, number);
      return number;
    });
    return numbers.length === 0 ? '' : ` [${numbers.toSorted((a, b) => a - b).join(', ')}]`;
  }

  sources(): string[] {
    return [...this.#cited].map(([id, number]) => `[${number}] ${sourceLine(this.#graph, id)}`);
  }
}

/**
 * Notes in the order of tie numbers: on the visible ties that are told and not simply agreed, or, where two lenses are
 * compared, on those that they do not tell alike. The sign is the one that the tie has on the map.
 */
export function notesOf(told: Told, visible: Visible): Notes {
  const { graph } = told;
  const citations = new Citations(graph);
  const names = { tieTypes: graph.tieTypes, speakers: speakerNames(graph.dataset) };
  const signed = [...visible.ties].flatMap((tie) => {
    const sign = signOf(told, tie);
    return sign === null ? [] : [{ tie, sign }];
  });
  const notes = signed.slice(0, mostNotes).map(({ tie, sign }, index) => {
    const { readings } = drawnBy(told, tie);
    const words = tellReadings(readings, names, (speaker, { claims }, stance) => {
      const own = claims.filter((claim) => claim.speaker === speaker);
      const same = own.filter((claim) => claim.stance === stance);
      // Whoever says two things at one time is in doubt, and says so nowhere: then both words are cited.
      return `${isolated(names.speakers.get(speaker) ?? speaker)}${citations.cite(same.length > 0 ? same : own)}`;
    });
    const head = `${tieInWords(graph, tie)}: ${words}.`;
    const claims = readings.flatMap((reading) => reading.claims);
    const all = head + dateWords(graph, tie, claims, citations);
    return { of: graph.ties[tie]!.id, sign, number: index + 1, words: all };
  });
  return { notes, sources: citations.sources(), leftOut: signed.length - notes.length };
}

/** The sign of a tie that needs a note. */
function signOf(told: Told, tie: number): Sign | null {
  if (told.differences !== null) {
    const kind = told.differences[tie]?.kind ?? 'alike';
    return ({ differs: 'contested', 'only-a': 'a', 'only-b': 'b', alike: null } as const)[kind];
  }
  const as = toldAs(told, tie);
  return as === null || as === 'agreed' || as === 'unmentioned' ? null : as;
}

/** Notes on the pairs of speakers who clash, in the order handed in, with what each of the two is heard in. */
export function clashNotes({ graph, told }: Told, pairs: readonly SpeakerPair[]): Notes {
  const citations = new Citations(graph);
  const names = speakerNames(graph.dataset);
  const cited = (id: string, ties: readonly number[]): string => {
    const claims = ties.flatMap((tie) => told[tie]!.readings.flatMap((reading) => reading.claims));
    return `${isolated(names.get(id) ?? id)}${citations.cite(claims.filter(({ speaker }) => speaker === id))}`;
  };
  const clashing = pairs.filter(({ clash }) => clash.length > 0);
  const notes = clashing.slice(0, mostNotes).map(({ a, b, clash }, index) => {
    const ties = clash.map((tie) => tieInWords(graph, tie)).join('; ');
    const words = `${capped(cited(a, clash))} and ${cited(b, clash)} clash over ${ties}.`;
    return { of: pairId(a, b), sign: 'contested' as const, number: index + 1, words };
  });
  return { notes, sources: citations.sources(), leftOut: clashing.length - notes.length };
}

function tieInWords(graph: Graph, tie: number): string {
  const ends = [graph.source[tie]!, graph.target[tie]!]
    .map((actor) => isolated(mapName(graph.actors[actor]!)))
    .join(' – ');
  return `${ends}, ${isolated(graph.ties[tie]!.label)}`;
}

function dateWords(graph: Graph, tie: number, claims: readonly Claim[], citations: Citations): string {
  const told = datesTold(claims, 'from');
  if (!areDisputed(told, 'from')) return '';
  const dates = told.map((one) => `${dateInWords(one.date)}${citations.cite(one.claims)}`);
  return ` ${graph.ties[tie]!.fromLabel ?? 'Began'} ${listed(dates).replace(/ and (?=[^,]*$)/, ' or ')}.`;
}

function sourceLine(graph: Graph, id: string): string {
  const { publisher, title, date } = graph.documents.get(id)!;
  return [isolated(publisher), isolated(title), ...(date === undefined ? [] : [dateInWords(date)])].join(', ');
}
