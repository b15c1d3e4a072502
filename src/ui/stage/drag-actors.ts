/** Dragging an actor about the map; where it is dropped it stays. */
import { drag, type D3DragEvent } from 'd3-drag';
import { select } from 'd3-selection';
import { zoomTransform } from 'd3-zoom';
import type { StageElement } from '../../state/camera.svelte.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';

interface Grip {
  readonly actor: number;
  /** Where the actor stands, in pixels of the stage. */
  readonly x: number;
  readonly y: number;
}

/** For `{@attach}` on the stage; `keyAt` is the key of the actor or speaker whose symbol or label is under an event. */
export function dragActors(
  explorer: Explorer,
  keyAt: (event: Event) => string | undefined,
): (stage: StageElement) => () => void {
  return (stage) => {
    const grip = (event: Event): Grip | undefined => {
      const { xyAtRest: xy, plainMarks } = explorer.drawing;
      const found = keyAt(event);
      const actor = plainMarks.actors.find(({ key }) => key === found)?.actor;
      if (actor === undefined || xy === null) return undefined;
      const [x, y] = zoomTransform(stage).apply([xy[actor * 2]!, xy[actor * 2 + 1]!]);
      return { actor, x, y };
    };
    const behavior = drag<StageElement, unknown, Grip | undefined>()
      .filter((event: MouseEvent) => event.button === 0 && keyAt(event) !== undefined)
      .subject((event: { sourceEvent: Event }) => grip(event.sourceEvent))
      .on('drag', ({ x, y, subject }: D3DragEvent<StageElement, unknown, Grip>) => {
        explorer.drag(subject.actor, ...zoomTransform(stage).invert([x, y]));
      })
      .on('end', () => explorer.drop());
    select(stage).call(behavior);
    return () => void select(stage).on('.drag', null);
  };
}
