/** What lies under an event: the actor or tie, or on the speakers' map the speaker or pair, whose figure holds its target. */
import { lineOf, nodeOf, type Face, type Selection } from '../../view/view.ts';

export function selectionAt(target: EventTarget | null, face: Face): Selection | null {
  const figure = target instanceof Element ? target.closest<SVGElement>('[data-actor], [data-tie]') : null;
  const { actor, tie } = figure?.dataset ?? {};
  if (actor !== undefined) return nodeOf(face, actor);
  return tie === undefined ? null : lineOf(face, tie);
}
