/** `entente render FILE`: the very file that the page saves, without a browser. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { settleAll } from '../layout/rows.ts';
import { assessAll } from '../model/assess.ts';
import type { Graph } from '../model/graph.ts';
import { actorsLayout, speakersLayout } from '../snapshot/lay-out.ts';
import { makeSnapshot, type SnapshotRequest } from '../snapshot/make.ts';
import { readOptions, type SnapshotOptions } from '../snapshot/options.ts';
import { readViewAddress } from '../view/address.ts';
import { readView } from '../view/read-view.ts';
import { wholeSpeakersMap } from '../view/speakers-map.ts';
import type { Face, View } from '../view/view.ts';
import { counted } from '../view/words.ts';
import { pngOf } from './png.ts';
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
  const request = requestOf(read, given);
  const { svg, labelsLeftOut, notOutlined } = await makeSnapshot(request);
  if (given.out === '-') process.stdout.write(svg);
  else if (given.out !== undefined) await save(given.out, svg);
  if (given.png !== undefined) await save(given.png, await pngOf(request, scaleOf(given)));
  if (labelsLeftOut > 0) console.error(`${counted(labelsLeftOut, 'name')} found no room on the map.`);
  if (notOutlined > 0) {
    console.error(`${counted(notOutlined, 'line')} of text stayed text: its letters are in none of the fonts.`);
  }
}

function readWords(words: readonly string[]): { readonly file: string; readonly given: Flags } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: flags, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('Name one file: entente render FILE --out map.svg');
    if (values.out === undefined && values.png === undefined)
      throw new Error('Say where it goes: --out map.svg, or --png map.png');
    return { file, given: values };
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error), 2);
  }
}

function requestOf({ graph, view: opening, places, options: own }: ReadFile, given: Flags): SnapshotRequest {
  const view = given.view === undefined ? opening : viewOf(given.view, graph);
  const isAddress = given.view !== undefined && /^https?:/.test(given.view);
  return {
    dataset: graph.dataset,
    view,
    places: { [view.face]: places[view.face] ?? { xy: settleAll(layoutOf(graph, view.face)), moves: new Map() } },
    options: optionsOf(own, given),
    link: given.link ?? (isAddress ? (given.view ?? null) : null),
  };
}

function layoutOf(graph: Graph, face: Face): ReturnType<typeof actorsLayout> {
  return face === 'actors'
    ? actorsLayout(graph)
    : speakersLayout(wholeSpeakersMap(graph, assessAll(graph.columns, null)));
}

function viewOf(text: string, graph: Graph): View {
  if (!text.trimStart().startsWith('{')) {
    const view = readViewAddress(text, graph);
    if (view === null) throw new Refusal(`${text} names no view: its part after # does.`, 2);
    return view;
  }
  try {
    return readView(JSON.parse(text) as Record<string, unknown>, graph);
  } catch {
    throw new Refusal('--view is neither an address nor JSON.', 2);
  }
}

/** The file's own options with what was asked for in their place; a word that is none of the choices is refused. */
function optionsOf(own: SnapshotOptions, given: Flags): SnapshotOptions {
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
    const isRead = Array.isArray(value) ? value.every((part) => (read as unknown[]).includes(part)) : read === value;
    if (!isRead) throw new Refusal(`--${name} cannot be ${String(value)}: see entente --help.`, 2);
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
    await writeFile(file, data);
  } catch (error) {
    throw new Refusal(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}.`, 1);
  }
}
