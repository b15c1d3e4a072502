/** A file from the reader's disk into the explorer: a dataset, or a picture with one inside. */
import type { Explorer } from '../../state/explorer.svelte.ts';
import type { Opened } from '../../state/files.svelte.ts';
import type { ReadOne } from '../../state/reading.svelte.ts';
import { loadPictures } from '../parts/later.ts';

/** Bytes. A dataset of this size has some hundred thousand ties; more would not fit into the memory of many machines. */
const largest = 128 * 2 ** 20;

/** Opens a file in the place of any that is still being read. Rejects where it cannot be read. */
export async function openChosen(explorer: Explorer, file: File): Promise<void> {
  const files = await explorer.prepareFiles();
  if (file.size > largest) {
    files.reading.stop();
    throw new Error(`it has ${Math.round(file.size / 2 ** 20)} MB, and up to ${largest / 2 ** 20} MB can be opened`);
  }
  const opened = await files.reading.run(file.name, async (read) => {
    const found = await read(file);
    return found.kind === 'picture' ? openPicture(found.text, read) : found;
  });
  if (opened === null) return;
  files.show(opened, file.name);
  if (opened.kind === 'opened') (await loadPictures()).chosen.adopt(opened.options);
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
