/** Wheel, drag and pinch move the map. */
import { select } from 'd3-selection';
import { zoom, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import { scaleLimits } from '../../scene/fit.ts';
import type { Camera } from '../../state/camera.svelte.ts';

/** An event on an actor moves that, not the map. Returns how to end it. */
export function moveMap(stage: HTMLElement, camera: Camera, isOnActor: (event: Event) => boolean): () => void {
  /** Whether d3-zoom, which keeps the transform in the element, is being told where the camera is: then it moves nothing. */
  let isTold = false;
  const behavior = zoom<HTMLElement, unknown>()
    // Known already: to ask the element for it, the browser would have to lay out the page at once.
    .extent(() => [
      [0, 0],
      [camera.frame.width, camera.frame.height],
    ])
    // An actor under the pointer is dragged instead; the wheel zooms wherever it turns. A touch has no button.
    .filter((event: MouseEvent) => event.type === 'wheel' || (!event.button && !isOnActor(event)))
    .on('start', () => {
      if (!isTold) camera.hold();
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!isTold) camera.move(transform);
    });
  const selection = select(stage).call(behavior).on('dblclick.zoom', null);
  const leave = camera.subscribe(({ k, x, y }) => {
    isTold = true;
    behavior.scaleExtent([camera.least, scaleLimits.most]);
    behavior.transform(selection, new ZoomTransform(k, x, y));
    isTold = false;
  });
  return () => {
    leave();
    // d3-zoom goes on with a gesture that has begun, until the button is let go.
    isTold = true;
    selection.on('.zoom', null);
  };
}
