/**
 * Marks and positions → what a canvas draws of a window of the map: the part of a scene that is in view, at the same places,
 * as flat lists of numbers. A path for each of a hundred thousand ties would take longer to write than to draw.
 */
import { byText } from '../lib/order.ts';
import { finish, stepThrough, type Steps } from '../lib/steps.ts';
import type { Box } from './boxes.ts';
import { layCurve, pointAt, type Curve, type Disc, type Point } from './curve.ts';
import { detailAt, mostNames, showsKnot, type Detail } from './detail.ts';
import type { Surcharge } from './label-ground.ts';
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
  /** From the beginning to the end of each tie, straight; of a loop, up and down. */
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
  /** The part of it that is seen, where not all of it is. */
  readonly seen?: Box;
  /** What is lit, over a map that is drawn: the least size of a symbol, and the map, along whose lines those that are lit lie. */
  readonly lit?: { readonly least: number; readonly among: Marks };
}

/** As for `composeScene`; `before` are the sides that names had in an earlier plot. */
export function plotMarks(marks: Marks, xy: Float32Array, window: Window, before: Sides | null = null): Plot {
  return finish(plotSteps(marks, xy, window, before));
}

/** The same, step by step. */
export function* plotSteps(
  marks: Marks,
  xy: Float32Array,
  { scale, box, seen, lit }: Window,
  before: Sides | null,
): Steps<Plot> {
  const detail = detailAt(scale, lit?.least);
  const all = allDiscs(marks.actors, xy, scale, detail.size);
  yield;
  const actors = marks.actors.filter(({ actor }) => {
    const { x, y, radius } = discAt(all, actor);
    const reach = radius * 1.2 + 2;
    return x - reach < box.right && x + reach > box.left && y - reach < box.bottom && y + reach > box.top;
  });
  const around = lit === undefined ? { among: marks, discs: all, size: detail.size } : aroundLit(lit.among, xy, scale);
  const placed = yield* placeTies(marks, all, detail.size, box, around);
  yield;
  const names = yield* placeNames(actors, all, placed, box, before, seen);
  yield;
  return { scale, window: box, detail, ...placed, actors, discs: discsOf(actors, all), ...names };
}

/** What the curves of ties go by: who may stand in their way, and how far parallels bow apart. */
interface Around {
  readonly among: Marks;
  readonly discs: Float64Array;
  readonly size: number;
}

function aroundLit(among: Marks, xy: Float32Array, scale: number): Around {
  const { size } = detailAt(scale);
  return { among, discs: allDiscs(among.actors, xy, scale, size), size };
}

/** Three numbers an actor number: x, y and radius. Those that are not drawn have none, `NaN`. */
function allDiscs(actors: readonly ActorMark[], xy: Float32Array, scale: number, size: number): Float64Array {
  const discs = new Float64Array((xy.length / 2) * 3).fill(NaN);
  for (const { actor, radius } of actors) {
    discs[actor * 3] = xy[actor * 2]! * scale;
    discs[actor * 3 + 1] = xy[actor * 2 + 1]! * scale;
    discs[actor * 3 + 2] = radius * size;
  }
  return discs;
}

function discsOf(actors: readonly ActorMark[], all: Float64Array): Float32Array {
  const discs = new Float32Array(actors.length * 3);
  for (let index = 0; index < actors.length; index++) {
    const from = actors[index]!.actor * 3;
    for (let at = 0; at < 3; at++) discs[index * 3 + at] = all[from + at]!;
  }
  return discs;
}

type PlacedTies = Pick<Plot, 'ties' | 'curves' | 'lengths' | 'knots' | 'knotDiscs'>;

function* placeTies(marks: Marks, discs: Float64Array, size: number, box: Box, around: Around): Steps<PlacedTies> {
  const place = placerFor(discs, around);
  const ties: TieMark[] = [];
  const curves = new Float32Array(marks.ties.length * 6);
  const lengths = new Float32Array(marks.ties.length);
  const knots: number[] = [];
  const knotDiscs: number[] = [];
  yield* stepThrough(marks.ties.length, (tie) => {
    const mark = marks.ties[tie]!;
    if (!isNear(mark, discs, size, box)) return;
    const index = ties.push(mark) - 1;
    const at = index * 6;
    place(mark, curves, at);
    lengths[index] = lengthOf(mark, curves, at);
    if (mark.knot === null) return;
    const radius = mark.knot.radius * size;
    if (mark.emphasis !== 'lit' && !showsKnot(lengths[index], radius)) return;
    const { x, y } = pointAt(curveAt(curves, index), 0.5);
    knots.push(index);
    knotDiscs.push(x, y, radius);
  });
  return {
    ties,
    curves: curves.subarray(0, ties.length * 6),
    lengths: lengths.subarray(0, ties.length),
    knots,
    knotDiscs: Float32Array.from(knotDiscs),
  };
}

/** Of a curve, for what it shows. A loop ends beside where it begins, however large it is. */
function lengthOf({ source, target }: TieMark, curves: Float32Array, at: number): number {
  const [x1, y1, x2, y2] = [curves[at]!, curves[at + 1]!, curves[at + 4]!, curves[at + 5]!];
  if (source !== target) return Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
  // The curve comes half as high as its control point.
  return Math.abs((y1 + y2) / 2 - curves[at + 3]!);
}

/** Whether a tie may reach into the window; never one whose ends are not both drawn. */
function isNear(mark: TieMark, discs: Float64Array, size: number, box: Box): boolean {
  const [source, target] = [mark.source * 3, mark.target * 3];
  const [x1, y1, x2, y2] = [discs[source]!, discs[source + 1]!, discs[target]!, discs[target + 1]!];
  const reach = reachOf(mark, discs, size);
  return (
    Math.min(x1, x2) - reach < box.right &&
    Math.max(x1, x2) + reach > box.left &&
    Math.min(y1, y2) - reach < box.bottom &&
    Math.max(y1, y2) + reach > box.top
  );
}

type Place = (mark: TieMark, curves: Float32Array, at: number) => void;

/** Writes the curve of a tie where it is asked to; in numbers throughout where ties do not look for ways around actors. */
function placerFor(discs: Float64Array, { among, discs: those, size }: Around): Place {
  const mayBend = findsDetours(among.ties.length, among.actors.length);
  const found = new Map(mayBend ? among.actors.map(({ actor }) => [actor, discAt(those, actor)]) : []);
  const obstacles = [...found.values()];
  const isLit = those !== discs;
  return (mark, curves, at) => {
    const { source, target, lane } = mark;
    if (!mayBend && source !== target) {
      layCurve(discs, source, target, bowOf(lane, size), curves, at);
      return;
    }
    const [own, other] = [found.get(source), found.get(target)];
    const from = (isLit ? null : own) ?? discAt(discs, source);
    const to = source === target ? from : ((isLit ? null : other) ?? discAt(discs, target));
    // What is lit has discs of its own: those of its two ends below are not in its way.
    const inWay = isLit ? obstacles.filter((disc) => disc !== own && disc !== other) : obstacles;
    const curve = tieCurve(mark, from, to, inWay, size);
    curves.set([curve.from.x, curve.from.y, curve.control.x, curve.control.y, curve.to.x, curve.to.y], at);
  };
}

/** How far a tie leaves the box around its two symbols' middles at most, its knot and its strokes counted. */
function reachOf({ lane, source, target }: TieMark, discs: Float64Array, size: number): number {
  const besides = 12;
  // As high as `loopAt` goes.
  if (source === target) return (discs[source * 3 + 2]! * 2 + 22 + lane * 14) * 2 + besides;
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
export function discAt(discs: Float32Array | Float64Array, index: number): Disc {
  return { x: discs[index * 3]!, y: discs[index * 3 + 1]!, radius: discs[index * 3 + 2]! };
}

/** With more symbols in view than this, names no longer keep off those without a name: there is no room between them. */
const mostKeptFree = 1000;

/** With more ties in view than this, names no longer look for a place on few of them. */
const mostAvoided = 600;

type PlottedNames = Pick<Plot, 'labels' | 'labelsLeftOut' | 'sides'>;

function* placeNames(
  actors: readonly ActorMark[],
  discs: Float64Array,
  placed: PlacedTies,
  box: Box,
  before: Sides | null,
  seen: Box | undefined,
): Steps<PlottedNames> {
  const inView = actors.filter(({ actor }) => isInside(discs[actor * 3]!, discs[actor * 3 + 1]!, box));
  yield;
  const named = mostImportant(inView);
  yield;
  const isNamed = new Set(named);
  const others = inView.length > mostKeptFree ? [] : inView.filter((mark) => !isNamed.has(mark));
  const knots = placed.knots.length > mostKeptFree ? [] : placed.knots.map((_, at) => discAt(placed.knotDiscs, at));
  const crossings: Point[] = [];
  if (placed.ties.length <= mostAvoided) {
    placed.ties.forEach((_, index) => crossings.push(...pointsOn(curveAt(placed.curves, index))));
  }
  const labelled = named.map((mark) => ({ ...discAt(discs, mark.actor), key: mark.key, label: mark.label }));
  const taken = [...knots, ...others.map(({ actor }) => discAt(discs, actor))];
  const labels = placeLabels(labelled, taken, crossings, before, true, seen && atEdgeOf(seen));
  return {
    labels: labels.map((place) => ({ actor: named[place.of]!, place })),
    labelsLeftOut: inView.length - labels.length,
    sides: new Map(labels.map(({ of, side }) => [named[of]!.key, side])),
  };
}

/** What a name pays that is cut by the edge of what is seen, though its actor is not: more than for another side. */
const costOfEdge = 4;

function atEdgeOf(seen: Box): Surcharge {
  return ({ x, y }, { left, right, top, bottom }) => {
    const isWhole = left >= seen.left && right <= seen.right && top >= seen.top && bottom <= seen.bottom;
    return isWhole || !isInside(x, y, seen) ? 0 : costOfEdge;
  };
}

function isInside(x: number, y: number, { left, right, top, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The most important of the actors, in any order; of equal ones those whose keys come first. */
function mostImportant(actors: readonly ActorMark[]): readonly ActorMark[] {
  if (actors.length <= mostNames) return actors;
  // To sort numbers is quick; thousands of marks need not be sorted.
  const priorities = new Float64Array(actors.length);
  for (let index = 0; index < actors.length; index++) priorities[index] = actors[index]!.label.priority;
  const least = priorities.sort()[actors.length - mostNames]!;
  const above = actors.filter(({ label }) => label.priority > least);
  const equal = actors.filter(({ label }) => label.priority === least).sort((a, b) => byText(a.key, b.key));
  return [...above, ...equal.slice(0, mostNames - above.length)];
}
