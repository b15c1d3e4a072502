/**
 * Where actors stand: d3-force run to rest on integers, deterministic for one input on one engine (d3's own generator is
 * seeded, actors come sorted by id; only d3's spiral start uses sine and cosine). It knows nothing of drawing.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

export interface LayoutInput {
  /** Number of actors. */
  readonly count: number;
  /** Ends of ties in turn, `2m` actor numbers; parallel ties may repeat, self loops may occur. */
  readonly ends: Int32Array;
  /** Room that each actor needs about its middle, in layout units. */
  readonly radius: Float32Array;
  /** `2n` coordinates; an actor whose `x` is a number is pinned there, `NaN` leaves it free. */
  readonly pinned: Float32Array;
}

/** A place in layout units; one unit is a pixel at scale 1. */
interface Body extends SimulationNodeDatum {
  readonly radius: number;
}

interface Spring extends SimulationLinkDatum<Body> {
  readonly parallels: number;
}

/** Ticks until d3's default cooling has come to rest. */
const ticks = 300;

/** Runs the forces to rest. Returns `2n` finite coordinates: x and y of actor `i` at `2i` and `2i + 1`. */
export function settle(input: LayoutInput): Float32Array {
  const bodies = bodiesOf(input);
  forceSimulation(bodies)
    .force('link', linkForce(springsOf(input), input.count))
    .force(
      'charge',
      forceManyBody<Body>().strength((body) => -260 - 22 * body.radius),
    )
    .force('collide', forceCollide<Body>((body) => body.radius + 20).iterations(2))
    // Maps are read on wide screens: the pull to the middle is stronger from above and below than from the sides.
    .force('x', forceX<Body>(0).strength(0.045))
    .force('y', forceY<Body>(0).strength(0.085))
    .stop()
    .tick(ticks);
  return Float32Array.from(bodies.flatMap(({ x = 0, y = 0 }) => [finite(x), finite(y)]));
}

function bodiesOf({ count, radius, pinned }: LayoutInput): Body[] {
  return Array.from({ length: count }, (_, actor) => {
    const body = { radius: finite(radius[actor] ?? 0) };
    const [fx = NaN, fy = NaN] = pinned.subarray(actor * 2, actor * 2 + 2);
    return Number.isFinite(fx) && Number.isFinite(fy) ? { ...body, fx, fy } : body;
  });
}

/** One spring for each two actors that are tied, however often; self loops pull nobody. */
function springsOf({ ends }: LayoutInput): Spring[] {
  const springs = new Map<string, { source: number; target: number; parallels: number }>();
  for (let i = 0; i < ends.length; i += 2) {
    const source = Math.min(ends[i]!, ends[i + 1]!);
    const target = Math.max(ends[i]!, ends[i + 1]!);
    if (source === target) continue;
    const key = `${source} ${target}`;
    const spring = springs.get(key);
    if (spring === undefined) springs.set(key, { source, target, parallels: 1 });
    else spring.parallels++;
  }
  return [...springs.values()];
}

function linkForce(springs: Spring[], count: number): ReturnType<typeof forceLink<Body, Spring>> {
  const degree = new Float32Array(count);
  for (const { source, target } of springs) {
    degree[source as number]! += 1;
    degree[target as number]! += 1;
  }
  // As d3 does by itself, the spring is weak at a hub; bundles of parallel ties get room to bow apart.
  const weakest = springs.map(({ source, target }) => Math.min(degree[source as number]!, degree[target as number]!));
  return forceLink<Body, Spring>(springs)
    .distance(({ parallels }) => 92 + 16 * Math.min(6, parallels))
    .strength((_, i) => 1 / weakest[i]!);
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
