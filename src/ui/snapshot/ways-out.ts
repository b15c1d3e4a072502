/** The ways out of the dialog. Each takes what is being made, and returns what it did, in words. */
import type { Snapshot, SnapshotRequest } from '../../snapshot/make.ts';
import type { SnapshotOptions } from '../../snapshot/options.ts';
import { pixelsOf } from '../../snapshot/pixels.ts';
import { csvText } from '../../snapshot/table.ts';
import { makeOnce, type MadeSnapshot } from '../../state/snapshot-run.svelte.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { applyView, toldReadings } from '../../view/apply.ts';
import { speakersMap } from '../../view/speakers-map.ts';
import { graphTable, pairTable } from '../../view/table.ts';
import { tellingInWords } from '../../view/view-in-words.ts';
import { unfiltered } from '../../view/view.ts';
import { pngOf, tooLarge, type Scale } from './bitmap.ts';
import { printSnapshot } from './print.ts';
import { fileName } from './request.ts';
import { NotSaved, saveFile } from './save.ts';
import { pixelsInWords } from './words.ts';

export interface Source {
  readonly explorer: Explorer;
  readonly request: SnapshotRequest;
  /** The snapshot that is previewed, and what was asked for. */
  readonly made: Promise<MadeSnapshot>;
}

export async function saveSvg({ explorer, made }: Source): Promise<string> {
  const { svg } = (await made).snapshot;
  return saved(explorer, 'svg', new Blob([svg], { type: 'image/svg+xml' }));
}

export async function savePng({ explorer, made }: Source, scale: Scale): Promise<string> {
  const { png, size } = await bitmapOf(await made, scale);
  return `${saved(explorer, 'png', png)} ${pixelsInWords(size)}.`;
}

export async function printPicture({ explorer, made }: Source): Promise<string> {
  const snapshot = await inLetters(await made, 'fonts');
  await printSnapshot(snapshot, fileName(explorer, 'pdf').replace(/\.pdf$/, ''));
  return 'Handed to the browser to print.';
}

/** Some browsers let a page copy only while it answers a click, so that they are given what is still being made. */
export async function copyPicture({ made }: Source, scale: Scale): Promise<string> {
  if (!('ClipboardItem' in globalThis)) throw new NotSaved('This browser lets no page copy a picture.');
  const vector = 'image/svg+xml';
  const drawn = made.then((snapshot) => bitmapOf(snapshot, scale));
  const png = drawn.then((bitmap) => bitmap.png);
  const svg = made
    .then(({ request }) => makeOnce(named(request)))
    .then(({ svg: text }) => new Blob([text], { type: vector }));
  const takesSvg = 'supports' in ClipboardItem && ClipboardItem.supports(vector);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png, ...(takesSvg ? { [vector]: svg } : {}) })]);
  } catch {
    await png; // It may be the picture that failed, and says why.
    throw new NotSaved('This browser did not let the page copy a picture.');
  }
  return `Copied as ${takesSvg ? 'SVG, and as ' : ''}PNG of ${pixelsInWords((await drawn).size)}.`;
}

/** Chromium reads what is copied as a part of the page, whose policy forbids styles: fonts go by their names then. */
function named({ options, ...request }: SnapshotRequest): SnapshotRequest {
  return { ...request, options: options.letters === 'fonts' ? { ...options, letters: 'names' } : options };
}

/** What the picture shows as a table: ties, or on the speakers' map pairs. */
export async function saveTable({ explorer, request }: Source): Promise<string> {
  const { told, visible } = explorer.telling;
  const shown = request.options.scope === 'whole' ? applyView(told, unfiltered(request.view)) : visible;
  const telling = tellingInWords(request.view, explorer);
  const rows =
    request.view.face === 'speakers'
      ? pairTable(told, speakersMap(explorer.graph, toldReadings(told, shown)), telling)
      : graphTable(told, shown, telling);
  return Promise.resolve(saved(explorer, 'csv', new Blob([csvText(rows)], { type: 'text/csv' })));
}

function saved(explorer: Explorer, ending: string, content: Blob): string {
  const name = fileName(explorer, ending);
  saveFile(content, name);
  return `Saved ${name}.`;
}

async function bitmapOf(
  made: MadeSnapshot,
  scale: Scale,
): Promise<{ readonly png: Blob; readonly size: ReturnType<typeof pixelsOf> }> {
  const snapshot = await inLetters(made, 'outlines');
  const refusal = tooLarge(snapshot, scale);
  if (refusal !== null) throw new NotSaved(refusal);
  return { png: await pngOf(snapshot, scale), size: pixelsOf(snapshot, scale) };
}

/** A picture inside a page has no fonts but its own: one that only names its fonts is made anew. */
async function inLetters({ request, snapshot }: MadeSnapshot, letters: SnapshotOptions['letters']): Promise<Snapshot> {
  if (request.options.letters !== 'names') return snapshot;
  return makeOnce({ ...request, options: { ...request.options, letters } });
}
