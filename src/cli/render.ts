/** `entente render FILE`: the very file that the page saves, without a browser. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { reasonOf } from '../lib/reason.ts';
import { byText } from '../lib/order.ts';
import { settle } from '../layout/settle.ts';
import { assessAll } from '../model/assess.ts';
import type { Graph } from '../model/graph.ts';
import { actorsLayout, speakersLayout } from '../snapshot/lay-out.ts';
import { makeSnapshot, type SnapshotRequest } from '../snapshot/make.ts';
import { readOptions, type SnapshotOptions } from '../snapshot/options.ts';
import { readViewAddress, viewAddress } from '../view/address.ts';
import { readView } from '../view/read-view.ts';
import { wholeSpeakersMap } from '../view/speakers-map.ts';
import { unfiltered, type Face, type View } from '../view/view.ts';
import { counted } from '../view/words.ts';
import { pngOf, type Figures } from './png.ts';
import { listed, readGraph, type ReadFile } from './read-file.ts';
import { Refusal } from './refusal.ts';

const flags = {
  view: { type: 'string' },
  out: { type: 'string' },
  png: { type: 'string' },
  scale: { type: 'string' },
  paper: { type: 'string' },
  colors: { type: 'string' },
  letters: { type: 'string' },
  language: { type: 'string' },
  whole: { type: 'boolean' },
  without: { type: 'string' },
  link: { type: 'string' },
} as const;

type Flags = Partial<Record<Exclude<keyof typeof flags, 'whole'>, string>> & { readonly whole?: boolean };

export async function render(words: readonly string[]): Promise<void> {
  const { file, given } = readWords(words);
  const read = await readGraph(file);
  const worthReading = read.issues.filter(({ severity }) => severity !== 'info');
  if (worthReading.length > 0) console.error(listed(file, worthReading));
  const scale = scaleOf(given);
  const request = requestOf(read, given);
  if (given.language !== undefined && request.view.face === 'speakers') {
    console.error('--language changes nothing here: speakers have one name each.');
  }
  // Their letters may take another room, and so be another picture: each is told of by itself.
  const svg = given.out === undefined ? null : await makeSnapshot(request);
  const png = given.png === undefined ? null : await pngOf(request, scale);
  if (svg !== null) await save(given.out!, svg.svg);
  if (png !== null) await save(given.png!, png.bytes);
  warn([
    ...(svg === null ? [] : [{ name: 'SVG', picture: svg }]),
    ...(png === null ? [] : [{ name: 'PNG', picture: png }]),
  ]);
}

/** What is true of all pictures is said once, anything else with the name of the one that it is true of. */
function warn(made: readonly { readonly name: string; readonly picture: Figures }[]): void {
  const told = made.map(({ name, picture }) => ({ name, warnings: warningsOf(picture) }));
  for (const warning of new Set(told.flatMap(({ warnings }) => warnings))) {
    const of = told.filter(({ warnings }) => warnings.includes(warning));
    console.error(of.length === told.length ? warning : `${of[0]!.name}: ${warning}`);
  }
}

function warningsOf({ labelsLeftOut, smallest, notOutlined }: Figures): string[] {
  return [
    ...(labelsLeftOut > 0 ? [`${counted(labelsLeftOut, 'name')} found no room on the map.`] : []),
    ...(smallest < readable ? [`The smallest letters have ${smallest.toFixed(1)} pt on this page.`] : []),
    ...(notOutlined > 0
      ? [
          `${counted(notOutlined, 'line')} could not be outlined, since none of the fonts has all of its letters; a PNG sets it in the fonts of this machine.`,
        ]
      : []),
  ];
}

/** Points below which letters on paper are hard to read. */
const readable = 6;

function readWords(words: readonly string[]): { readonly file: string; readonly given: Flags } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: flags, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('Name one file: entente render FILE --out map.svg');
    if (values.out === undefined && values.png === undefined)
      throw new Error('Say where it goes: --out map.svg, or --png map.png');
    if (values.out === '-' && values.png === '-')
      throw new Error('Only one of --out and --png can go to the standard output.');
    return { file, given: values };
  } catch (error) {
    throw new Refusal(reasonOf(error), 2);
  }
}

function requestOf({ graph, view: opening, places, options: own }: ReadFile, given: Flags): SnapshotRequest {
  const view = given.view === undefined ? opening : viewOf(given.view, graph);
  const isAddress = given.view !== undefined && /^https?:/.test(given.view);
  const options = optionsOf(own, given, graph);
  return {
    dataset: graph.dataset,
    view,
    places: { [view.face]: places[view.face] ?? { xy: settle(layoutOf(graph, view.face)), moves: new Map() } },
    options,
    link:
      given.link ?? (isAddress ? linkTo(given.view ?? '', options.scope === 'whole' ? unfiltered(view) : view) : null),
  };
}

function layoutOf(graph: Graph, face: Face): ReturnType<typeof actorsLayout> {
  return face === 'actors'
    ? actorsLayout(graph)
    : speakersLayout(wholeSpeakersMap(graph, assessAll(graph.columns, null)));
}

/** The address of a view on the page that another address names. */
function linkTo(address: string, view: View): string {
  return `${address.split('#')[0] ?? ''}${viewAddress(view)}`;
}

/** A part of a view that is not understood is refused: somebody's telling must not become everybody's by a slip. */
function viewOf(text: string, graph: Graph): View {
  if (text.trimStart().startsWith('{')) return viewOfJson(text, graph);
  const view = readViewAddress(text, graph);
  if (view === null) throw new Refusal(`${text} names no view: its part after # does.`, 2);
  const unread = partsOf(text).filter((part) => !partsOf(viewAddress(view)).includes(part));
  if (unread.length > 0) throw new Refusal(`This part of the view is not understood, or not in the dataset: ${unread.join('&')}`, 2); // prettier-ignore
  return view;
}

/** `name=value`, the items of a list in the order of the alphabet. */
function partsOf(address: string): string[] {
  return address
    .slice(address.indexOf('#') + 1)
    .split('&')
    .map((part) => {
      const [name = '', value = ''] = part.split('=', 2);
      const items = value.split(',').map((item) => safelyDecoded(item));
      return `${name}=${(name === 'held' ? items : items.sort(byText)).join(',')}`;
    });
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function viewOfJson(text: string, graph: Graph): View {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Refusal('--view is neither an address nor JSON.', 2);
  }
  const view = readView(fields, graph);
  const unread = Object.keys(fields).filter((key) => !isRead(fields[key], view[key as keyof View]));
  if (unread.length > 0) throw new Refusal(`These fields of the view are not understood, or not in the dataset: ${unread.join(', ')}`, 2); // prettier-ignore
  return view;
}

/** Whether all that was given is in what was read. */
function isRead(given: unknown, read: unknown): boolean {
  if (typeof given !== 'object' || given === null) return given === read;
  if (typeof read !== 'object' || read === null) return false;
  if (Array.isArray(given)) {
    return Array.isArray(read) && given.every((item) => read.some((other) => isRead(item, other)));
  }
  return Object.entries(given).every(([key, value]) => isRead(value, (read as Record<string, unknown>)[key]));
}

/** The file's own options with what was asked for in their place; a word that is none of the choices is refused. */
function optionsOf(own: SnapshotOptions, given: Flags, { actors }: Graph): SnapshotOptions {
  const { paper, colors, letters, language } = given;
  const asked = {
    ...Object.fromEntries(
      Object.entries({ paper, colors, letters, language }).filter(([, value]) => value !== undefined),
    ),
    ...(given.whole === true ? { scope: 'whole' } : {}),
    ...(given.without === undefined ? {} : { without: given.without.split(',').map((part) => part.trim()) }),
  };
  const options = readOptions({ ...own, ...asked });
  for (const [name, value] of Object.entries(asked)) {
    const read: unknown = options[name as keyof SnapshotOptions];
    const isTaken = Array.isArray(value) ? value.every((part) => (read as unknown[]).includes(part)) : read === value;
    if (!isTaken) throw new Refusal(`--${name} cannot be ${String(value)}: see entente --help.`, 2);
  }
  if (language !== undefined && !actors.some(({ names = {} }) => Object.hasOwn(names, language))) {
    throw new Refusal(`No actor of this dataset has a name in the language ${language}.`, 2);
  }
  return options;
}

function scaleOf({ scale = '1' }: Flags): number {
  const number = Number(scale);
  if (number >= 1 && number <= 4) return number;
  throw new Refusal(`--scale goes from 1 to 4, and is ${scale}.`, 2);
}

async function save(file: string, data: string | Uint8Array): Promise<void> {
  try {
    if (file === '-') process.stdout.write(data);
    else await writeFile(file, data);
  } catch (error) {
    throw new Refusal(`${file} could not be written: ${reasonOf(error)}.`, 1);
  }
}
