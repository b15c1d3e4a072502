/** A file from the reader's disk into the explorer; a file that cannot be read is reported like one that is wrong. */
import type { Explorer } from '../../state/explorer.svelte.ts';
import { loadPictures } from '../parts/later.ts';

/** Bytes. A dataset of this size has some hundred thousand claims; more would stop the page. */
const largest = 64 * 2 ** 20;

export async function openFile(explorer: Explorer, file: File | undefined): Promise<void> {
  if (file === undefined) return;
  const refuse = (message: string): void => {
    explorer.report = { file: file.name, opened: false, issues: [{ severity: 'error', path: '', message }] };
  };
  if (file.size > largest) {
    refuse(`The file has ${Math.round(file.size / 2 ** 20)} MB; up to ${largest / 2 ** 20} MB can be opened.`);
    return;
  }
  try {
    const text = await file.text();
    // Told by what is in it: a picture that was sent by mail may have any name.
    if (/^\uFEFF?\s*</.test(text)) await openPicture(explorer, text, file.name);
    else explorer.open(text, file.name);
  } catch (error) {
    refuse(`The file could not be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function openPicture(explorer: Explorer, text: string, name: string): Promise<void> {
  const { openSnapshot, chosen } = await loadPictures();
  const snapshot = openSnapshot(text);
  explorer.openSnapshot(snapshot, name);
  if (snapshot.kind === 'opened') chosen.adopt(snapshot.options);
}
