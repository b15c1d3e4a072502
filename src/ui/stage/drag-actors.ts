/** Dragging an actor about the map; where it is dropped it stays. */
import { drag, type D3DragEvent } from 'd3-drag';
import { select } from 'd3-selection';
import { toLayout, toStage } from '../../scene/transform.ts';
import type { Camera } from '../../state/camera.svelte.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';

interface Grip {
  readonly actor: number;
  /** Where the actor stands, in pixels of the stage. */
  readonly x: number;
  readonly y: number;
}

/** `keyAt` is the key of the actor or speaker whose symbol or label is under an event. Returns how to end it. */
export function dragActors(
  stage: HTMLElement,
  explorer: Explorer,
  camera: Camera,
  keyAt: (event: Event) => string | undefined,
): () => void {
  const grip = (event: Event): Grip | undefined => {
    const { xyAtRest: xy, plainMarks } = explorer.drawing;
    const found = keyAt(event);
    const actor = plainMarks.actors.find(({ key }) => key === found)?.actor;
    if (actor === undefined || xy === null) return undefined;
    const [x, y] = toStage(camera.transform, [xy[actor * 2]!, xy[actor * 2 + 1]!]);
    return { actor, x, y };
  };
  const behavior = drag<HTMLElement, unknown, Grip | undefined>()
    .filter((event: MouseEvent) => !event.button && keyAt(event) !== undefined)
    .subject((event: { sourceEvent: Event }) => grip(event.sourceEvent))
    .on('drag', ({ x, y, subject }: D3DragEvent<HTMLElement, unknown, Grip>) => {
      explorer.drag(subject.actor, ...toLayout(camera.transform, [x, y]));
    })
    .on('end', () => explorer.drop());
  select(stage).call(behavior);
  return () => void select(stage).on('.drag', null);
}
