/** Dragging an actor about the map; where it is dropped it stays. */
import { drag, type D3DragEvent } from 'd3-drag';
import { select } from 'd3-selection';
import type { Graph } from '../../model/graph.ts';
import { toLayout, toStage } from '../../scene/transform.ts';
import type { Camera } from '../../state/camera.svelte.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import type { Face } from '../../view/view.ts';

interface Grip {
  /** The map that it is on. */
  readonly graph: Graph;
  readonly face: Face;
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
  let held: Grip | null = null;
  const grip = (event: Event): Grip | undefined => {
    // One at a time: a second finger holds nothing.
    if (held !== null) return undefined;
    const { graph, drawing } = explorer;
    const { xyAtRest: xy, plainMarks, face } = drawing;
    const found = keyAt(event);
    const actor = plainMarks.actors.find(({ key }) => key === found)?.actor;
    if (actor === undefined || xy === null) return undefined;
    const [x, y] = toStage(camera.transform, [xy[actor * 2]!, xy[actor * 2 + 1]!]);
    return { graph, face, actor, x, y };
  };
  /** Another map may have come under the hand, by a file or a key. */
  const isHere = ({ graph, face }: Grip): boolean => explorer.graph === graph && explorer.drawing.face === face;
  const behavior = drag<HTMLElement, unknown, Grip | undefined>()
    .filter((event: MouseEvent) => !event.button && keyAt(event) !== undefined)
    .subject((event: { sourceEvent: Event }) => grip(event.sourceEvent))
    .on('start', ({ subject }: D3DragEvent<HTMLElement, unknown, Grip>) => {
      held = subject;
    })
    .on('drag', ({ x, y, subject }: D3DragEvent<HTMLElement, unknown, Grip>) => {
      if (isHere(subject)) explorer.drag(subject.actor, ...toLayout(camera.transform, [x, y]));
    })
    .on('end', ({ subject }: D3DragEvent<HTMLElement, unknown, Grip>) => {
      held = null;
      if (isHere(subject)) explorer.drop();
    });
  select(stage).call(behavior);
  return () => void select(stage).on('.drag', null);
}
