/**
 * Marks and positions → what a canvas draws of a window of the map: the part of a scene that is in view, at the same places,
 * as flat lists of numbers. A path for each of a hundred thousand ties would take longer to write than to draw.
 */
import { byText } from '../lib/order.ts';
import type { Box } from './boxes.ts';
import type { Curve, Disc, Point } from './curve.ts';
import { pointAt } from './curve.ts';
import { detailAt, mostNames, showsKnot, type Detail } from './detail.ts';
import { placeLabels, type PlacedLabel, type Sides } from './labels.ts';
import type { ActorMark, Marks, TieMark } from './mark.ts';
import { bowOf, findsDetours, mostDetour, pointsOn, tieCurve } from './tie-curve.ts';

/** Lists run back to front. All lengths are pixels at `scale`, from where the layout has its zero. */
export interface Plot {
  readonly scale: number;
  readonly window: Box;
  readonly detail: Detail;
  readonly ties: readonly TieMark[];
  /** Six numbers a tie: x and y of where its curve begins, of its control point, and of where it ends. */
  readonly curves: Float32Array;
  /** From the beginning to the end of each tie, straight. */
  readonly lengths: Float32Array;
  /** Indices of the ties whose knots are shown, and three numbers a knot: x, y and radius. */
  readonly knots: readonly number[];
  readonly knotDiscs: Float32Array;
  readonly actors: readonly ActorMark[];
  /** Three numbers an actor: x, y and radius. */
  readonly discs: Float32Array;
  readonly labels: readonly PlottedLabel[];
  /** Names of actors in view for which there was no room. */
  readonly labelsLeftOut: number;
  readonly sides: Sides;
}

export interface PlottedLabel {
  readonly actor: ActorMark;
  readonly place: PlacedLabel;
}

export interface Window {
  readonly scale: number;
  /** In pixels at the scale. */
  readonly box: Box;
  /** The least size of a symbol, where it is not that of all large maps. */
  readonly least?: number;
}

/** As for `composeScene`; `before` are the sides that names had in an earlier plot. */
export function plotMarks(
  marks: Marks,
  xy: Float32Array,
  { scale, box, least }: Window,
  before: Sides | null = null,
): Plot {
  const detail = detailAt(scale, least);
  const all = allDiscs(marks.actors, xy, scale, detail.size);
  const isNear = windowTest(box);
  const actors = marks.actors.filter(({ actor }) => {
    const { x, y, radius } = all[actor]!;
    const reach = radius * 1.2 + 2;
    return isNear(x - reach, y - reach, x + reach, y + reach);
  });
  const placed = placeTies(marks, all, detail.size, isNear);
  const names = placeNames(actors, all, placed, box, before);
  return {
    scale,
    window: box,
    detail,
    ...placed,
    actors,
    discs: Float32Array.from(actors.flatMap(({ actor }) => discNumbers(all[actor]!))),
    ...names,
  };
}

/** Whether a box reaches into the window. */
type WindowTest = (left: number, top: number, right: number, bottom: number) => boolean;

function windowTest(box: Box): WindowTest {
  return (left, top, right, bottom) => left < box.right && right > box.left && top < box.bottom && bottom > box.top;
}

/** By actor number; those that are not drawn have none. */
function allDiscs(actors: readonly ActorMark[], xy: Float32Array, scale: number, size: number): (Disc | undefined)[] {
  const discs = new Array<Disc | undefined>(xy.length / 2);
  for (const { actor, radius } of actors) {
    discs[actor] = { x: xy[actor * 2]! * scale, y: xy[actor * 2 + 1]! * scale, radius: radius * size };
  }
  return discs;
}

function discNumbers({ x, y, radius }: Disc): [number, number, number] {
  return [x, y, radius];
}

type PlacedTies = Pick<Plot, 'ties' | 'curves' | 'lengths' | 'knots' | 'knotDiscs'>;

function placeTies(marks: Marks, discs: readonly (Disc | undefined)[], size: number, isNear: WindowTest): PlacedTies {
  const mayBend = findsDetours(marks.ties.length, marks.actors.length);
  const obstacles = mayBend ? discs.filter((disc) => disc !== undefined) : [];
  const ties: TieMark[] = [];
  const curves = new Float32Array(marks.ties.length * 6);
  const lengths = new Float32Array(marks.ties.length);
  const knots: number[] = [];
  const knotDiscs: number[] = [];
  for (const mark of marks.ties) {
    const source = discs[mark.source];
    const target = discs[mark.target];
    if (source === undefined || target === undefined) continue;
    const reach = reachOf(mark, source, target, size);
    if (
      !isNear(
        Math.min(source.x, target.x) - reach,
        Math.min(source.y, target.y) - reach,
        Math.max(source.x, target.x) + reach,
        Math.max(source.y, target.y) + reach,
      )
    )
      continue;
    const curve = tieCurve(mark, source, target, obstacles, size);
    const { from, control, to } = curve;
    const index = ties.push(mark) - 1;
    const at = index * 6;
    curves[at] = from.x;
    curves[at + 1] = from.y;
    curves[at + 2] = control.x;
    curves[at + 3] = control.y;
    curves[at + 4] = to.x;
    curves[at + 5] = to.y;
    lengths[index] = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2);
    if (mark.knot === null) continue;
    const radius = mark.knot.radius * size;
    if (mark.emphasis !== 'lit' && !showsKnot(lengths[index], radius)) continue;
    const { x, y } = pointAt(curve, 0.5);
    knots.push(index);
    knotDiscs.push(x, y, radius);
  }
  return {
    ties,
    curves: curves.subarray(0, ties.length * 6),
    lengths: lengths.subarray(0, ties.length),
    knots,
    knotDiscs: Float32Array.from(knotDiscs),
  };
}

/** How far a tie leaves the box around its two symbols' middles at most, its knot and its strokes counted. */
function reachOf({ lane }: TieMark, source: Disc, target: Disc, size: number): number {
  const besides = 12;
  // As high as `loopAt` goes.
  if (source === target) return (source.radius * 2 + 22 + lane * 14) * 2 + besides;
  return Math.max(lane === 0 ? mostDetour : 0, Math.abs(bowOf(lane, size))) + besides;
}

/** The curve of the tie at an index of the plot. */
export function curveAt(curves: Float32Array, index: number): Curve {
  const at = index * 6;
  return {
    from: { x: curves[at]!, y: curves[at + 1]! },
    control: { x: curves[at + 2]!, y: curves[at + 3]! },
    to: { x: curves[at + 4]!, y: curves[at + 5]! },
  };
}

/** The disc at an index of a list of three numbers each. */
export function discAt(discs: Float32Array, index: number): Disc {
  return { x: discs[index * 3]!, y: discs[index * 3 + 1]!, radius: discs[index * 3 + 2]! };
}

/** With more symbols in view than this, names no longer keep off those without a name: there is no room between them. */
const mostKeptFree = 1000;

/** With more ties in view than this, names no longer look for a place on few of them. */
const mostAvoided = 600;

type PlottedNames = Pick<Plot, 'labels' | 'labelsLeftOut' | 'sides'>;

function placeNames(
  actors: readonly ActorMark[],
  discs: readonly (Disc | undefined)[],
  placed: PlacedTies,
  box: Box,
  before: Sides | null,
): PlottedNames {
  const inView = actors.filter(({ actor }) => isInside(discs[actor]!, box));
  const named = mostImportant(inView);
  const isNamed = new Set(named);
  const others = inView.length > mostKeptFree ? [] : inView.filter((mark) => !isNamed.has(mark));
  const knots = placed.knots.length > mostKeptFree ? [] : placed.knots.map((_, at) => discAt(placed.knotDiscs, at));
  const crossings: Point[] = [];
  if (placed.ties.length <= mostAvoided) {
    placed.ties.forEach((_, index) => crossings.push(...pointsOn(curveAt(placed.curves, index))));
  }
  const labelled = named.map((mark) => ({ ...discs[mark.actor]!, key: mark.key, label: mark.label }));
  const taken = [...knots, ...others.map(({ actor }) => discs[actor]!)];
  const labels = placeLabels(labelled, taken, crossings, before, true);
  return {
    labels: labels.map((place) => ({ actor: named[place.of]!, place })),
    labelsLeftOut: inView.length - labels.length,
    sides: new Map(labels.map(({ of, side }) => [named[of]!.key, side])),
  };
}

function isInside({ x, y }: Point, { left, right, top, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function mostImportant(actors: readonly ActorMark[]): readonly ActorMark[] {
  if (actors.length <= mostNames) return actors;
  return actors.toSorted((a, b) => b.label.priority - a.label.priority || byText(a.key, b.key)).slice(0, mostNames);
}
