/** The state that components share, handed down the tree. */
import { createContext } from 'svelte';
import type { Camera } from '../state/camera.svelte.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';

export interface Shared {
  readonly explorer: Explorer;
  readonly camera: Camera;
  readonly preferences: Preferences;
}

export const [shared, share] = createContext<Shared>();
