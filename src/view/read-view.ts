/** A view as it comes from outside (a story's step, later an address): what it names wrongly is left as it is by default. */
import { actorKinds } from '../model/dataset.ts';
import { readDate } from '../model/dates.ts';
import type { Graph } from '../model/graph.ts';
import { differenceKinds } from './differences.ts';
import { noThreshold, type Threshold } from './heard.ts';
import { tellerKinds, type Lens, type Teller } from './lens.ts';
import { instantsOf } from './told.ts';
import {
  clocks,
  faces,
  lists,
  pairId,
  pairOf,
  selectionKinds,
  tellings,
  wholeView,
  withLenses,
  type Selection,
  type View,
  type Window,
} from './view.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads the fields that it knows and that name something in the graph; never throws. */
export function readView(fields: Fields, graph: Graph): View {
  const view: View = {
    ...wholeView,
    hiddenTypes: known(fields['hiddenTypes'], [...graph.tieTypes.keys()]),
    hiddenStandings: known(fields['hiddenStandings'], tellings),
    hiddenKinds: known(fields['hiddenKinds'], actorKinds),
    hiddenDifferences: known(fields['hiddenDifferences'], differenceKinds),
    showLoose: fields['showLoose'] === true,
    saidBy: readDateText(fields['saidBy']),
    hideUndated: fields['hideUndated'] === true,
    threshold: readThreshold(fields['threshold'], graph),
    held: readWindow(fields['held']),
    clock: one(fields['clock'], clocks, wholeView.clock),
    face: one(fields['face'], faces, wholeView.face),
    list: one(fields['list'], lists, wholeView.list),
    selection: readSelection(fields['selection'], graph),
  };
  const lens = readLens(fields['lens'], graph);
  return withLenses(view, lens, lens.length === 0 ? [] : readLens(fields['against'], graph));
}

/** The view that a dataset opens with: its story's first, or all of it. */
export function openingView(graph: Graph): View {
  const first = graph.dataset.story[0];
  return first === undefined ? wholeView : readView(first.view, graph);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function known<T extends string>(value: unknown, names: readonly T[]): readonly T[] {
  return Array.isArray(value) ? names.filter((name) => value.includes(name)) : [];
}

function one<T extends string>(value: unknown, names: readonly T[], otherwise: T): T {
  return names.find((name) => name === value) ?? otherwise;
}

/** A clock stands at a date; an interval is none that it could stand at. */
function readDateText(value: unknown): string | null {
  return typeof value === 'string' && !value.includes('/') && readDate(value) !== null ? value : null;
}

function readWindow(value: unknown): Window | null {
  if (!isFields(value)) return null;
  const window = { from: readDateText(value['from']), to: readDateText(value['to']) };
  const { from, to } = instantsOf(window);
  return (window.from === null && window.to === null) || from > to ? null : window;
}

function readThreshold(value: unknown, { columns }: Graph): Threshold {
  if (!isFields(value)) return noThreshold;
  const documents = value['documents'];
  const publishers = [...new Set(columns.documents.map(({ publisher }) => publisher))];
  return {
    documents: typeof documents === 'number' && documents > 0 ? Math.floor(Math.min(documents, 99)) : 0,
    official: value['official'] === true,
    quoted: value['quoted'] === true,
    without: known(value['without'], publishers),
  };
}

function readLens(value: unknown, graph: Graph): Lens {
  if (!Array.isArray(value)) return [];
  const { columns } = graph;
  const names: Readonly<Record<Teller['kind'], ReadonlySet<string>>> = {
    speaker: new Set(columns.speakers),
    publisher: new Set(columns.documents.map(({ publisher }) => publisher)),
    document: new Set(columns.documents.map(({ id }) => id)),
  };
  const tellers = value.flatMap((item: unknown): Teller[] => {
    if (!isFields(item)) return [];
    const { kind, id } = item;
    const found = tellerKinds.find((name) => name === kind);
    return found !== undefined && typeof id === 'string' && names[found].has(id) ? [{ kind: found, id }] : [];
  });
  return [...new Map(tellers.map((teller) => [JSON.stringify([teller.kind, teller.id]), teller])).values()];
}

function readSelection(value: unknown, { actorNumber, tieNumber, columns }: Graph): Selection | null {
  if (!isFields(value)) return null;
  const { id } = value;
  const kind = selectionKinds.find((name) => name === value['kind']);
  if (typeof id !== 'string' || kind === undefined) return null;
  if (kind === 'pair') return readPair(id, columns.speakers);
  const isThere = { actor: actorNumber.has(id), tie: tieNumber.has(id), speaker: columns.speakers.includes(id) };
  return isThere[kind] ? { kind, id } : null;
}

/** Two different speakers, in whatever order and spacing they were written. */
function readPair(id: string, speakers: readonly string[]): Selection | null {
  const pair = pairOf(id);
  if (pair === null || pair[0] === pair[1] || !pair.every((speaker) => speakers.includes(speaker))) return null;
  return { kind: 'pair', id: pairId(...pair) };
}
