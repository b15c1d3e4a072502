/**
 * A large piece, by the forces of ForceAtlas2 (Jacomy et al., 2014) on d3's integrator: from its large shape, which distances
 * to a few pivots give at once, some dozen hot ticks lead to where hundreds from a heap would.
 */
import { middleOf } from './bodies.ts';
import { forceCharge } from './forces/charge.ts';
import { forceGravity } from './forces/gravity.ts';
import { forceSprings } from './forces/springs.ts';
import { partDiscs } from './overlaps.ts';
import type { Joints, Piece } from './piece.ts';
import { Simulation, type Cooling } from './simulation.ts';
import { hasPlaces, scaleLengths, start } from './start.ts';

/** Two dozen ticks: more only shrink the map, and with less friction what dangles swings far out. */
const hot = { alpha: 1, alphaMin: 0.3, alphaDecay: 0.05, velocityDecay: 0.5 };
/** From where bodies stood: enough to follow what has changed. */
const warm = { alpha: 0.2, alphaMin: 0.1, alphaDecay: 0.07, velocityDecay: 0.5 };

/** ForceAtlas2's gravity, against a charge of 1. */
const gravity = 0.1;

/**
 * Of springs. It draws neighbours together: of those nearest in the plane a tenth to a fifth more are neighbours in the graph
 * than with ForceAtlas2's springs, and the stress of the map grows by a fortieth at most.
 */
const softness = 0.17;

/** Air that a body keeps about its room, in layout units. */
const air = 3;

export function* settleLarge(piece: Piece, random: () => number): Generator<number, void> {
  const { bodies, radius } = piece;
  start(piece, random);
  if (hasPlaces(piece)) scaleLengths(piece);
  const cooling = hasPlaces(piece) ? warm : hot;
  const simulation = simulationOf(piece, cooling);
  while (!simulation.isAtRest) {
    simulation.tick();
    // The discs that are parted at last take about a tenth.
    yield (0.9 * (cooling.alpha - simulation.alpha)) / (cooling.alpha - cooling.alphaMin);
  }
  const roomy = radius.map((own) => own + air);
  partDiscs(bodies, roomy);
}

/** The simulation of a piece whose bodies have places. */
function simulationOf(piece: Piece, cooling: Partial<Cooling>): Simulation {
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
