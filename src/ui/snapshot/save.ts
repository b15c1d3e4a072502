/** Hands a file to the browser to save. */

/** A browser may fetch what it saves only after the click has returned. */
const patience = 30_000;

export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}

/** Why nothing was saved, as a sentence for the reader. */
export class NotSaved extends Error {}
