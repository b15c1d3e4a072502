/**
 * Keeps a canvas true to the map. While a gesture goes on the last picture moves along, by the browser alone; the sharp one
 * follows when the map has come to rest, or when the last one no longer fills the stage. It is drawn behind the one that is
 * seen, in slices where it takes long, and takes its place when it is done.
 */
import { paintLabel, paintSymbols, paintTies } from '../../render/canvas.ts';
import { touches } from '../../scene/boxes.ts';
import type { Point } from '../../scene/curve.ts';
import { leastLitSize } from '../../scene/detail.ts';
import type { Frame } from '../../scene/fit.ts';
import { hitAt, type Hit } from '../../scene/hit.ts';
import { actorOpacity, type Marks } from '../../scene/mark.ts';
import { plotMarks, plotSteps, type Plot, type Window } from '../../scene/plot.ts';
import type { Transform } from '../../scene/transform.ts';
import type { Lit } from '../../state/drawing.svelte.ts';
import { SideMemory } from '../../state/side-memory.ts';
import { Layers } from './layers.ts';
import { margin } from './surface.ts';

/** What there is to draw, each time a new object. */
interface Content {
  readonly marks: Marks;
  readonly xy: Float32Array;
}

/** A picture that is being drawn. */
interface Job {
  readonly content: Content;
  readonly transform: Transform;
  readonly strokes: Generator<void>;
  plot: Plot | null;
  spent: number;
  isDone: boolean;
}

/** Milliseconds. A picture that takes no longer than this is drawn at one go when the map is at rest; others in slices. */
const bearable = 100;
/** A frame, of which a picture that costs nothing waits for the next. */
const frameTime = 16;
const slice = 11;
/** As long as nothing is seen, nothing has to move meanwhile: 10,000 actors stand a twentieth earlier. */
const firstSlice = 40;
const sliceOfGesture = 7;
/** A picture that is seen so many times as large as it was drawn is drawn anew, even in a gesture. */
const mostBlurred = 2;
/** In a gesture that goes on beyond the margin, or comes so near, a picture may take one part of the time in so many. */
const pause = 8;

const makePath = (d: string): Path2D => new Path2D(d);

function atOneGo(strokes: Generator<void>): void {
  while (strokes.next().done !== true);
}

export class Painter {
  /** Called when a sharp picture stands. */
  readonly #onsharp: (plot: Plot) => void;
  readonly #stage: HTMLElement;
  readonly #layers: Layers;
  readonly #sides = new SideMemory();

  #frame: Frame = { width: 0, height: 0 };
  #transform: Transform | null = null;
  #content: Content | null = null;
  #lit: (Lit & { readonly xy: Float32Array }) | null = null;

  /** What the picture that is seen shows. */
  #shown: { readonly content: Content; readonly plot: Plot; readonly transform: Transform } | null = null;
  #litPlot: Plot | null = null;
  #job: Job | null = null;
  #isResting = false;
  #transformBefore: Transform | null = null;
  #doneAt = -Infinity;
  /** What the last picture took, in milliseconds, and besides what the browser took to fill its pixels. */
  #cost = Infinity;
  #pixelCost = 0;
  /** When the last picture was handed to the browser, until its next frame tells how long that took. */
  #handedAt: number | null = null;
  #request = 0;

  constructor(stage: HTMLElement, parent: HTMLElement, onsharp: (plot: Plot) => void) {
    this.#stage = stage;
    this.#onsharp = onsharp;
    this.#layers = new Layers(parent, () => this.refresh());
  }

  /** What is to be drawn. */
  show(marks: Marks, xy: Float32Array): void {
    this.#content = { marks, xy };
    this.#wake();
  }

  /** Where the map is now, how large the stage is, and whether no gesture goes on. */
  look(transform: Transform, frame: Frame, isAtRest: boolean): void {
    if (frame.width !== this.#frame.width || frame.height !== this.#frame.height) this.refresh();
    this.#frame = frame;
    this.#transform = transform;
    if (this.#isResting && !isAtRest && this.#layers.areApart) this.#merge();
    this.#isResting = isAtRest;
    this.#layers.follow(transform);
    this.#wake();
  }

  /** What stands out: drawn over the rest, which steps back without being drawn anew. */
  light(lit: Lit | null, xy: Float32Array): void {
    if (lit === null && this.#lit === null) return;
    this.#lit = lit === null ? null : { ...lit, xy };
    this.#showLit();
  }

  /** Draws all anew: another screen, other letters, or what was drawn is lost. */
  refresh(): void {
    if (this.#content !== null) this.#content = { ...this.#content };
    this.#wake();
  }

  /** What lies at a point of the stage, in pixels. */
  at({ x, y }: Point): Hit | null {
    if (this.#transform === null || this.#shown === null) return null;
    const { plot } = this.#shown;
    const zoom = this.#transform.k / plot.scale;
    const point = { x: (x - this.#transform.x) / zoom, y: (y - this.#transform.y) / zoom };
    const lit = this.#litPlot === null ? null : hitAt(this.#litPlot, point, zoom);
    if (lit?.kind === 'actor') return lit;
    const plain = hitAt(plot, point, zoom);
    return plain?.kind === 'actor' ? plain : (lit ?? plain);
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#layers.remove();
  }

  get #isSharp(): boolean {
    return this.#shown !== null && this.#shown.content === this.#content && this.#shown.transform === this.#transform;
  }

  #wake(): void {
    this.#stage.dataset['sharp'] = String(this.#isSharp);
    if (this.#request !== 0 || (this.#isSharp && this.#handedAt === null)) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = 0;
      const now = performance.now();
      if (this.#handedAt !== null) this.#pixelCost = Math.max(0, now - this.#handedAt - frameTime);
      this.#handedAt = null;
      if (!this.#isSharp) this.#step(now);
      this.#wake();
    });
  }

  #step(now: number): void {
    if (this.#content === null || this.#transform === null || this.#frame.width === 0) return;
    const isResting = this.#isResting;
    const isChanged = this.#content !== this.#shown?.content;
    const isLate = !this.#covers(this.#transform) && now - this.#doneAt >= (this.#cost + this.#pixelCost) * pause;
    const isDue = isChanged || isResting || isLate;
    // It may have come to rest, which is known only a while later: until then its picture is drawn, and not yet shown.
    const isStill = this.#transform === this.#transformBefore;
    this.#transformBefore = this.#transform;
    if (this.#isVain(isDue, isStill)) this.#job = null;
    if (this.#job === null && (isDue || isStill)) this.#job = this.#begin(this.#content, this.#transform);
    if (this.#job === null) return;
    const isAtOnce = (isChanged || isResting) && this.#cost + this.#pixelCost <= bearable;
    const isMoving = !isResting && !isStill;
    const calm = this.#shown === null ? firstSlice : slice;
    const budget = isAtOnce ? Infinity : isMoving ? sliceOfGesture : calm;
    this.#work(this.#job, budget);
    if (isDue && this.#job.isDone) this.#finish(this.#job);
  }

  /** Whether the picture that is being drawn would not be the one that is wanted. */
  #isVain(isDue: boolean, isStill: boolean): boolean {
    if (this.#job === null) return false;
    const { content, transform } = this.#job;
    if (content !== this.#content) return true;
    // While the map moves on, a picture of where it was may still serve.
    return transform === this.#transform ? !isDue && !isStill : !isDue || this.#isResting;
  }

  /** Whether the picture that is seen still fills the stage, and can be read. */
  #covers(transform: Transform): boolean {
    if (this.#shown === null) return false;
    const { plot, transform: drawnAt } = this.#shown;
    const zoom = transform.k / drawnAt.k;
    const { left, top, right, bottom } = plot.window;
    return (
      zoom <= mostBlurred &&
      left * zoom + transform.x <= 0 &&
      top * zoom + transform.y <= 0 &&
      right * zoom + transform.x >= this.#frame.width &&
      bottom * zoom + transform.y >= this.#frame.height
    );
  }

  #begin(content: Content, transform: Transform): Job {
    const { ties, symbols } = this.#layers.behind;
    const job: Job = { content, transform, plot: null, spent: 0, isDone: false, strokes: strokes.call(this) };
    function* strokes(this: Painter): Generator<void> {
      const plot = yield* plotSteps(content.marks, content.xy, this.#windowAt(transform), this.#sides.at(transform.k));
      job.plot = plot;
      yield;
      ties.begin(this.#frame, transform);
      yield* paintTies(ties.brush, plot, ties.ratio);
      symbols.begin(this.#frame, transform);
      yield* paintSymbols(symbols.brush, plot, makePath, symbols.ratio);
    }
    return job;
  }

  /** What is seen and the margin about it, in pixels of a plot. */
  #windowAt({ x, y, k }: Transform): Window {
    const { width, height } = this.#frame;
    const box = { left: -x - margin, top: -y - margin, right: width - x + margin, bottom: height - y + margin };
    return { scale: k, box };
  }

  #work(job: Job, budget: number): void {
    const start = performance.now();
    while (!job.isDone && performance.now() - start < budget) job.isDone = job.strokes.next().done === true;
    job.spent += performance.now() - start;
  }

  #finish({ content, transform, spent, plot }: Job): void {
    this.#job = null;
    if (plot === null) return;
    this.#layers.turn();
    this.#shown = { content, plot, transform };
    this.#sides.keep(plot, false);
    this.#doneAt = this.#handedAt = performance.now();
    this.#cost = spent;
    if (this.#lit === null) this.#showPlain(plot, transform);
    else this.#showLit();
    this.#onsharp(plot);
  }

  /** While a gesture goes on all is seen as one canvas. */
  #merge(): void {
    if (this.#shown === null || this.#transform === null) return;
    this.#layers.showMerged(this.#frame, this.#shown.transform);
    this.#layers.follow(this.#transform);
  }

  /** Nothing is lit: names are drawn over the rest, on the same canvas. */
  #showPlain(plot: Plot, transform: Transform): void {
    this.#layers.emphasis = 'plain';
    this.#litPlot = null;
    this.#layers.showPlain(this.#frame, transform, (brush) => {
      for (const label of plot.labels) paintLabel(brush, label);
    });
    this.#layers.follow(this.#transform ?? transform);
  }

  #showLit(): void {
    // What is being drawn behind the first picture is not to be seen.
    if (this.#shown === null) return;
    this.#paintLit();
    if (this.#isResting) this.#layers.showApart();
    else this.#merge();
  }

  /** What is lit, and all names: those that stand where one of a lit actor does are left out. */
  #paintLit(): void {
    if (this.#shown === null || this.#transform === null) return;
    const { plot, transform } = this.#shown;
    const { litTies, top } = this.#layers;
    const lit = this.#lit;
    this.#layers.emphasis = lit === null ? 'plain' : lit.pointing ? 'faint' : 'behind';
    litTies.begin(this.#frame, transform);
    top.begin(this.#frame, transform);
    this.#litPlot = null;
    litTies.show(lit !== null);
    if (lit !== null) {
      const window = { ...this.#windowAt(transform), least: leastLitSize };
      const litPlot = plotMarks(lit.marks, lit.xy, window, plot.sides);
      atOneGo(paintTies(litTies.brush, litPlot, litTies.ratio));
      atOneGo(paintSymbols(top.brush, litPlot, makePath, top.ratio));
      this.#litPlot = litPlot;
    }
    this.#paintNames(plot, lit?.pointing === true ? actorOpacity.faint : 1);
    this.#layers.follow(this.#transform);
  }

  #paintNames({ labels }: Plot, opacity: number): void {
    const own = this.#litPlot?.labels ?? [];
    const lit = new Set(this.#litPlot?.actors.map(({ key }) => key));
    const isFree = ({ actor, place }: Plot['labels'][number]): boolean =>
      !lit.has(actor.key) && !own.some((other) => touches(other.place.box, place.box));
    for (const label of labels) if (isFree(label)) paintLabel(this.#layers.top.brush, label, opacity);
    for (const label of own) paintLabel(this.#layers.top.brush, label);
  }
}
