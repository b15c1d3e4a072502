/**
 * Draws a plot on a canvas: the colours, widths, dashes and letters that a scene says as attributes of elements. Lines of one
 * look are stroked together, as far as that leaves the order of the ties alone.
 */
import { arrowhead } from '../scene/curve.ts';
import { showsArrow, showsDashes, smallestOutline } from '../scene/detail.ts';
import { actorOpacity, knotOpacity, tieOpacity, type Emphasis, type Shape, type Stroke } from '../scene/mark.ts';
import { knotSign, symbolOutline } from '../scene/outline.ts';
import { curveAt, discAt, type Plot } from '../scene/plot.ts';
import { arrowLength } from '../scene/tie-curve.ts';

/** What is asked of a canvas. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'globalAlpha'
  | 'strokeStyle'
  | 'fillStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'direction'
  | 'setLineDash'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'arc'
  | 'closePath'
  | 'translate'
  | 'fillText'
  | 'strokeText'
> & { stroke(path?: Path2D): void; fill(path?: Path2D): void };

/** Makes a path of path data; the browser's `Path2D`. */
export type MakePath = (d: string) => Path2D;

/**
 * So many ties are sorted by their looks at a time. Lines of a later lot lie on those of an earlier, and where lines of one
 * lot and look cross they do not add up.
 */
const lot = 1000;

/** So many symbols or knots are drawn before the next pause. */
const few = 400;

/**
 * A browser fills the outline of a wide line, which takes it some fifteen times as long as a line of a pixel. With more ties than
 * this in view a wide line is drawn as several such lines side by side, together as wide.
 */
const mostOutlined = 300;

/** How lines are drawn: `ratio` is how many pixels the canvas has for one of the plot. */
interface Pen {
  readonly brush: Brush;
  readonly ratio: number;
  readonly isCrowded: boolean;
}

/** The lines of ties with their arrowheads. `ratio`: pixels of the canvas for one of the plot. It may pause at each `yield`. */
export function* paintTies(brush: Brush, plot: Plot, ratio = 1): Generator<void> {
  const pen = { brush, ratio, isCrowded: plot.ties.length > mostOutlined };
  for (let from = 0; from < plot.ties.length; from += lot) {
    const to = Math.min(plot.ties.length, from + lot);
    for (const strokes of sortByLook(plot, from, to)) {
      for (const [stroke, runs] of strokes) runs.forEach((run, slot) => strokeRun(pen, plot, stroke, run, slot));
    }
    paintArrows(brush, plot, from, to);
    yield;
  }
}

/** Sets the width of the lines to be drawn; how many of them make up one. */
function setWidth({ brush, ratio, isCrowded }: Pen, width: number): number {
  const count = isCrowded ? Math.max(1, Math.ceil(width * ratio)) : 1;
  brush.lineWidth = width / count;
  return count;
}

const emphases: readonly Emphasis[] = ['faint', 'behind', 'plain', 'lit'];

/** Indices of ties, by twice the number of their emphasis, and one more where they are dashed. */
type Runs = number[][];

/** What lies undermost comes first: the first stroke of all ties, then the second of those that are striped. */
function sortByLook({ ties, lengths }: Plot, from: number, to: number): Map<Stroke, Runs>[] {
  const layers: Map<Stroke, Runs>[] = [];
  for (let index = from; index < to; index++) {
    const { strokes, emphasis } = ties[index]!;
    const dashes = emphasis === 'lit' || showsDashes(lengths[index]!);
    // Without its dashes the upper stroke of a striped tie would hide the lower.
    const count = dashes ? strokes.length : Math.min(1, strokes.length);
    for (let layer = 0; layer < count; layer++) {
      const stroke = strokes[layer]!;
      const looks = (layers[layer] ??= new Map<Stroke, Runs>());
      let runs = looks.get(stroke);
      if (runs === undefined) looks.set(stroke, (runs = []));
      const slot = emphases.indexOf(emphasis) * 2 + (dashes && stroke.dash.length > 0 ? 1 : 0);
      (runs[slot] ??= []).push(index);
    }
  }
  return layers;
}

function strokeRun(pen: Pen, { curves, detail }: Plot, stroke: Stroke, run: readonly number[], slot: number): void {
  const { brush } = pen;
  const emphasis = emphases[slot >> 1]!;
  brush.globalAlpha = tieOpacity[emphasis];
  brush.strokeStyle = stroke.color;
  brush.lineCap = stroke.round ? 'round' : 'butt';
  brush.setLineDash(slot % 2 === 1 ? [...stroke.dash] : []);
  const width = stroke.width * (emphasis === 'lit' ? 1 : detail.thin);
  const count = setWidth(pen, width);
  brush.beginPath();
  for (let line = 0; line < count; line++) {
    const aside = ((line + 0.5) / count - 0.5) * width;
    for (const index of run) traceTie(brush, curves, index, aside);
  }
  brush.stroke();
}

/** The line of a tie, so many pixels beside its middle. */
function traceTie(brush: Brush, curves: Float32Array, index: number, aside: number): void {
  const at = index * 6;
  const [x1, y1, x2, y2] = [curves[at]!, curves[at + 1]!, curves[at + 4]!, curves[at + 5]!];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ax, ay] = [(-dy / length) * aside, (dx / length) * aside];
  const [x, y] = [curves[at + 2]!, curves[at + 3]!];
  brush.moveTo(x1 + ax, y1 + ay);
  // As `isStraight` has it, written out: this is asked of every tie.
  if (Math.abs((x - x1) * dy - (y - y1) * dx) < 0.05 * length) brush.lineTo(x2 + ax, y2 + ay);
  else brush.quadraticCurveTo(x + ax, y + ay, x2 + ax, y2 + ay);
}

function paintArrows(brush: Brush, { ties, curves, lengths, detail }: Plot, from: number, to: number): void {
  const runs = new Map<string, number[]>();
  for (let index = from; index < to; index++) {
    const mark = ties[index]!;
    if (mark.arrow === null) continue;
    if (mark.emphasis !== 'lit' && !showsArrow(lengths[index]!, arrowLength(mark, detail.size))) continue;
    const key = `${mark.arrow} ${tieOpacity[mark.emphasis]}`;
    const run = runs.get(key);
    if (run === undefined) runs.set(key, [index]);
    else run.push(index);
  }
  for (const run of runs.values()) {
    const { arrow, emphasis } = ties[run[0]!]!;
    brush.globalAlpha = tieOpacity[emphasis];
    brush.fillStyle = arrow!;
    brush.beginPath();
    for (const index of run) {
      const [tip, left, right] = arrowhead(curveAt(curves, index), arrowLength(ties[index]!, detail.size));
      brush.moveTo(tip.x, tip.y);
      brush.lineTo(left.x, left.y);
      brush.lineTo(right.x, right.y);
      brush.closePath();
    }
    brush.fill();
  }
}

/** Outlines of symbols, each made once. */
function outlinesBy(makePath: MakePath): (shape: Shape, radius: number) => Path2D {
  const made = new Map<Shape, Map<number, Path2D>>();
  return (shape, radius) => {
    let sizes = made.get(shape);
    if (sizes === undefined) made.set(shape, (sizes = new Map<number, Path2D>()));
    let path = sizes.get(radius);
    if (path === undefined) sizes.set(radius, (path = makePath(symbolOutline(shape, 0, 0, radius))));
    return path;
  };
}

/** Half the side of a square in the place of a symbol, as a share of its radius: most symbols are open, and less dark. */
const dotSize = 0.7;

/** The knots of ties, then the symbols of actors; `ratio` as for ties. It may pause at each `yield`. */
export function* paintSymbols(brush: Brush, plot: Plot, makePath: MakePath, ratio = 1): Generator<void> {
  yield* paintKnots(brush, plot, makePath);
  paintDots({ brush, ratio, isCrowded: true }, plot);
  yield* paintActors(brush, plot, outlinesBy(makePath));
}

/** Width of the strokes of a knot and its sign, in pixels. */
const knotWidth = 1.4;

function* paintKnots(brush: Brush, plot: Plot, makePath: MakePath): Generator<void> {
  brush.setLineDash([]);
  brush.lineCap = 'round';
  brush.lineJoin = 'miter';
  for (const [at, index] of plot.knots.entries()) {
    if (at % few === few - 1) yield;
    const { x, y, radius } = discAt(plot.knotDiscs, at);
    const { knot: look, emphasis } = plot.ties[index]!;
    brush.globalAlpha = knotOpacity[emphasis];
    brush.lineWidth = knotWidth * widthFor(radius / look!.radius);
    brush.strokeStyle = look!.color;
    brush.fillStyle = look!.ground;
    brush.beginPath();
    brush.arc(x, y, radius, 0, Math.PI * 2);
    brush.fill();
    brush.stroke();
    brush.translate(x, y);
    brush.stroke(makePath(knotSign(look!.sign, 0, 0, radius)));
    brush.translate(-x, -y);
  }
}

/** Strokes of symbols that are drawn at less than half their size get thinner with them, or they would be all stroke. */
function widthFor(size: number): number {
  return Math.min(1, size * 2);
}

/** Symbols so small that each is a square of its stroke's colour: those of one look are lines in one path, as long as wide. */
function paintDots(pen: Pen, { actors, discs }: Plot): void {
  const { brush } = pen;
  const looks = new Map<string, Map<number, number[]>[]>();
  for (let index = 0; index < actors.length; index++) {
    const radius = discs[index * 3 + 2]!;
    if (radius >= smallestOutline) continue;
    const { stroke, emphasis } = actors[index]!;
    const ofStroke = looks.get(stroke) ?? [];
    if (ofStroke.length === 0) looks.set(stroke, ofStroke);
    const sizes = (ofStroke[emphases.indexOf(emphasis)] ??= new Map<number, number[]>());
    const run = sizes.get(radius);
    if (run === undefined) sizes.set(radius, [index]);
    else run.push(index);
  }
  brush.setLineDash([]);
  brush.lineCap = 'butt';
  for (const [stroke, ofStroke] of looks) {
    brush.strokeStyle = stroke;
    ofStroke.forEach((sizes, emphasis) => {
      brush.globalAlpha = actorOpacity[emphases[emphasis]!];
      for (const [radius, run] of sizes) strokeDots(pen, discs, run, radius * dotSize);
    });
  }
}

function strokeDots(pen: Pen, discs: Float32Array, run: readonly number[], half: number): void {
  const { brush } = pen;
  const count = setWidth(pen, half * 2);
  brush.beginPath();
  for (const index of run) {
    const [x, y] = [discs[index * 3]!, discs[index * 3 + 1]!];
    for (let line = 0; line < count; line++) {
      const at = y + ((line + 0.5) / count - 0.5) * half * 2;
      brush.moveTo(x - half, at);
      brush.lineTo(x + half, at);
    }
  }
  brush.stroke();
}

function* paintActors(
  brush: Brush,
  { actors, discs, detail }: Plot,
  outlineOf: (shape: Shape, radius: number) => Path2D,
): Generator<void> {
  brush.setLineDash([]);
  brush.lineCap = 'butt';
  brush.lineJoin = 'miter';
  for (let index = 0; index < actors.length; index++) {
    if (index % few === few - 1) yield;
    const { shape, fill, stroke, width, emphasis } = actors[index]!;
    const [x, y, radius] = [discs[index * 3]!, discs[index * 3 + 1]!, discs[index * 3 + 2]!];
    if (radius < smallestOutline) continue;
    brush.globalAlpha = actorOpacity[emphasis];
    const path = outlineOf(shape, radius);
    brush.fillStyle = fill;
    brush.strokeStyle = stroke;
    brush.lineWidth = width * widthFor(detail.size);
    brush.translate(x, y);
    brush.fill(path);
    brush.stroke(path);
    brush.translate(-x, -y);
  }
}
