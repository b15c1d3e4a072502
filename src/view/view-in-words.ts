/** A view's lens, clocks and threshold in words, for the subtitle of a picture and for announcements. */
import { isolated } from '../lib/bidi.ts';
import { dateInWords } from '../model/dates.ts';
import type { Graph } from '../model/graph.ts';
import type { Threshold } from './heard.ts';
import { tellerName, type Lens } from './lens.ts';
import { isCompared, type View, type Window } from './view.ts';
import { capped, counted, listed } from './words.ts';

/** What a view is read against. */
export interface Read {
  readonly graph: Graph;
  /** Speaker id → name. */
  readonly speakers: ReadonlyMap<string, string>;
}

const most = 3;

/** `Afghan Defence Minister and some reports`. */
export function lensInWords(lens: Lens, { graph, speakers }: Read): string {
  const names = lens.slice(0, most).map((teller) => isolated(tellerName(teller, graph, speakers)));
  return listed(lens.length > most ? [...names, `${lens.length - most} more`] : names);
}

/** `as known on 28 May 2026`, `as known by the end of May 2026`. */
export function knownInWords(date: string): string {
  return `as known ${isDay(date) ? 'on' : 'by the end of'} ${dateInWords(date)}`;
}

function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date);
}

/** `may have held from 2021 to May 2026`, `may have held on 31 May 2026`: whatever is not sure is let in. */
export function windowInWords({ from, to }: Window): string {
  if (from === null) return to === null ? 'held at any time' : `may have held until ${dateInWords(to)}`;
  if (to === null) return `may have held since ${dateInWords(from)}`;
  return from === to
    ? `may have held ${isDay(from) ? 'on' : 'in'} ${dateInWords(from)}`
    : `may have held from ${dateInWords(from)} to ${dateInWords(to)}`;
}

/** `at least 2 independent documents, quotations only`; empty where everything counts. */
export function thresholdInWords({ documents, official, quoted, without }: Threshold): string {
  return [
    ...(documents > 0 ? [`at least ${counted(documents, 'independent document')}`] : []),
    ...(official ? ['official texts only'] : []),
    ...(quoted ? ['quotations only'] : []),
    ...(without.length > 0 ? [`without ${listed(without.map(isolated))}`] : []),
  ].join(', ');
}

/** Everything but the legend's filters, `As told by … · as known on …`; empty for the plain graph. */
export function tellingInWords(view: View, read: Read): string {
  const { lens, against, saidBy, held, hideUndated, threshold } = view;
  const evidence = thresholdInWords(threshold);
  const parts = [
    ...(lens.length > 0 && !isCompared(view) ? [`as told by ${lensInWords(lens, read)}`] : []),
    ...(isCompared(view) ? [`A is told by ${lensInWords(lens, read)}, B by ${lensInWords(against, read)}`] : []),
    ...(saidBy === null ? [] : [knownInWords(saidBy)]),
    ...(held === null ? [] : [windowInWords(held)]),
    ...(hideUndated && (saidBy !== null || held !== null) ? ['only what is dated'] : []),
    ...(evidence === '' ? [] : [evidence]),
  ];
  return capped(parts.join(' · '));
}
