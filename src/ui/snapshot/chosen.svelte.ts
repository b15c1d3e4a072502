/** What the reader chose for pictures. Kept in this browser; without storage it lasts as long as the page. */
import { readOptions, usualOptions, type SnapshotOptions } from '../../snapshot/options.ts';

const key = 'entente.export';

function stored(): SnapshotOptions {
  try {
    return readOptions(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return usualOptions;
  }
}

class Chosen {
  options = $state.raw<SnapshotOptions>(stored());

  /** Takes the choices of a snapshot that was opened; they are not kept for other pictures of another day. */
  adopt(options: SnapshotOptions): void {
    this.options = options;
  }

  change(part: Partial<SnapshotOptions>): void {
    this.options = { ...this.options, ...part };
    try {
      localStorage.setItem(key, JSON.stringify(this.options));
    } catch {
      // A private window may have no storage.
    }
  }
}

export const chosen = new Chosen();
