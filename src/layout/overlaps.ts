/** Discs that overlap are moved off each other, and as little else as can be (`kernel/assembly/discs.ts`). */
import type { Bodies } from './bodies.ts';
import { Columns, kernelAtOnce } from './kernel/kernel.ts';

/** Ends with no two discs overlapping, but for those that are both held. A map that is `as large` stays as it is, any other may grow. */
export function partDiscs(
  { count, x, y, fx }: Bodies,
  radius: Float64Array,
  size: 'as large' | 'grows' = 'grows',
): void {
  if (count < 2) return;
  const kernel = kernelAtOnce(count);
  const columns = new Columns(kernel, kernel.prepareDiscs(count));
  const inner = { x: columns.floats(count), y: columns.floats(count) };
  inner.x.set(x);
  inner.y.set(y);
  columns.floats(count).set(radius);
  const held = columns.bytes(count);
  for (let i = 0; i < count; i++) held[i] = Number.isNaN(fx[i]!) ? 0 : 1;
  kernel.partDiscs(count, size === 'grows' ? 1 : 0);
  x.set(inner.x);
  y.set(inner.y);
}
