/** Which actor an arrow key goes to. */
import type { Graph } from '../../model/graph.ts';

type Step = readonly [dx: number, dy: number];

/**
 * The id of the visible actor nearest in the direction of `step`: distance along it, and twice the distance aside.
 * `null` where there is none on that side.
 */
export function nextActor(
  graph: Graph,
  visible: Int32Array,
  xy: Float32Array,
  from: string,
  [dx, dy]: Step,
): string | null {
  const start = graph.actorNumber.get(from);
  if (start === undefined) return null;
  let nearest: number | null = null;
  let least = Infinity;
  for (const actor of visible) {
    const x = xy[actor * 2]! - xy[start * 2]!;
    const y = xy[actor * 2 + 1]! - xy[start * 2 + 1]!;
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || aside > along * 2) continue;
    if (along + 2 * aside < least) [nearest, least] = [actor, along + 2 * aside];
  }
  return nearest === null ? null : graph.actors[nearest]!.id;
}
