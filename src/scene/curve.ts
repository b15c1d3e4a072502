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

/** Two discs and a curve, for one curve at a time. */
const ends = new Float64Array(6);
const laid = new Float64Array(6);

/** The curve from disc to disc whose middle lies `bow` to the left of the straight line, as seen from `source`. */
export function curveBetween(source: Disc, target: Disc, bow: number): Curve {
  ends.set([source.x, source.y, source.radius, target.x, target.y, target.radius]);
  layCurve(ends, 0, 1, bow, laid, 0);
  return {
    from: { x: laid[0]!, y: laid[1]! },
    control: { x: laid[2]!, y: laid[3]! },
    to: { x: laid[4]!, y: laid[5]! },
  };
}

/**
 * The same in numbers: `discs` has x, y and radius of each, `source` and `target` are two of them by number. x and y of
 * where the curve begins, of its control point and of its end are written into `into` from `at` on.
 */
export function layCurve(
  discs: Float64Array,
  source: number,
  target: number,
  bow: number,
  into: Float32Array | Float64Array,
  at: number,
): void {
  const [x1, y1] = [discs[source * 3]!, discs[source * 3 + 1]!];
  const [x2, y2] = [discs[target * 3]!, discs[target * 3 + 1]!];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  // A quadratic curve reaches half as far as its control point.
  const x = (x1 + x2) / 2 + (dy / length) * bow * 2;
  const y = (y1 + y2) / 2 - (dx / length) * bow * 2;
  const from = partWithin(x - x1, y - y1, discs[source * 3 + 2]!, length);
  const to = partWithin(x - x2, y - y2, discs[target * 3 + 2]!, length);
  into[at] = x1 + (x - x1) * from;
  into[at + 1] = y1 + (y - y1) * from;
  into[at + 2] = x;
  into[at + 3] = y;
  into[at + 4] = x2 + (x - x2) * to;
  into[at + 5] = y2 + (y - y2) * to;
}

/** How much of the way to the control point lies in a disc and its air; never beyond the middle of a short tie. */
function partWithin(dx: number, dy: number, radius: number, length: number): number {
  return Math.min(radius + air, length * 0.45) / (Math.sqrt(dx * dx + dy * dy) || 1);
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
