/** Languages that the actors of a dataset have names in. */
import type { Actor } from '../../model/dataset.ts';
import { counted } from '../../view/words.ts';

export interface Language {
  readonly tag: string;
  /** `Russian, 31 of 52 names`. */
  readonly label: string;
}

/** In the order of their English names. */
export function languagesOf(actors: readonly Actor[]): Language[] {
  const counts = new Map<string, number>();
  for (const { names = {} } of actors) {
    for (const tag of Object.keys(names)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, label: `${nameOf(tag)}, ${count} of ${counted(actors.length, 'name')}` }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // A file may have any tag.
  }
}
