/**
 * A small piece, by the ways between all its bodies: as true as can be to who is how near to whom, with room for names and
 * for bundles of ties.
 */
import { forceBundle, type Bundle } from './forces/bundle.ts';
import { forceStress } from './forces/stress.ts';
import { partDiscs } from './overlaps.ts';
import type { Joints, Piece } from './piece.ts';
import { Simulation } from './simulation.ts';
import { hasPlaces, start } from './start.ts';
import { waysBetweenAll } from './ways.ts';

/** With more bodies than this, all pairs of them are too many. */
export const mostInSmall = 400;

/** Air that a body keeps about its room, for its name, in layout units. */
const airForName = 36;

/** Ticks until nobody would see that the stress falls on. */
const ticks = 60;
/** From where bodies stood: enough to follow what has changed. */
const ticksAgain = 12;
const warmth = 0.2;

export function* settleSmall(piece: Piece, random: () => number): Generator<number, void> {
  const { bodies, joints, neighbours, radius } = piece;
  start(piece, random);
  const ways = waysBetweenAll(bodies.count, neighbours, joints.length);
  // The nearer two are, the more their distance counts (Kamada and Kawai, 1989).
  const weights = ways.map((way) => 1 / (way * way));
  drawNeighboursTogether(ways, joints, bodies.count);
  const stress = forceStress(ways, weights);
  const isAgain = hasPlaces(piece);
  const steps = isAgain ? ticksAgain : ticks;
  const unfolding = new Simulation(bodies, [stress], { alpha: isAgain ? warmth : 1, alphaDecay: 0 });
  for (let step = 0; step < steps; step++) {
    unfolding.tick();
    yield (step / steps) * 0.8;
  }
  const bundles = bundlesOf(joints);
  if (bundles.length > 0) new Simulation(bodies, [stress, forceBundle(bundles)], { alphaDecay: 0.1 }).run();
  const roomy = radius.map((own) => own + airForName);
  partDiscs(bodies, roomy);
}

/**
 * How long a tie should be drawn, as a share of what it is on longer ways. With less than 1 those who are tied are each other's
 * nearest more often, which stress alone does not ask for; the stress of the map grows by a sixtieth. Since the others hold
 * against it, ties come out about as long as they are anyway.
 */
const closeness = 0.65;

function drawNeighboursTogether(ways: Float64Array, { source, target, length }: Joints, count: number): void {
  for (let link = 0; link < length.length; link++) {
    const [a, b] = [source[link]!, target[link]!];
    ways[a * count + b] = length[link]! * closeness;
    ways[b * count + a] = length[link]! * closeness;
  }
}

/** Bundles of three and more ties, as wide as their lanes. */
function bundlesOf({ source, target, parallels }: Joints): Bundle[] {
  return Array.from(source, (from, link) => ({ source: from, target: target[link]!, ties: parallels[link]! }))
    .filter(({ ties }) => ties > 2)
    .map(({ ties, ...ends }) => ({ ...ends, reach: 10 + 10 * Math.min(8, ties) }));
}
