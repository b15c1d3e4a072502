/**
 * What the simulation moves: bodies as parallel columns of numbers, in place of d3's objects. Body `i` is at `x[i]`, `y[i]`
 * in layout units and moves by `vx[i]`, `vy[i]` a tick.
 */
export interface Bodies {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  /** Where a body is held; `NaN` in both for one that is free. */
  readonly fx: Float64Array;
  readonly fy: Float64Array;
}

/** Free bodies at rest at the origin. */
export function restingBodies(count: number): Bodies {
  const column = (value = 0): Float64Array => new Float64Array(count).fill(value);
  return { count, x: column(), y: column(), vx: column(), vy: column(), fx: column(NaN), fy: column(NaN) };
}

/** The mean of the places of those that count; `null` for nobody. */
export function middleOf(
  { count, x, y }: Bodies,
  counts: (i: number) => boolean = () => true,
): { readonly x: number; readonly y: number } | null {
  let [sumX, sumY, found] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    if (!counts(i)) continue;
    sumX += x[i]!;
    sumY += y[i]!;
    found++;
  }
  return found === 0 ? null : { x: sumX / found, y: sumY / found };
}
