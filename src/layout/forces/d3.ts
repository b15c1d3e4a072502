/** d3's own forces, and whatever was written for d3-force, in a simulation on columns: plugged in as they are. */
import type { Bodies } from '../bodies.ts';
import type { Force } from '../simulation.ts';

/** A body as d3's forces know it. */
export interface D3Node {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

export interface D3Force {
  (alpha: number): void;
  initialize?(nodes: D3Node[], random: () => number): void;
}

/** A force of d3, which gets objects that are made once and copied to and from at each tick. */
export function forceOfD3(force: D3Force): Force {
  let bodies: Bodies | null = null;
  let nodes: D3Node[] = [];
  const own = (alpha: number): void => {
    if (bodies === null) return;
    read(bodies, nodes);
    force(alpha);
    write(nodes, bodies);
  };
  return Object.assign(own, {
    initialize: (all: Bodies, random: () => number): void => {
      bodies = all;
      nodes = Array.from(all.x, (x, index) => ({ index, x, y: all.y[index]!, vx: 0, vy: 0 }));
      force.initialize?.(nodes, random);
    },
  });
}

function read({ x, y, vx, vy }: Bodies, nodes: readonly D3Node[]): void {
  for (const node of nodes) {
    node.x = x[node.index]!;
    node.y = y[node.index]!;
    node.vx = vx[node.index]!;
    node.vy = vy[node.index]!;
  }
}

function write(nodes: readonly D3Node[], { x, y, vx, vy }: Bodies): void {
  for (const node of nodes) {
    x[node.index] = node.x;
    y[node.index] = node.y;
    vx[node.index] = node.vx;
    vy[node.index] = node.vy;
  }
}
