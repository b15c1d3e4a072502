/** Numbered notes that tie each visible contested, doubted or denied tie to who says so and where it can be read. */
import { areDisputed, datesTold } from '../model/date-disputes.ts';
import { dateInWords } from '../model/dates.ts';
import type { Graph } from '../model/graph.ts';
import { speakerNames } from '../model/speakers.ts';
import type { Assessment } from '../model/standing.ts';
import type { Visible } from '../view/apply.ts';
import { standingSigns, tellReadings } from '../view/telling.ts';
import { listed } from '../view/words.ts';
import { mapName } from './draw.ts';

export interface Note {
  /** `≠ 1`. */
  readonly mark: string;
  readonly words: string;
}

export interface Notes {
  readonly notes: readonly Note[];
  /** One line a document that the notes cite, `[1] Publisher, title, date`. */
  readonly sources: readonly string[];
}

/** Notes in the order of tie numbers; documents are numbered as they are first cited. */
export function notesOf(graph: Graph, assessments: readonly Assessment[], visible: Visible): Notes {
  const cited = new Map<string, number>();
  const cite = (documents: Iterable<string>): string => {
    const numbers = [...new Set(documents)].filter((id) => graph.documents.has(id)).map((id) => {
      if (!cited.has(id)) cited.set(id, cited.size + 1);
      return cited.get(id)!;
    }); // prettier-ignore
    return numbers.length === 0 ? '' : ` [${numbers.toSorted((a, b) => a - b).join(', ')}]`;
  };
  const names = { tieTypes: graph.tieTypes, speakers: speakerNames(graph.dataset) };
  const disputed = [...visible.ties].filter((tie) => assessments[tie]!.standing !== 'agreed');
  const notes = disputed.map((tie, index) => {
    const { standing, readings } = assessments[tie]!;
    const told = tellReadings(readings, names, (speaker, reading, stance) => {
      const own = reading.claims.filter((claim) => claim.speaker === speaker && claim.stance === stance);
      return `${names.speakers.get(speaker) ?? speaker}${cite(own.map((claim) => claim.document))}`;
    });
    const ends = [graph.source[tie]!, graph.target[tie]!].map((actor) => mapName(graph.actors[actor]!)).join(' – ');
    const head = `${ends}, ${graph.ties[tie]!.label}: ${told}.`;
    return { mark: `${standingSigns[standing]} ${index + 1}`, words: head + dateWords(graph, tie, cite) };
  });
  return { notes, sources: [...cited].map(([id, number]) => `[${number}] ${sourceLine(graph, id)}`) };
}

function dateWords(graph: Graph, tie: number, cite: (documents: Iterable<string>) => string): string {
  const told = datesTold(graph.claims[tie]!, 'from');
  if (!areDisputed(told)) return '';
  const dates = told.map(({ date, claims }) => `${dateInWords(date)}${cite(claims.map((claim) => claim.document))}`);
  return ` ${graph.ties[tie]!.fromLabel ?? 'Began'} ${listed(dates).replace(/ and (?=[^,]*$)/, ' or ')}.`;
}

function sourceLine(graph: Graph, id: string): string {
  const { publisher, title, date } = graph.documents.get(id)!;
  return [publisher, title, ...(date === undefined ? [] : [dateInWords(date)])].join(', ');
}
