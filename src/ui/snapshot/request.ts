/** What is on the screen, as a request for a snapshot. */
import type { SnapshotRequest } from '../../snapshot/make.ts';
import type { SnapshotOptions } from '../../snapshot/options.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { viewAddress } from '../../view/address.ts';
import { unfiltered, type View } from '../../view/view.ts';

/** `null` while the map is not laid out. */
export function requestOf(explorer: Explorer, options: SnapshotOptions): SnapshotRequest | null {
  const { graph, view, drawing } = explorer;
  const { places } = drawing;
  if (places === null) return null;
  const link = linkTo(explorer, options.scope === 'whole' ? unfiltered(view) : view);
  return { dataset: graph.dataset, view, places: { [view.face]: places }, options, link };
}

/** Address of a view; `null` where others could not follow it: a file of the reader's own, or this very machine. */
export function linkTo({ isAtHome }: Explorer, view: View): string | null {
  const { origin, pathname, hostname } = location;
  const isHere = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return isAtHome && !isHere ? `${origin}${pathname}${viewAddress(view)}` : null;
}

/** `russia-taliban-2026-11-23.svg`: dataset and as-of date. */
export function fileName({ graph }: Explorer, ending: string): string {
  const { id, asOf } = graph.dataset;
  return `${[id, ...(asOf === undefined ? [] : [asOf.replace(/[^\d-]+/g, '_')])].join('-')}.${ending}`;
}
