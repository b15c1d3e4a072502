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
import { forceBundle, type Bundle } from './bundle-force.ts';

export interface LayoutInput {
  /** Number of actors. */
  readonly count: number;
  /** Ends of ties in turn, `2m` actor numbers; parallel ties may repeat, self loops may occur. */
  readonly ends: Int32Array;
  /** Ends in turn of those who belong at a distance, in sight of each other; without it there are none. */
  readonly apart?: Int32Array;
  /** Actors without any tie stand in rows below the others (`rows.ts`), in place of drifting about them. */
  readonly looseInRows?: boolean;
  /** How strongly the middle draws from the sides, and from above and below; without it as suits a map of actors. */
  readonly pull?: { readonly x: number; readonly y: number };
  /** Room that each actor needs about its middle, in layout units. */
  readonly radius: Float32Array;
  /** `2n` coordinates; an actor whose `x` is a number is pinned there, `NaN` leaves it free. */
  readonly pinned: Float32Array;
}

/** A place in layout units; one unit is a pixel at scale 1. */
interface Body extends SimulationNodeDatum {
  readonly radius: number;
}

/** Two actors that are tied, however often, or held apart. */
interface Pair {
  readonly source: number;
  readonly target: number;
  readonly parallels: number;
  readonly isApart: boolean;
}

type Spring = SimulationLinkDatum<Body> & Pick<Pair, 'parallels' | 'isApart'>;

/** Ticks until d3's default cooling has come to rest. */
const ticks = 300;

/** Runs the forces to rest. Returns `2n` finite coordinates: x and y of actor `i` at `2i` and `2i + 1`. */
export function settle(input: LayoutInput): Float32Array {
  const pull = input.pull ?? { x: 0.16, y: 0.12 };
  const bodies = bodiesOf(input);
  const pairs = [...pairsOf(input.ends, false), ...pairsOf(input.apart ?? new Int32Array(), true)];
  forceSimulation(bodies)
    .force('link', linkForce(pairs, input.count))
    .force(
      'charge',
      forceManyBody<Body>().strength((body) => -480 - 40 * body.radius),
    )
    .force('bundle', forceBundle<Body>(bundlesOf(pairs)))
    .force('collide', forceCollide<Body>((body) => body.radius + 30).iterations(2))
    .force('x', forceX<Body>(0).strength(pull.x))
    .force('y', forceY<Body>(0).strength(pull.y))
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

/** One pair for each two actors that are tied; self loops pull nobody. */
function pairsOf(ends: Int32Array, isApart: boolean): Pair[] {
  const pairs = new Map<string, { source: number; target: number; parallels: number; isApart: boolean }>();
  for (let i = 0; i < ends.length; i += 2) {
    const source = Math.min(ends[i]!, ends[i + 1]!);
    const target = Math.max(ends[i]!, ends[i + 1]!);
    if (source === target) continue;
    const key = `${source} ${target}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { source, target, parallels: 1, isApart });
    else pair.parallels++;
  }
  return [...pairs.values()];
}

/** Lengths of springs: of a single tie, and of those held apart, which give way to ties. */
const lengths = { tied: 100, apart: 300 };

function linkForce(pairs: readonly Pair[], count: number): ReturnType<typeof forceLink<Body, Spring>> {
  const degree = new Float32Array(count);
  for (const { source, target } of pairs) {
    degree[source]! += 1;
    degree[target]! += 1;
  }
  // d3 puts its nodes in the place of these numbers: the springs are copies, and the pairs stay as they are.
  return forceLink<Body, Spring>(pairs.map((pair) => ({ ...pair })))
    .distance(({ parallels, isApart }) => (isApart ? lengths.apart : lengths.tied + 22 * Math.min(6, parallels - 1)))
    .strength(({ isApart }, i) => {
      const { source, target } = pairs[i]!;
      return (isApart ? 0.05 : 1) / Math.min(degree[source]!, degree[target]!);
    });
}

/** Bundles of three and more ties, as wide as their lanes. */
function bundlesOf(pairs: readonly Pair[]): Bundle[] {
  return pairs
    .filter(({ parallels }) => parallels > 2)
    .map(({ source, target, parallels }) => ({ source, target, reach: 10 + 10 * Math.min(8, parallels) }));
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
