/** The line of a tie: a quadratic curve between the rims of two symbols, or a loop at one. All lengths in pixels. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic Bézier curve; a loop is two of them. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

export interface Disc extends Point {
  readonly radius: number;
}

/** Air between a symbol's rim and the end of a tie. */
const air = 4;

/** The curve from disc to disc whose middle lies `bow` to the left of the straight line, as seen from `source`. */
export function curveBetween(source: Disc, target: Disc, bow: number): Curve {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  // A quadratic curve reaches half as far as its control point.
  const control = {
    x: (source.x + target.x) / 2 + (dy / length) * bow * 2,
    y: (source.y + target.y) / 2 - (dx / length) * bow * 2,
  };
  return { from: rim(source, control, length), control, to: rim(target, control, length) };
}

/** Where the curve leaves a disc: on its way to the control point, and never beyond the middle of a short tie. */
function rim(disc: Disc, control: Point, length: number): Point {
  const dx = control.x - disc.x;
  const dy = control.y - disc.y;
  const distance = Math.sqrt(dx * dx + dy * dy) || 1;
  const reach = Math.min(disc.radius + air, length * 0.45);
  return { x: disc.x + (dx / distance) * reach, y: disc.y + (dy / distance) * reach };
}

/** A loop above one disc; each further `lane`, from 0, is higher. */
export function loopAt(disc: Disc, lane: number): Curve {
  const height = disc.radius * 2 + 22 + lane * 14;
  const start = disc.radius * 0.7 + air * 0.7;
  return {
    from: { x: disc.x - start, y: disc.y - start },
    control: { x: disc.x, y: disc.y - height * 2 },
    to: { x: disc.x + start, y: disc.y - start },
  };
}

/** The point of the curve at `t`, 0 at its start and 1 at its end. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
  };
}

/** Whether the curve is a straight line, to within a twentieth of a pixel. */
export function isStraight({ from, control, to }: Curve): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const across = (control.x - from.x) * dy - (control.y - from.y) * dx;
  return Math.abs(across) < 0.05 * Math.sqrt(dx * dx + dy * dy);
}

/** Points that span the smallest box around a curve: its ends, and where it turns back on either axis. */
export function extremes(curve: Curve): readonly Point[] {
  const { from, control, to } = curve;
  const turns = (['x', 'y'] as const).flatMap((axis) => {
    const t = (from[axis] - control[axis]) / (from[axis] - 2 * control[axis] + to[axis]);
    return t > 0 && t < 1 ? pointAt(curve, t) : [];
  });
  return [from, to, ...turns];
}

/** The three corners of an arrowhead whose tip is the curve's end. */
export function arrowhead({ control, to }: Curve, size: number): readonly [Point, Point, Point] {
  const dx = to.x - control.x;
  const dy = to.y - control.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const back = { x: to.x - ux * size, y: to.y - uy * size };
  const half = size * 0.45;
  return [to, { x: back.x - uy * half, y: back.y + ux * half }, { x: back.x + uy * half, y: back.y - ux * half }];
}
