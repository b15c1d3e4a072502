/** What the dataset does not know: where its evidence is thin, second-hand or missing. */
import type { SourceDocument } from '../model/dataset.ts';
import { isoDay, readDate, type Span } from '../model/dates.ts';
import type { Graph } from '../model/graph.ts';
import type { Assessment } from '../model/standing.ts';
import { counted, listed } from './words.ts';

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
  /** Speakers of whom no page was opened, by id. */
  readonly unread: readonly string[];
  /** Times of a year and more without any document, earliest first. */
  readonly silent: readonly Silent[];
  /** Documents without a date: any of them may fall into a silent time. */
  readonly undatedDocuments: number;
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
  const hands = handsOf(graph, names);
  const speakersWith = (hand: Hand): string[] => graph.columns.speakers.filter((id) => hands.get(id) === hand);
  return {
    oneDocument: affirmed.filter((tie) => documents(tie) === 1),
    noPage: affirmed.filter((tie) => documents(tie) === 0),
    unquoted: ties.filter((tie) => !isQuoted(tie)),
    undated: ties.filter((tie) => !isDated(tie)),
    secondHand: speakersWith('others'),
    unread: speakersWith('none'),
    silent: silentTimes(graph),
    undatedDocuments: graph.columns.documents.filter((document) => spanOf(document) === null).length,
  };
}

/** Through whom a speaker is heard: their own pages, only those of others, or none that was opened. */
export type Hand = 'own' | 'others' | 'none';

/** Speaker id → hand. A speaker is heard at first hand where a publisher of their claims bears their name. */
export function handsOf({ columns }: Graph, names: ReadonlyMap<string, string>): ReadonlyMap<string, Hand> {
  const hands = new Map<string, Hand>(columns.speakers.map((speaker) => [speaker, 'none']));
  columns.records.forEach(({ speaker }, claim) => {
    const document = columns.documents[columns.document[claim]!];
    if (document?.kind === 'unsourced' || hands.get(speaker) === 'own') return;
    const isOwn = document === undefined || sameName(document.publisher, names.get(speaker) ?? speaker);
    hands.set(speaker, isOwn ? 'own' : 'others');
  });
  return hands;
}

/** "The Cradle, copied on mujico.org" is published by The Cradle. */
function sameName(publisher: string, name: string): boolean {
  const [a, b] = [publisher.toLowerCase(), name.toLowerCase()];
  return a === b || a.startsWith(`${b},`) || a.startsWith(`${b} (`) || b.startsWith(`${a} (`);
}

const year = 365 * 24 * 60 * 60 * 1000;

/** Between when and when it is dated; `null` where it has no date, or one that is open at an end. */
function spanOf({ date }: SourceDocument): Span | null {
  const span = date === undefined ? null : readDate(date);
  return span !== null && Number.isFinite(span.earliest) && Number.isFinite(span.latest) ? span : null;
}

function silentTimes({ columns }: Graph): Silent[] {
  const spans = columns.documents.flatMap((document) => spanOf(document) ?? []).sort((a, b) => a.earliest - b.earliest);
  const silent: Silent[] = [];
  let last = spans[0]?.latest ?? 0;
  for (const { earliest, latest } of spans) {
    if (earliest - last >= year) silent.push({ after: isoDay(last), before: isoDay(earliest) });
    last = Math.max(last, latest);
  }
  return silent;
}

/** How long a silent time is: `6 years and 10 months`, `1 year`. Months that are not full do not count. */
export function lengthInWords({ after, before }: Silent): string {
  const [from, to] = [after, before].map((date) => new Date(readDate(date)?.earliest ?? 0)) as [Date, Date];
  const monthOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const months = monthOf(to) - monthOf(from) - (to.getUTCDate() < from.getUTCDate() ? 1 : 0);
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return listed([...(years > 0 ? [counted(years, 'year')] : []), ...(rest > 0 ? [counted(rest, 'month')] : [])]);
}
