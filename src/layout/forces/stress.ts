/**
 * Stress majorisation (Gansner, Koren and North, 2004): draws each two bodies to the distance that they should have, each pair
 * as hard as its weight. It shows a small map truest to who is how near to whom, and takes all pairs.
 */
import type { Bodies } from '../bodies.ts';
import type { Force } from '../simulation.ts';

/**
 * Moves body after body, at alpha 1 to where the stress of its pairs is least by the majorising function, as the localised
 * step of the paper does; Σ weight · (distance − wanted)² never grows by that. Both have a row of `count` for each body.
 */
export function forceStress(distances: Float64Array, weights: Float64Array): Force {
  let bodies: Bodies | null = null;
  const force = (alpha: number): void => {
    if (bodies === null) return;
    for (let i = 0; i < bodies.count; i++) {
      if (Number.isNaN(bodies.fx[i]!)) moveBody(i, bodies, distances, weights, alpha);
    }
  };
  return Object.assign(force, { initialize: (all: Bodies): void => void (bodies = all) });
}

function moveBody(
  i: number,
  { count, x, y }: Bodies,
  distances: Float64Array,
  weights: Float64Array,
  alpha: number,
): void {
  const atX = x[i]!;
  const atY = y[i]!;
  let sumX = 0;
  let sumY = 0;
  let sum = 0;
  for (let j = 0; j < count; j++) {
    if (j === i) continue;
    const weight = weights[i * count + j]!;
    const dx = atX - x[j]!;
    const dy = atY - y[j]!;
    const share = distances[i * count + j]! / Math.sqrt(dx * dx + dy * dy + 1e-9);
    sumX += weight * (dx * share - dx);
    sumY += weight * (dy * share - dy);
    sum += weight;
  }
  if (sum === 0) return;
  x[i] = atX + (alpha * sumX) / sum;
  y[i] = atY + (alpha * sumY) / sum;
}
