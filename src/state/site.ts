/** What the site brings along: its own dataset, and the views that an address of it names. */
import type { Dataset } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import type { View } from '../view/view.ts';

/**
 * The dataset of this site, which was checked when the site was built (vite.config.ts): the first screen does without the
 * checks. `null` where something else was sent, of which the checks say what it is.
 */
export function checkedDataset(text: string): Dataset | null {
  try {
    const value = JSON.parse(text) as Partial<Dataset> | null;
    return value?.format === 'entente' && value.version === 1 ? (value as Dataset) : null;
  } catch {
    return null;
  }
}

export function isBare({ hash }: Location): boolean {
  return hash.length < 2;
}

/** The view that an address of the page names; `null` for none. The first screen mostly does without what reads it. */
export async function viewNamed({ href }: Location, graph: Graph): Promise<View | null> {
  const { readViewAddress } = await import('../view/address.ts').catch(() => {
    throw new Error('what reads the view in its address could not be fetched');
  });
  return readViewAddress(href, graph);
}
