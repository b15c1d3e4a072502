/**
 * Marks and positions → a scene: everything at its place, in pixels at one scale. Symbols and letters keep their size at
 * every scale, so zooming in makes room. This is all that a tick of the layout redoes.
 */
import { shortNumber as n } from '../lib/xml.ts';
import { around, type Box } from './boxes.ts';
import {
  arrowhead,
  curveBetween,
  extremes,
  isStraight,
  loopAt,
  pointAt,
  type Curve,
  type Disc,
  type Point,
} from './curve.ts';
import { path, text, type Figure, type Item } from './item.ts';
import { placeLabels, type PlacedLabel, type Sides } from './labels.ts';
import { actorOpacity, tieOpacity, type ActorMark, type Marks, type TieMark } from './mark.ts';
import { circle, knotSign, polygonPath, symbolOutline } from './outline.ts';

export interface Scene {
  /** Pixels for one unit of the layout. */
  readonly scale: number;
  /** Back to front: ties, then knots, actors, labels. */
  readonly ties: readonly Figure[];
  readonly knots: readonly Figure[];
  readonly actors: readonly Figure[];
  readonly labels: readonly Figure[];
  /** Numbers of notes, beside their knots. */
  readonly numbers: readonly Figure[];
  /** Labels for which there was no room. */
  readonly labelsLeftOut: number;
  /** Where the labels stand about their symbols: given to the next scene, it keeps them there. */
  readonly sides: Sides;
  /** Around all that is drawn; `null` for an empty scene. */
  readonly bounds: Box | null;
}

/** Pixels between the middles of two neighbouring lanes, and the width that a bundle may take in all. */
const laneGap = 15;

/** From this many pairs of tie and actor on, ties no longer look for a way around actors. */
const mostDetours = 400_000;

/** With more ties than this, labels no longer look for a place on few of them: there is none. */
const mostAvoided = 3000;

interface PlacedTie {
  readonly mark: TieMark;
  readonly curve: Curve;
  readonly middle: Point;
  /** Share of its full size at which a knot or an arrowhead is drawn. */
  readonly size: number;
}

/**
 * How large symbols and knots are drawn at a scale: in full where the map has room, down to half where it is small, as on
 * a telephone.
 */
function symbolSize(scale: number): number {
  return Math.min(1, Math.max(0.5, scale / 0.6));
}

/**
 * `xy` holds x and y of actor `i` at `2i` and `2i + 1`, in layout units. `before` are the sides of an earlier scene, which
 * labels keep where they can.
 */
export function composeScene(marks: Marks, xy: Float32Array, scale: number, before: Sides | null = null): Scene {
  const size = symbolSize(scale);
  const discOf = (mark: ActorMark): Disc => ({
    x: xy[mark.actor * 2]! * scale,
    y: xy[mark.actor * 2 + 1]! * scale,
    radius: mark.radius * size,
  });
  const discs = new Map(marks.actors.map((mark) => [mark.actor, discOf(mark)]));
  const ties = placeTies(marks.ties, discs, size);
  const knots = ties.filter(({ mark }) => mark.knot !== null);
  const labels = placeLabels(
    marks.actors.map((mark) => ({ ...discs.get(mark.actor)!, key: mark.key, label: mark.label })),
    knots.flatMap(roomOf),
    ties.length > mostAvoided ? [] : ties.flatMap(({ curve }) => pointsOn(curve)),
    before,
  );
  return {
    scale,
    ties: ties.map(tieFigure),
    knots: knots.map(knotFigure),
    numbers: knots.flatMap(numberFigure),
    actors: marks.actors.map((mark) => actorFigure(mark, discs.get(mark.actor)!)),
    labels: labels.map((place) => labelFigure(marks.actors[place.of]!, place)),
    labelsLeftOut: marks.actors.length - labels.length,
    sides: new Map(labels.map(({ of, side }) => [marks.actors[of]!.key, side])),
    bounds: around([...labels.map(({ box }) => box), ...drawnBoxes([...discs.values()], ties)]),
  };
}

function placeTies(marks: readonly TieMark[], discs: ReadonlyMap<number, Disc>, size: number): PlacedTie[] {
  const obstacles = marks.length * discs.size <= mostDetours ? [...discs.values()] : [];
  return marks.flatMap((mark) => {
    const source = discs.get(mark.source);
    const target = discs.get(mark.target);
    if (source === undefined || target === undefined) return [];
    const curve = source === target ? loopAt(source, mark.lane) : freeCurve(mark, source, target, obstacles, size);
    return [{ mark, curve, middle: pointAt(curve, 0.5), size }];
  });
}

/** Bows to try when an actor stands in the way, in pixels, nearest first. */
const detours = [0, 14, -14, 26, -26, 40, -40];

function freeCurve({ lane }: TieMark, source: Disc, target: Disc, obstacles: readonly Disc[], size: number): Curve {
  const straight = curveBetween(source, target, lane * laneGap * size);
  if (lane !== 0) return straight;
  for (const bow of detours) {
    const curve = curveBetween(source, target, bow);
    if (!obstacles.some((disc) => disc !== source && disc !== target && passes(curve, disc))) return curve;
  }
  return straight;
}

/** Whether a curve runs over a disc or the air about it. */
function passes(curve: Curve, { x, y, radius }: Disc): boolean {
  const reach = radius + 4;
  const { from, control, to } = curve;
  if (x < Math.min(from.x, control.x, to.x) - reach || x > Math.max(from.x, control.x, to.x) + reach) return false;
  if (y < Math.min(from.y, control.y, to.y) - reach || y > Math.max(from.y, control.y, to.y) + reach) return false;
  return pointsOn(curve, 8).some((point) => (point.x - x) ** 2 + (point.y - y) ** 2 < reach * reach);
}

/** Points along a curve, about `step` pixels apart. */
function pointsOn(curve: Curve, step = 10): Point[] {
  const length = Math.abs(curve.to.x - curve.from.x) + Math.abs(curve.to.y - curve.from.y);
  const count = Math.min(80, Math.max(2, Math.ceil(length / step)));
  return Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));
}

function tieFigure({ mark, curve, size }: PlacedTie): Figure {
  const { from, control, to } = curve;
  const way = isStraight(curve) ? 'L' : `Q${n(control.x)} ${n(control.y)} `;
  const d = `M${n(from.x)} ${n(from.y)}${way}${n(to.x)} ${n(to.y)}`;
  const strokes: Item[] = mark.strokes.map(({ color, ...look }) => path(d, { stroke: color, ...look }));
  if (mark.arrow !== null) {
    const corners = arrowhead(curve, (mark.emphasis === 'lit' ? 10 : 7.5) * size);
    strokes.push(path(polygonPath(corners.map(({ x, y }) => [x, y])), { fill: mark.arrow }));
  }
  return figure(mark.key, mark.tie, mark.title, tieOpacity[mark.emphasis], strokes);
}

/** Signs fade less than lines: each is a word on a tie. */
function knotOpacity({ emphasis }: TieMark): number {
  return emphasis === 'behind' ? 0.85 : tieOpacity[emphasis];
}

function knotFigure({ mark, middle: { x, y }, size }: PlacedTie): Figure {
  const knot = mark.knot!;
  const radius = knot.radius * size;
  const ring = path(circle(x, y, radius), { fill: knot.ground, stroke: knot.color, width: 1.4 });
  const sign = path(knotSign(knot.sign, x, y, radius), { stroke: knot.color, width: 1.4, round: true });
  return figure(mark.key, mark.tie, mark.title, knotOpacity(mark), [ring, sign]);
}

/** Size of the number of a note, in pixels. */
const numberSize = 9.5;

/** Where the number of a note begins: to the upper right of its knot. */
function numberPlace({ mark, middle, size }: PlacedTie): Point {
  const reach = (mark.knot?.radius ?? 0) * size;
  return { x: middle.x + reach * 0.8 + 1, y: middle.y - reach * 0.55 };
}

function numberFigure(tie: PlacedTie): Figure[] {
  const { knot, key, tie: number, title } = tie.mark;
  if (knot?.note === undefined) return [];
  const { x, y } = numberPlace(tie);
  const look = { size: numberSize, weight: 700 } as const;
  const words = String(knot.note);
  const items = [
    text(words, x, y, { ...look, fill: knot.ground, rim: 2.5 }),
    text(words, x, y, { ...look, fill: knot.color }),
  ];
  return [figure(key, number, title, knotOpacity(tie.mark), items)];
}

/** Room of a knot and its number, as discs, which names keep off. */
function roomOf(tie: PlacedTie): Disc[] {
  const knot = { ...tie.middle, radius: (tie.mark.knot?.radius ?? 0) * tie.size };
  if (tie.mark.knot?.note === undefined) return [knot];
  const { x, y } = numberPlace(tie);
  const radius = numberSize * 0.36;
  const digits = Array.from(String(tie.mark.knot.note), (_, at) => x + radius * (1 + at * 1.5));
  return [knot, ...digits.map((middle) => ({ x: middle, y: y - radius, radius }))];
}

function actorFigure(mark: ActorMark, { x, y, radius }: Disc): Figure {
  const outline = symbolOutline(mark.shape, x, y, radius);
  const items = [path(outline, { fill: mark.fill, stroke: mark.stroke, width: mark.width })];
  return figure(mark.key, mark.actor, mark.title, actorOpacity[mark.emphasis], items);
}

function labelFigure({ key, actor, title, emphasis, label }: ActorMark, { x, anchor, lines }: PlacedLabel): Figure {
  const look = { size: label.size, weight: label.weight, anchor };
  const written = (more: { readonly fill: string; readonly rim: number }): Item[] =>
    lines.map((line) => text(line.text, x, line.y, { ...look, ...more }));
  return figure(key, actor, title, actorOpacity[emphasis], [
    ...written({ fill: label.halo, rim: 3 }),
    ...written({ fill: label.color, rim: 0 }),
  ]);
}

function figure(key: string, number: number, title: string, opacity: number, items: readonly Item[]): Figure {
  return { key, number, title, opacity, items };
}

/** Boxes of symbols, ties and knots. */
function* drawnBoxes(discs: readonly Disc[], ties: readonly PlacedTie[]): Generator<Box> {
  for (const { x, y, radius } of discs) {
    const reach = radius * 1.2 + 2;
    yield { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  }
  for (const { curve, middle, mark } of ties) {
    const reach = Math.max(mark.knot?.radius ?? 0, 4) + 2;
    for (const { x, y } of [middle, ...extremes(curve)]) {
      yield { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
    }
  }
}
