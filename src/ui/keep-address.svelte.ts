/** The address of the page names the view, so that it can be sent to somebody; and whoever comes by one sees what it names. */
import { tick } from 'svelte';
import type { Explorer } from '../state/explorer.svelte.ts';
import { openingView } from '../view/read-view.ts';
import { isSameView, type View } from '../view/view.ts';
import { loadAddress } from './parts/later.ts';

/** Keeps the address true, once for the page, while a component is there; what comes back follows one that was changed otherwise. */
export function keepAddress(explorer: Explorer): () => Promise<void> {
  const hasAddress = $derived(explorer.isAtHome && !isSameView(explorer.view, openingView(explorer.graph)));

  async function write(): Promise<void> {
    const { view } = explorer;
    const address = hasAddress ? await addressOf(view) : '';
    // Another view is looked at by now: it has an address of its own.
    if (view !== explorer.view || location.hash === address) return;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${address}`);
  }

  // While a gesture goes on it waits.
  $effect(() => {
    if (explorer.opening.kind === 'ready' && explorer.steered === null) void write();
  });

  /** Somebody wrote another address, or followed a link to one; what it names wrongly is put right in it. */
  return async () => {
    if (!explorer.isAtHome) return;
    await explorer.follow(location);
    await tick();
    await write();
  };
}

/** Where what makes addresses cannot be fetched, the page keeps the one that it has. */
function addressOf(view: View): Promise<string> {
  return loadAddress().then(
    ({ viewAddress }) => viewAddress(view),
    () => location.hash,
  );
}
