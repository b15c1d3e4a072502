/** Which actor or speaker an arrow key goes to. */
import type { ActorMark } from '../../scene/mark.ts';

type Step = readonly [dx: number, dy: number];

/**
 * The mark nearest in the direction of `step`: distance along it, and twice the distance aside. `null` where
 * there is none on that side.
 */
export function nextActor(
  marks: readonly ActorMark[],
  xy: Float32Array,
  from: string,
  [dx, dy]: Step,
): ActorMark | null {
  const start = marks.find(({ key }) => key === from)?.actor;
  if (start === undefined) return null;
  let nearest: ActorMark | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const { actor } = mark;
    const x = xy[actor * 2]! - xy[start * 2]!;
    const y = xy[actor * 2 + 1]! - xy[start * 2 + 1]!;
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || aside > along * 2) continue;
    if (along + 2 * aside < least) [nearest, least] = [mark, along + 2 * aside];
  }
  return nearest;
}
