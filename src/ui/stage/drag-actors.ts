/** Dragging an actor about the map; where it is dropped it stays. */
import { drag, type D3DragEvent } from 'd3-drag';
import { select } from 'd3-selection';
import { zoomTransform } from 'd3-zoom';
import type { Explorer } from '../../state/explorer.svelte.ts';

interface Grip {
  readonly actor: number;
  /** Where the actor stands, in pixels of the stage. */
  readonly x: number;
  readonly y: number;
}

/** The key of the actor or speaker whose symbol or label is under an event. */
function keyAt({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('[data-actor]')?.dataset['actor'] : undefined;
}

/** For `{@attach}` on the stage. */
export function dragActors(explorer: Explorer): (stage: SVGSVGElement) => () => void {
  return (stage) => {
    const grip = (event: Event): Grip | undefined => {
      const { marks, xy } = explorer.drawing;
      const found = keyAt(event);
      const actor = marks.actors.find(({ key }) => key === found)?.actor;
      if (actor === undefined || xy === null) return undefined;
      const [x, y] = zoomTransform(stage).apply([xy[actor * 2]!, xy[actor * 2 + 1]!]);
      return { actor, x, y };
    };
    const behavior = drag<SVGSVGElement, unknown, Grip | undefined>()
      .filter((event: MouseEvent) => event.button === 0 && keyAt(event) !== undefined)
      .subject((event: { sourceEvent: Event }) => grip(event.sourceEvent))
      .on('drag', ({ x, y, subject }: D3DragEvent<SVGSVGElement, unknown, Grip>) => {
        explorer.drag(subject.actor, ...zoomTransform(stage).invert([x, y]));
      })
      .on('end', () => explorer.drop());
    select(stage).call(behavior);
    return () => void select(stage).on('.drag', null);
  };
}
