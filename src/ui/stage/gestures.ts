/** What a hand does on the stage: an actor under it is dragged about the map, anything else moves the map itself. */
import type { Camera } from '../../state/camera.svelte.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { dragActors } from './drag-actors.ts';
import { moveMap } from './move-map.ts';

export interface Hand {
  readonly explorer: Explorer;
  readonly camera: Camera;
  /** The key of the actor or speaker whose symbol or label is under an event. */
  readonly keyAt: (event: Event) => string | undefined;
}

/** Returns how to end it. */
export function takeGestures(stage: HTMLElement, { explorer, camera, keyAt }: Hand): () => void {
  const ends = [
    moveMap(stage, camera, (event) => keyAt(event) !== undefined),
    dragActors(stage, explorer, camera, keyAt),
  ];
  return () => ends.forEach((end) => end());
}
