/** Forces whose work is done in the kernel: it begins with the columns x, y, vx and vy of all bodies, and others follow. */
import type { Bodies } from '../bodies.ts';
import { Columns, newKernel, type Kernel } from '../kernel/kernel.ts';
import type { Force } from '../simulation.ts';

interface Work {
  /** One in which something is prepared already; else it is a new one. */
  readonly kernel?: Kernel;
  /** Makes room; where the first column is. */
  prepare(kernel: Kernel, bodies: number): number;
  /** Writes the columns after those of bodies. */
  fill(columns: Columns, bodies: Bodies): void;
  /** Changes velocities. */
  act(kernel: Kernel, bodies: number, alpha: number): void;
}

export function kernelForce(work: Work): Force {
  let acting: ((alpha: number) => void) | null = null;
  const force = (alpha: number): void => acting?.(alpha);
  return Object.assign(force, { initialize: (bodies: Bodies): void => void (acting = actingOn(bodies, work)) });
}

/** Each time bodies are copied in and their velocities out, which takes a hundredth of what is done in between. */
function actingOn(bodies: Bodies, work: Work): (alpha: number) => void {
  const { count, x, y, vx, vy } = bodies;
  const kernel = work.kernel ?? newKernel();
  const columns = new Columns(kernel, work.prepare(kernel, count));
  const column = (): Float64Array => columns.floats(count);
  const inner = { x: column(), y: column(), vx: column(), vy: column() };
  work.fill(columns, bodies);
  return (alpha) => {
    inner.x.set(x);
    inner.y.set(y);
    inner.vx.set(vx);
    inner.vy.set(vy);
    work.act(kernel, count, alpha);
    vx.set(inner.vx);
    vy.set(inner.vy);
  };
}
