/** What lies under an event: the actor or tie whose figure holds the event's target. */
import type { Selection } from '../../view/view.ts';

export function selectionAt(target: EventTarget | null): Selection | null {
  const figure = target instanceof Element ? target.closest<SVGElement>('[data-actor], [data-tie]') : null;
  const { actor, tie } = figure?.dataset ?? {};
  if (actor !== undefined) return { kind: 'actor', id: actor };
  return tie === undefined ? null : { kind: 'tie', id: tie };
}
