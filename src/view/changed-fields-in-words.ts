/** The fields of a record that differ between two versions of a dataset, in words, with the values that are short enough. */
import type { Altered } from '../model/changed-fields.ts';
import { dateInWords } from '../model/dates.ts';
import type { Graph } from '../model/graph.ts';
import { documentKindWords, kindWords } from './record-words.ts';
import { uncapped } from './words.ts';

/** Fields that are not called in words as they are in the file. */
const fieldNames: ReadonlyMap<string, string> = new Map([
  ['short', 'short name'], ['names', 'names in other languages'], ['x', 'place on the map'], ['y', 'place on the map'],
  ['from', 'beginning'], ['to', 'end'], ['fromLabel', 'what its first date marks'], ['asOf', 'kept up to'],
  ['url', 'address'], ['plural', 'whether several speak'], ['color', 'colour'], ['license', 'licence'],
  ['directed', 'whether it has a direction'],
]); // prettier-ignore

interface InGraph {
  readonly graph: Graph;
}

/** `graph` is the version that the value is from. */
type Write = (value: string, graph: Graph) => string;

const kinds: ReadonlyMap<string, string> = new Map([
  ...Object.entries(kindWords).map(([kind, { one }]) => [kind, uncapped(one)] as const),
  ...Object.entries(documentKindWords),
]);
const quoted: Write = (text) => `“${text}”`;
const actorName: Write = (id, { actors, actorNumber }) => actors[actorNumber.get(id) ?? -1]?.name ?? id;
const titleOf: Write = (id, { documents }) => `“${documents.get(id)?.title ?? id}”`;

/** How the values are told that are short enough for it. */
const written: ReadonlyMap<string, Write> = new Map<string, Write>([
  ...['name', 'short', 'label', 'title', 'publisher', 'fromLabel', 'license', 'ladder'].map(
    (key) => [key, quoted] as const,
  ),
  ...['from', 'to', 'said', 'date', 'asOf'].map((key) => [key, dateInWords] as const),
  ...['source', 'target'].map((key) => [key, actorName] as const),
  ...['document', 'restates'].map((key) => [key, titleOf] as const),
  ['kind', (kind) => kinds.get(kind) ?? kind],
  ['certainty', (certainty) => certainty.replace('-', ' ')],
  ['rung', (rung) => rung],
]);

/** `beginning 31 May 2026, was May 2026; note`. */
export function fieldsInWords({ before, after, fields }: Altered<object>, was: InGraph, is: InGraph): string {
  const told = fields.map((field) => {
    const name = fieldNames.get(field) ?? field;
    const write = written.get(field);
    if (write === undefined) return name;
    const [old, now] = [valueOf(before, field), valueOf(after, field)];
    const ago = old === undefined ? 'was not given' : `was ${write(old, was.graph)}`;
    return now === undefined ? `${name} no longer given, ${ago}` : `${name} ${write(now, is.graph)}, ${ago}`;
  });
  return [...new Set(told)].join('; ');
}

function valueOf(record: object, field: string): string | undefined {
  const value = new Map<string, unknown>(Object.entries(record)).get(field);
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}
