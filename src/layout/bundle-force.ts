/**
 * A force in d3-force's protocol (`initialize`, `force(alpha)`): bundles of parallel ties need the room about their
 * middles, so other actors are pushed away from there.
 */
import type { SimulationNodeDatum } from 'd3-force';

export interface Bundle {
  /** Places of the two ends among the nodes. */
  readonly source: number;
  readonly target: number;
  /** Half the width that the bundle takes, in layout units. */
  readonly reach: number;
}

export interface BundleForce<N extends SimulationNodeDatum> {
  (alpha: number): void;
  initialize(nodes: N[]): void;
}

/** Air that even a thin end of a bundle keeps, in layout units. */
const air = 16;

/**
 * Pushes nodes off the lens that each bundle fills: as wide as `reach` in its middle, thin at its ends, the harder the
 * deeper a node lies in it.
 */
export function forceBundle<N extends SimulationNodeDatum>(bundles: readonly Bundle[]): BundleForce<N> {
  let nodes: N[] = [];
  const force = (alpha: number): void => {
    for (const { source, target, reach } of bundles) {
      const [a, b] = [nodes[source]!, nodes[target]!];
      for (const node of nodes) if (node !== a && node !== b) push(node, a, b, reach, alpha);
    }
  };
  return Object.assign(force, { initialize: (all: N[]) => void (nodes = all) });
}

/** Changes the node's velocity, as every force of d3 does; the way is away from the nearest point of the line a–b. */
function push(
  node: SimulationNodeDatum,
  { x: ax = 0, y: ay = 0 }: SimulationNodeDatum,
  { x: bx = 0, y: by = 0 }: SimulationNodeDatum,
  reach: number,
  alpha: number,
): void {
  const { x = 0, y = 0 } = node;
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
  const t = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared;
  if (t <= 0 || t >= 1) return;
  const dx = x - ax - t * (bx - ax) || 1e-6;
  const dy = y - ay - t * (by - ay);
  const distance = Math.sqrt(dx * dx + dy * dy);
  const halfWidth = reach * 4 * t * (1 - t) + air;
  if (distance >= halfWidth) return;
  const strength = (halfWidth / distance - 1) * 0.25 * (1 - alpha);
  node.vx = (node.vx ?? 0) + dx * strength;
  node.vy = (node.vy ?? 0) + dy * strength;
}
