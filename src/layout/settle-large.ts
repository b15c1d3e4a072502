/**
 * A large piece, by the forces of ForceAtlas2 (Jacomy et al., 2014) on d3's integrator: from its large shape, which distances
 * to some pivots give at once, twenty hot ticks lead to where hundreds from a heap would. The same distances pull in each of
 * them: springs and charges know who is near, not how far the others are.
 */
import { middleOf, type Bodies } from './bodies.ts';
import { forceCharge } from './forces/charge.ts';
import { forceGravity } from './forces/gravity.ts';
import { forcePivots } from './forces/pivots.ts';
import { forceSprings } from './forces/springs.ts';
import { partDiscs } from './overlaps.ts';
import type { Joints, Piece } from './piece.ts';
import { pivotsAmong, type Pivots } from './pivots.ts';
import { Simulation, type Cooling } from './simulation.ts';
import { hasPlaces, scaleLengths, start } from './start.ts';

/** Twenty ticks: more only shrink the map, and with less friction what dangles swings far out. */
const hot = { alpha: 1, alphaMin: 0.3, alphaDecay: 0.06, velocityDecay: 0.5 };
/** From where bodies stood: enough to follow what has changed. */
const warm = { alpha: 0.2, alphaMin: 0.1, alphaDecay: 0.07, velocityDecay: 0.5 };

/** ForceAtlas2's gravity, against a charge of 1. */
const gravity = 0.1;

/**
 * Of springs: where they are as long as they should be, half of the way to LinLog's. It draws neighbours together: more of
 * those nearest in the plane are neighbours in the graph, and the stress of the map grows.
 */
const softness = 1;

/** Of pivots: it takes away more stress than soft springs bring, and leaves them what they gain. */
const pull = 0.5;

/** Air that a body keeps about its room, in layout units. */
const air = 3;

export function* settleLarge(piece: Piece, random: () => number): Generator<number, void> {
  const { bodies, radius } = piece;
  const pivots = pivotsAmong(bodies.count, piece.neighbours, random);
  start(piece, random, pivots);
  if (hasPlaces(piece)) scaleLengths(piece);
  const cooling = hasPlaces(piece) ? warm : hot;
  const before = spreadOf(bodies);
  const simulation = simulationOf(piece, pivots, cooling);
  while (!simulation.isAtRest) {
    simulation.tick();
    // The discs that are parted at last take about a tenth.
    yield (0.9 * (cooling.alpha - simulation.alpha)) / (cooling.alpha - cooling.alphaMin);
  }
  // Whoever asks again and again for what stands already gets it as large as it was.
  if (hasPlaces(piece) && bodies.fx.every(Number.isNaN)) rescale(bodies, before / spreadOf(bodies));
  drawIn(piece);
  const roomy = radius.map((own) => own + air);
  partDiscs(bodies, roomy, hasPlaces(piece) ? 'as large' : 'grows');
}

/** The sum over all joints. */
function lengthOfTies({ bodies: { x, y }, joints: { source, target } }: Piece): number {
  let sum = 0;
  for (let link = 0; link < source.length; link++) {
    const [dx, dy] = [x[source[link]!]! - x[target[link]!]!, y[source[link]!]! - y[target[link]!]!];
    sum += Math.sqrt(dx * dx + dy * dy);
  }
  return sum;
}

/** The root of the mean square of distances from the middle. */
function spreadOf(bodies: Bodies): number {
  const middle = middleOf(bodies) ?? { x: 0, y: 0 };
  let sum = 0;
  for (let i = 0; i < bodies.count; i++) {
    const [dx, dy] = [bodies.x[i]! - middle.x, bodies.y[i]! - middle.y];
    sum += dx * dx + dy * dy;
  }
  return Math.sqrt(sum / bodies.count);
}

/** Makes a piece larger or smaller about its middle. */
function rescale(bodies: Bodies, factor: number): void {
  const middle = middleOf(bodies);
  if (middle === null || !Number.isFinite(factor) || factor <= 0) return;
  for (let i = 0; i < bodies.count; i++) {
    bodies.x[i] = middle.x + (bodies.x[i]! - middle.x) * factor;
    bodies.y[i] = middle.y + (bodies.y[i]! - middle.y) * factor;
  }
}

/** Whoever hangs on one other alone, so many times as far from it as ties are long, is drawn in. */
const farthest = 4;

/** A hot tick may throw far out who begins next to a hub: nothing holds it but one tie. */
function drawIn(piece: Piece): void {
  const { bodies, neighbours, joints } = piece;
  const usual = lengthOfTies(piece) / Math.max(1, joints.source.length);
  for (let i = 0; i < bodies.count; i++) {
    const at = neighbours.first[i]!;
    if (neighbours.first[i + 1]! - at !== 1 || !Number.isNaN(bodies.fx[i]!)) continue;
    const other = neighbours.list[at]!;
    const [dx, dy] = [bodies.x[i]! - bodies.x[other]!, bodies.y[i]! - bodies.y[other]!];
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length <= farthest * usual) continue;
    bodies.x[i] = bodies.x[other]! + (dx / length) * usual;
    bodies.y[i] = bodies.y[other]! + (dy / length) * usual;
  }
}

/** The simulation of a piece whose bodies have places. */
function simulationOf(piece: Piece, pivots: Pivots, cooling: Partial<Cooling>): Simulation {
  const { bodies, joints, neighbours } = piece;
  // Charge and inertia grow with the number of neighbours.
  const mass = new Float64Array(bodies.count);
  for (let i = 0; i < bodies.count; i++) mass[i] = neighbours.first[i + 1]! - neighbours.first[i]! + 1;
  const charge = chargeFor(joints, mass);
  return new Simulation(
    bodies,
    [
      forceCharge(mass, charge),
      forceSprings(joints, mass, softness),
      forcePivots(pivots, pull),
      forceGravity(middleOf(bodies) ?? { x: 0, y: 0 }, gravity * Math.sqrt(charge)),
    ],
    cooling,
  );
}

/**
 * The charge at which joints are as long as they should be when the map is at rest. There the virials of springs and charges
 * are equal: Σ weight · length² over the joints, and charge · Σ mass · mass′ over all pairs, at whatever scale.
 */
function chargeFor({ length, weight }: Joints, mass: Float64Array): number {
  let [virial, sum, squares] = [0, 0, 0];
  for (let link = 0; link < length.length; link++) virial += weight[link]! * length[link]! * length[link]!;
  for (const own of mass) {
    sum += own;
    squares += own * own;
  }
  return (2 * virial) / (sum * sum - squares);
}
