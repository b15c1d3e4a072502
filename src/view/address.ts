/**
 * A view as the last part of an address, `#lens=speaker:tass&select=tie:pact-2026`: what differs from the plain view, in
 * words that a person can read, so that a view can be sent to somebody and printed on a picture.
 */
import { readView } from './read-view.ts';
import type { Graph } from '../model/graph.ts';
import type { Lens } from './lens.ts';
import { wholeView, type View } from './view.ts';

/** One field of the view in the address: its name there, and how it is written; `null` where it is as usual. */
type Written = readonly [name: string, value: string | null];

/** Half a letter, which no address can hold, becomes U+FFFD. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
const list = (items: readonly string[]): string | null => (items.length === 0 ? null : items.map(encoded).join(','));
const flag = (isSet: boolean): string | null => (isSet ? '1' : null);
const other = (value: string, usual: string): string | null => (value === usual ? null : encoded(value));
const tellers = (lens: Lens): string | null =>
  lens.length === 0 ? null : lens.map(({ kind, id }) => `${kind}:${encoded(id)}`).join(',');

function writtenFields(view: View): Written[] {
  const { threshold, held, selection } = view;
  return [
    ['types', list(view.hiddenTypes)],
    ['standings', list(view.hiddenStandings)],
    ['kinds', list(view.hiddenKinds)],
    ['differences', list(view.hiddenDifferences)],
    ['loose', flag(view.showLoose)],
    ['lens', tellers(view.lens)],
    ['against', tellers(view.against)],
    ['said', view.saidBy === null ? null : encoded(view.saidBy)],
    ['dated', flag(view.hideUndated)],
    ['documents', threshold.documents === 0 ? null : String(threshold.documents)],
    ['official', flag(threshold.official)],
    ['quoted', flag(threshold.quoted)],
    ['without', list(threshold.without)],
    ['held', held === null ? null : [held.from, held.to].map((end) => encoded(end ?? '')).join(',')],
    ['clock', other(view.clock, wholeView.clock)],
    ['face', other(view.face, wholeView.face)],
    ['list', other(view.list, wholeView.list)],
    ['select', selection === null ? null : `${selection.kind}:${encoded(selection.id)}`],
  ];
}

/** `#…`; the plain view is `#all`, since an address without a view means the one that the dataset opens with. */
export function viewAddress(view: View): string {
  const parts = writtenFields(view).flatMap(([name, value]) => (value === null ? [] : `${name}=${value}`));
  return `#${parts.length === 0 ? 'all' : parts.join('&')}`;
}

/** The view that an address names; `null` where it names none. What it names wrongly is as in the plain view. */
export function readViewAddress(address: string, graph: Graph): View | null {
  const hash = address.includes('#') ? address.slice(address.indexOf('#') + 1) : '';
  if (hash === 'all') return wholeView;
  const parts = new Map(
    hash.split('&').flatMap((part): [string, string][] => {
      const at = part.indexOf('=');
      return at < 0 ? [] : [[part.slice(0, at), part.slice(at + 1)]];
    }),
  );
  return parts.size === 0 ? null : readView(fieldsOf(parts), graph);
}

function fieldsOf(parts: ReadonlyMap<string, string>): Record<string, unknown> {
  const items = (name: string): string[] => (parts.get(name) ?? '').split(',').map(decoded);
  const listed = (name: string): string[] => (parts.has(name) ? items(name) : []);
  const [from = '', to = ''] = items('held');
  return {
    hiddenTypes: listed('types'),
    hiddenStandings: listed('standings'),
    hiddenKinds: listed('kinds'),
    hiddenDifferences: listed('differences'),
    showLoose: parts.has('loose'),
    lens: tagged(parts.get('lens')),
    against: tagged(parts.get('against')),
    saidBy: parts.has('said') ? decoded(parts.get('said') ?? '') : null,
    hideUndated: parts.has('dated'),
    threshold: {
      documents: Number(parts.get('documents') ?? 0),
      official: parts.has('official'),
      quoted: parts.has('quoted'),
      without: listed('without'),
    },
    held: { from: from === '' ? null : from, to: to === '' ? null : to },
    clock: decoded(parts.get('clock') ?? ''),
    face: decoded(parts.get('face') ?? ''),
    list: decoded(parts.get('list') ?? ''),
    selection: tagged(parts.get('select'))[0] ?? null,
  };
}

/** `speaker:tass,document:d-1`. */
function tagged(text: string | undefined): { kind: string; id: string }[] {
  if (text === undefined) return [];
  return text.split(',').map((part) => {
    const at = part.indexOf(':');
    return { kind: part.slice(0, at), id: decoded(part.slice(at + 1)) };
  });
}

/** An address that was cut off may end in half a letter. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
