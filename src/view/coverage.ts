/** What the dataset does not know: where its evidence is thin, second-hand or missing. */
import { isoDay, readDate } from '../model/dates.ts';
import type { Graph } from '../model/graph.ts';
import type { Assessment } from '../model/standing.ts';

/** A time from which no document is dated: the days before and after it that have one, in EDTF. */
export interface Silent {
  readonly after: string;
  readonly before: string;
}

export interface Coverage {
  /** Ties that are affirmed, and in one independent document only. */
  readonly oneDocument: readonly number[];
  /** Ties that are affirmed by general knowledge alone: no page of it was opened. */
  readonly noPage: readonly number[];
  /** Ties of which no claim is quoted. */
  readonly unquoted: readonly number[];
  /** Ties that carry no date at all. */
  readonly undated: readonly number[];
  /** Speakers whose words stand only in what others published, by id. */
  readonly secondHand: readonly string[];
  /** Times of a year and more without any document, earliest first. */
  readonly silent: readonly Silent[];
}

/** `assessments` and `isDated` are by tie number; `names` are those of the speakers. */
export function coverageOf(
  graph: Graph,
  assessments: readonly Assessment[],
  isDated: (tie: number) => boolean,
  names: ReadonlyMap<string, string>,
): Coverage {
  const ties = [...assessments.keys()].filter((tie) => assessments[tie]!.readings.length > 0);
  const affirmed = ties.filter((tie) => assessments[tie]!.readings.some(({ speakers }) => speakers.affirms.length > 0));
  const documents = (tie: number): number => assessments[tie]!.independentDocuments;
  const isQuoted = (tie: number): boolean =>
    assessments[tie]!.readings.some(({ claims }) => claims.some(({ quotation }) => quotation !== undefined));
  return {
    oneDocument: affirmed.filter((tie) => documents(tie) === 1),
    noPage: affirmed.filter((tie) => documents(tie) === 0),
    unquoted: ties.filter((tie) => !isQuoted(tie)),
    undated: ties.filter((tie) => !isDated(tie)),
    secondHand: secondHand(graph, names),
    silent: silentTimes(graph),
  };
}

/** A speaker is heard at first hand where a publisher of their claims bears their name. */
function secondHand({ columns }: Graph, names: ReadonlyMap<string, string>): string[] {
  const firstHand = new Set<string>();
  columns.records.forEach(({ speaker }, claim) => {
    const publisher = columns.documents[columns.document[claim]!]?.publisher;
    if (publisher !== undefined && sameName(publisher, names.get(speaker) ?? speaker)) firstHand.add(speaker);
    if (publisher === undefined) firstHand.add(speaker);
  });
  return columns.speakers.filter((speaker) => !firstHand.has(speaker));
}

/** "The Cradle, copied on mujico.org" is published by The Cradle. */
function sameName(publisher: string, name: string): boolean {
  const [a, b] = [publisher.toLowerCase(), name.toLowerCase()];
  return a === b || a.startsWith(`${b},`) || a.startsWith(`${b} (`) || b.startsWith(`${a} (`);
}

const year = 365 * 24 * 60 * 60 * 1000;

function silentTimes({ columns }: Graph): Silent[] {
  const spans = columns.documents
    .flatMap(({ date }) => (date === undefined ? [] : (readDate(date) ?? [])))
    .filter(({ earliest, latest }) => Number.isFinite(earliest) && Number.isFinite(latest))
    .sort((a, b) => a.earliest - b.earliest);
  const silent: Silent[] = [];
  let last = spans[0]?.latest ?? 0;
  for (const { earliest, latest } of spans) {
    if (earliest - last >= year) silent.push({ after: isoDay(last), before: isoDay(earliest) });
    last = Math.max(last, latest);
  }
  return silent;
}
