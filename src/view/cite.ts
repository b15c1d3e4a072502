/** Evidence to take away: a tie's claims as text, documents as references and as CSL-JSON. */
import { areDisputed, datesTold } from '../model/date-disputes.ts';
import { dateInWords } from '../model/dates.ts';
import type { Claim, SourceDocument, Tie } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import { pluralSpeakers } from '../model/speakers.ts';
import type { Assessment } from '../model/standing.ts';
import { tellReadings, type Names } from './telling.ts';
import { stanceWords } from './record-words.ts';
import { listed, standingWords } from './words.ts';

/** `Publisher. “Title.” 31 May 2026. https://…` */
export function referenceText({ publisher, title, date, url }: SourceDocument): string {
  const parts = [`${publisher}.`, `“${title}.”`, date === undefined ? 'No date.' : `${dateInWords(date)}.`];
  return [...parts, ...(url === undefined ? [] : [url])].join(' ');
}

/** One item of CSL-JSON (citation-style-language schema 1.0); `date-parts` only where the date is a plain one. */
export function cslItem(document: SourceDocument): Readonly<Record<string, unknown>> {
  const { id, title, publisher, date, url, language, kind, note } = document;
  const plain = date === undefined ? null : /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  const parts = plain?.slice(1).flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]));
  return {
    id,
    type: kind === 'news' || kind === 'agency' ? 'article-newspaper' : kind === 'data' ? 'dataset' : 'document',
    title,
    'container-title': publisher,
    ...(parts === undefined ? {} : { issued: { 'date-parts': [parts] } }),
    ...(parts === undefined && date !== undefined ? { issued: { literal: dateInWords(date) } } : {}),
    ...(url === undefined ? {} : { URL: url }),
    ...(language === undefined ? {} : { language }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The documents of a tie's claims, each once, in the order of the claims. */
export function documentsOf(claims: readonly Claim[], graph: Graph): readonly SourceDocument[] {
  const ids = new Set(claims.map(({ document }) => document));
  return [...ids].flatMap((id) => graph.documents.get(id) ?? []);
}

/** A tie's evidence in plain text: what stands, who says what, where it can be read. */
export function tieText(graph: Graph, tie: number, assessment: Assessment, names: Names): string {
  const { label, source, target } = graph.ties[tie]!;
  const ends = [source, target].map((id) => graph.actors[graph.actorNumber.get(id)!]!.name).join(' – ');
  const documents = documentsOf(
    assessment.readings.flatMap(({ claims }) => claims),
    graph,
  );
  const numbers = new Map(documents.map(({ id }, index) => [id, index + 1]));
  const plural = pluralSpeakers(graph.dataset);
  const context = ({ document }: Claim): ClaimContext => ({
    names,
    plural,
    document: graph.documents.get(document),
    number: numbers.get(document),
  });
  const lines = assessment.readings.flatMap(({ type, claims }) => [
    names.tieTypes.get(type)?.label ?? type,
    ...claims.map((claim) => `  ${claimLine(claim, context(claim))}`),
  ]);
  return [
    `${ends}: ${label}`,
    assessment.readings.length === 0
      ? 'Nobody who is heard claims anything of this tie.'
      : `${standingWords[assessment.standing].label}: ${tellReadings(assessment.readings, names)}.`,
    ...datesText(graph.ties[tie]!, assessment, names),
    '',
    ...lines,
    '',
    ...documents.map((document, index) => `[${index + 1}] ${referenceText(document)}${provenance(document, graph)}`),
    '',
  ].join('\n');
}

/** When it began and ended, a line each: every date that is told, and by whom; without one that of the tie itself. */
function datesText(tie: Tie, { readings }: Assessment, { speakers }: Names): string[] {
  const claims = readings.flatMap(({ latest }) => latest);
  const lines = (end: 'from' | 'to', label: string): string[] => {
    const told = datesTold(claims, end);
    const dates = told.map((one) => {
      const tellers = new Set(one.claims.map(({ speaker }) => speakers.get(speaker) ?? speaker));
      return `${dateInWords(one.date)} (${listed([...tellers])})`;
    });
    if (dates.length > 0)
      return [`${label} ${dates.join(' or ')}${areDisputed(told, end) ? ': speakers disagree' : ''}.`];
    return tie[end] === undefined ? [] : [`${label} ${dateInWords(tie[end])}.`];
  };
  return [...lines('from', tie.fromLabel ?? 'Began'), ...lines('to', 'Ended')];
}

/** What one must know of a document beside where it can be read. */
function provenance({ kind, restates }: SourceDocument, graph: Graph): string {
  const original = restates === undefined ? undefined : graph.documents.get(restates);
  return [
    ...(kind === 'unsourced' ? [' No page was opened.'] : []),
    ...(original === undefined ? [] : [` It repeats ${original.publisher}, “${original.title}”.`]),
  ].join('');
}

interface ClaimContext {
  readonly names: Names;
  readonly plural: ReadonlySet<string>;
  readonly document: SourceDocument | undefined;
  /** The document's number in the list below. */
  readonly number: number | undefined;
}

function claimLine(claim: Claim, { names, plural, document, number }: ClaimContext): string {
  const { speaker, stance, quotation, certainty } = claim;
  const said = claim.said ?? document?.date;
  const verb = stanceWords[stance][plural.has(speaker) ? 'many' : 'one'];
  const parts = [`${names.speakers.get(speaker) ?? speaker} ${verb}`];
  if (quotation !== undefined) parts.push(`“${quotation.text}”`);
  if (said !== undefined) parts.push(dateInWords(said));
  if (certainty !== undefined) parts.push(certainty === 'unsure' ? 'unsure' : 'general knowledge');
  return `${parts.join(', ')}${number === undefined ? '' : ` [${number}]`}`;
}
