/**
 * Marks and positions → a scene: everything at its place, in pixels at one scale. Symbols and letters keep their size at
 * every scale, so zooming in makes room. This is all that a tick of the layout redoes.
 */
import { shortNumber as n } from '../lib/xml.ts';
import { around, BoxGrid, type Box } from './boxes.ts';
import { arrowhead, extremes, isStraight, pointAt, type Curve, type Disc, type Point } from './curve.ts';
import { path, text, type Figure, type Item } from './item.ts';
import { placeLabels, type PlacedLabel, type Sides } from './labels.ts';
import { actorOpacity, knotOpacity, tieOpacity, type ActorMark, type Marks, type TieMark } from './mark.ts';
import { circle, knotSign, polygonPath, symbolOutline } from './outline.ts';
import { arrowLength, findsDetours, pointsOn, symbolSize, tieCurve } from './tie-curve.ts';

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

/** With more ties than this, labels no longer look for a place on few of them: there is none. */
const mostAvoided = 3000;

interface PlacedTie {
  readonly mark: TieMark;
  readonly curve: Curve;
  /** Where its knot stands. */
  readonly middle: Point;
  /** Share of its full size at which a knot or an arrowhead is drawn. */
  readonly size: number;
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
  const ties = spreadKnots(placeTies(marks.ties, discs, size), [...discs.values()]);
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
  const obstacles = findsDetours(marks.length, discs.size) ? [...discs.values()] : [];
  return marks.flatMap((mark) => {
    const source = discs.get(mark.source);
    const target = discs.get(mark.target);
    if (source === undefined || target === undefined) return [];
    const curve = tieCurve(mark, source, target, obstacles, size);
    return [{ mark, curve, middle: pointAt(curve, 0.5), size }];
  });
}

/** Shares of the way along a tie at which its knot may stand: in the middle, where nothing else does. */
const knotPlaces = [0.5, 0.42, 0.58, 0.34, 0.66];

/** Knots that would lie on each other or on a symbol move along their ties; those of what is lit have the first choice. */
function spreadKnots(ties: readonly PlacedTie[], symbols: readonly Disc[]): readonly PlacedTie[] {
  const spread = [...ties];
  const taken = new BoxGrid(48, ties.length + symbols.length);
  symbols.forEach((disc, i) => taken.put(ties.length + i, boxAbout(disc, disc.radius)));
  const own = ties.flatMap(({ mark }, index) => (mark.knot === null ? [] : [index]));
  const rank = (index: number): number => (ties[index]!.mark.emphasis === 'lit' ? 0 : 1);
  for (const index of own.sort((a, b) => rank(a) - rank(b) || a - b)) {
    const { mark, curve, size } = ties[index]!;
    const radius = mark.knot!.radius * size;
    const boxAt = (share: number): Box => boxAbout(pointAt(curve, share), radius + 1);
    // A short tie has no room for its knot but in its middle.
    const places = isLonger(curve, 8 * radius) ? knotPlaces : [];
    const share = places.find((place) => taken.touching(boxAt(place)).length === 0) ?? 0.5;
    taken.put(index, boxAt(share));
    spread[index] = { ...ties[index]!, middle: pointAt(curve, share) };
  }
  return spread;
}

function isLonger({ from, to }: Curve, length: number): boolean {
  return (to.x - from.x) ** 2 + (to.y - from.y) ** 2 > length ** 2;
}

function boxAbout({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function tieFigure({ mark, curve, size }: PlacedTie): Figure {
  const { from, control, to } = curve;
  const way = isStraight(curve) ? 'L' : `Q${n(control.x)} ${n(control.y)} `;
  const d = `M${n(from.x)} ${n(from.y)}${way}${n(to.x)} ${n(to.y)}`;
  const strokes: Item[] = mark.strokes.map(({ color, ...look }) => path(d, { stroke: color, ...look }));
  if (mark.arrow !== null) {
    const corners = arrowhead(curve, arrowLength(mark, size));
    strokes.push(path(polygonPath(corners.map(({ x, y }) => [x, y])), { fill: mark.arrow }));
  }
  return figure(mark.key, mark.tie, mark.title, tieOpacity[mark.emphasis], strokes);
}

function knotFigure({ mark, middle: { x, y }, size }: PlacedTie): Figure {
  const knot = mark.knot!;
  const radius = knot.radius * size;
  const ring = path(circle(x, y, radius), { fill: knot.ground, stroke: knot.color, width: 1.4 });
  const sign = path(knotSign(knot.sign, x, y, radius), { stroke: knot.color, width: 1.4, round: true });
  return figure(mark.key, mark.tie, mark.title, knotOpacity[mark.emphasis], [ring, sign]);
}

/** Size of the number of a note, in pixels. */
export const numberSize = 9.5;

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
  return [figure(key, number, title, knotOpacity[tie.mark.emphasis], items)];
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
