/** What the first screen can do without: fetched once the page has nothing else to do, or when it is asked for. */

export const loadLists = () => import('../lists/Lists.svelte');
export const loadSpeaker = () => import('../evidence/SpeakerEvidence.svelte');
export const loadPair = () => import('../evidence/PairEvidence.svelte');
export const loadSnapshot = () => import('../snapshot/SnapshotDialog.svelte');
export const loadPictures = () => import('../open/pictures.ts');
export const loadCanvas = () => import('../stage/CanvasStage.svelte');
export const loadChanges = () => import('../open/ChangesPanel.svelte');

/** Fetches all of it ahead, so that a click need not wait for the network; a failure shows when it is asked for. */
export function fetchAhead(): void {
  // Safari has no idle callback.
  const idle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
  idle(() => {
    for (const load of [loadLists, loadSpeaker, loadPair, loadSnapshot]) load().catch(() => undefined);
  });
}
