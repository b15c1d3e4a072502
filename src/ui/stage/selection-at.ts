/** What lies under an event: the actor or tie, or on the speakers' map the speaker or pair, whose figure holds its target. */
import type { Face, Selection } from '../../view/view.ts';

export function selectionAt(target: EventTarget | null, face: Face): Selection | null {
  const figure = target instanceof Element ? target.closest<SVGElement>('[data-actor], [data-tie]') : null;
  const { actor, tie } = figure?.dataset ?? {};
  if (actor !== undefined) return { kind: face === 'actors' ? 'actor' : 'speaker', id: actor };
  return tie === undefined ? null : { kind: face === 'actors' ? 'tie' : 'pair', id: tie };
}
