/** A file that the reader chose or dropped. What opens it is fetched when the first map stands; where it cannot be, that is told as of a file. */
import { reasonOf } from '../../lib/reason.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { loadOpening } from '../parts/later.ts';

/** Opens a file in the place of any that is still being read; one that cannot be read is reported like one that is wrong. */
export async function openFile(explorer: Explorer, file: File | undefined): Promise<void> {
  if (file === undefined) return;
  try {
    await (await loadOpening()).openChosen(explorer, file);
  } catch (error) {
    const message = `The file could not be read: ${reasonOf(error)}.`;
    explorer.report = { file: file.name, opened: false, issues: [{ severity: 'error', path: '', message }] };
  }
}
