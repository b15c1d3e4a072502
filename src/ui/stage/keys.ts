/** What the keys do on the map, however it is drawn. */
import { toStage } from '../../scene/transform.ts';
import type { Camera } from '../../state/camera.svelte.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import type { Selection } from '../../view/view.ts';
import { nextActor } from './next-actor.ts';

export interface Keyed {
  readonly explorer: Explorer;
  readonly camera: Camera;
  /** What has the focus. */
  readonly at: Selection | null;
  /** Gives the focus to another actor or speaker. */
  readonly goTo: (key: string) => void;
}

/** An actor, or on the speakers' map a speaker. */
export function isNode({ kind }: Selection): boolean {
  return kind === 'actor' || kind === 'speaker';
}

const steps: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the map until a place of the layout is well within the stage. */
function bringIntoView(camera: Camera, place: readonly [x: number, y: number]): void {
  const { width, height } = camera.frame;
  const [left, top] = toStage(camera.transform, place);
  const [x, y] = [shortfall(left, width), shortfall(top, height)];
  if (x !== 0 || y !== 0) camera.panBy(x, y);
}

/** How far a place must move to be well within a length. */
function shortfall(at: number, length: number): number {
  const air = Math.min(60, length / 4);
  return at < air ? air - at : Math.min(0, length - air - at);
}

export function pressKey(event: KeyboardEvent, { explorer, camera, at, goTo }: Keyed): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = steps[event.key];
  const { xy, plainMarks } = explorer.drawing;
  if (step !== undefined && at !== null && isNode(at) && !event.shiftKey && xy !== null) {
    const next = nextActor(plainMarks.actors, xy, at.id, step);
    if (next === null) return;
    goTo(next.key);
    bringIntoView(camera, [xy[next.actor * 2]!, xy[next.actor * 2 + 1]!]);
  } else if (step !== undefined) camera.panBy(-step[0] * 60, -step[1] * 60);
  else if ((event.key === 'Enter' || event.key === ' ') && at !== null) explorer.select(at);
  else if (event.key === '+' || event.key === '=') camera.zoomBy(1.3);
  else if (event.key === '-') camera.zoomBy(1 / 1.3);
  else if (event.key === 'Escape') explorer.select(null);
  else return;
  event.preventDefault();
}
