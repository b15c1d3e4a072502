/** A file from the reader's disk into the explorer; a file that cannot be read is reported like one that is wrong. */
import type { Explorer } from '../../state/explorer.svelte.ts';
import type { Opened } from '../../state/files.svelte.ts';
import type { ReadOne } from '../../state/reading.svelte.ts';
import { loadPictures } from '../parts/later.ts';

/** Bytes. A dataset of this size has some hundred thousand ties; more would not fit into the memory of many machines. */
const largest = 128 * 2 ** 20;

/** Opens a file in the place of any that is still being read. */
export async function openFile(explorer: Explorer, file: File | undefined): Promise<void> {
  if (file === undefined) return;
  const refuse = (message: string): void => {
    explorer.report = { file: file.name, opened: false, issues: [{ severity: 'error', path: '', message }] };
  };
  if (file.size > largest) {
    explorer.files?.reading.stop();
    refuse(`The file has ${Math.round(file.size / 2 ** 20)} MB; up to ${largest / 2 ** 20} MB can be opened.`);
    return;
  }
  try {
    const files = await explorer.prepareFiles();
    const opened = await files.reading.run(file.name, async (read) => {
      const found = await read(file);
      return found.kind === 'picture' ? openPicture(found.text, read) : found;
    });
    if (opened === null) return;
    files.show(opened, file.name);
    if (opened.kind === 'opened') (await loadPictures()).chosen.adopt(opened.options);
  } catch (error) {
    refuse(`The file could not be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function openPicture(text: string, read: ReadOne): Promise<Opened> {
  const { openUnsealed, unsealSnapshot } = await loadPictures();
  const unsealed = unsealSnapshot(text);
  if (unsealed.kind === 'refused') return unsealed;
  const found = await read(unsealed.dataset, 'placed');
  // The text of a dataset is no picture.
  if (found.kind !== 'read') return { kind: 'refused', issues: found.kind === 'refused' ? found.issues : [] };
  return { ...openUnsealed(unsealed, found.graph, found.issues), whole: found.whole };
}
