/**
 * Keeps a canvas true to the map. While a gesture goes on the last picture moves along, by the browser alone; the sharp one
 * follows when the map has come to rest, or when the last one no longer fills the stage. It is drawn behind the one that is
 * seen, in slices where it takes long, and takes its place when it is done.
 */
import { paintLabels } from '../../render/canvas-names.ts';
import { paintSymbols, paintTies } from '../../render/canvas.ts';
import type { Point } from '../../scene/curve.ts';
import { isSameFrame, type Frame } from '../../scene/fit.ts';
import { hitAt, type Hit } from '../../scene/hit.ts';
import type { Marks } from '../../scene/mark.ts';
import { plotSteps, type Plot } from '../../scene/plot.ts';
import type { Transform } from '../../scene/transform.ts';
import type { Lit } from '../../state/drawing.svelte.ts';
import { SideMemory } from '../../state/side-memory.ts';
import { whenIdle } from '../../state/when.ts';
import { Layers } from './layers.ts';
import { paintLit, type LitAt } from './paint-lit.ts';
import { makePath, windowAt } from './surface.ts';

/** What there is to draw, each time a new object. */
interface Content {
  readonly marks: Marks;
  readonly xy: Float32Array;
}

/** Which picture: what it shows, where the map is in it, and whether it is in parts, which can step back behind what is lit. */
interface Picture {
  readonly content: Content;
  readonly transform: Transform;
  readonly isInParts: boolean;
}

/** A picture that is being drawn. */
interface Job {
  readonly picture: Picture;
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

export interface Heard {
  /** Told when a sharp picture stands. */
  readonly onsharp: (plot: Plot) => void;
  /** Told why nothing is drawn any more. */
  readonly onfail: (error: unknown) => void;
}

export class Painter {
  readonly #heard: Heard;
  readonly #stage: HTMLElement;
  readonly #layers: Layers;
  readonly #sides = new SideMemory();

  #frame: Frame = { width: 0, height: 0 };
  #transform: Transform | null = null;
  #content: Content | null = null;
  #lit: LitAt | null = null;

  /** What the picture that is seen shows. */
  #shown: (Picture & { readonly plot: Plot }) | null = null;
  #litPlot: Plot | null = null;
  /** Whether the parts are those of the picture that is seen: not while others are drawn, or if that was broken off. */
  #hasParts = false;
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

  constructor(stage: HTMLElement, parent: HTMLElement, heard: Heard) {
    this.#stage = stage;
    this.#heard = heard;
    this.#layers = new Layers(parent, () => this.refresh());
  }

  /** What is to be drawn. */
  show(marks: Marks, xy: Float32Array): void {
    this.#content = { marks, xy };
    this.#wake();
  }

  /** Where the map is now, how large the stage is, and whether no gesture goes on. */
  look(transform: Transform, frame: Frame, isAtRest: boolean): void {
    if (!isSameFrame(frame, this.#frame)) this.refresh();
    this.#frame = frame;
    this.#transform = transform;
    if (this.#isResting && !isAtRest && this.#layers.seen !== 'plain') this.#freeze();
    this.#isResting = isAtRest;
    this.#layers.follow(transform);
    this.#wake();
  }

  /** What stands out: drawn over the rest, which steps back without being drawn anew. */
  light(lit: Lit | null, xy: Float32Array): void {
    if (lit === null && this.#lit === null) return;
    this.#lit = lit === null ? null : { ...lit, xy };
    // Where what stands below is out of date, nothing is to come back there: what is dragged was dropped elsewhere.
    if (lit !== null || this.#content === this.#shown?.content) this.#showLit();
    this.#wake();
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
    if (this.#shown === null || this.#content === null || this.#transform === null) return false;
    const { content, transform, isInParts } = this.#shown;
    const isWhole = isInParts ? this.#hasParts : this.#lit === null;
    return content === this.#content && transform === this.#transform && isWhole;
  }

  #wake(): void {
    this.#stage.dataset['sharp'] = String(this.#isSharp);
    const isToDraw = !this.#isSharp && this.#content !== null && this.#transform !== null && this.#frame.width > 0;
    if (this.#request !== 0 || !(isToDraw || this.#handedAt !== null)) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = 0;
      const now = performance.now();
      if (this.#handedAt !== null) this.#pixelCost = Math.max(0, now - this.#handedAt - frameTime);
      this.#handedAt = null;
      try {
        if (!this.#isSharp) this.#step(now);
        this.#wake();
      } catch (error) {
        // What was half drawn is not to pass as done.
        this.#job = null;
        this.#heard.onfail(error);
      }
    });
  }

  #step(now: number): void {
    if (this.#content === null || this.#transform === null || this.#frame.width === 0) return;
    const wanted: Picture = { content: this.#content, transform: this.#transform, isInParts: this.#lit !== null };
    const isResting = this.#isResting;
    const isChanged = wanted.content !== this.#shown?.content;
    const isLate = !this.#covers(wanted.transform) && now - this.#doneAt >= (this.#cost + this.#pixelCost) * pause;
    const isDue = isChanged || isResting || isLate;
    // It may have come to rest, which is known only a while later: until then its picture is drawn, and not yet shown.
    const isStill = wanted.transform === this.#transformBefore;
    this.#transformBefore = wanted.transform;
    if (this.#job !== null && this.#isVain(this.#job.picture, wanted, isDue, isStill)) this.#job = null;
    if (this.#job === null && (isDue || isStill)) this.#job = this.#begin(wanted);
    if (this.#job === null) return;
    const isAtOnce = (isChanged || isResting) && this.#cost + this.#pixelCost <= bearable;
    const isMoving = !isResting && !isStill;
    const calm = this.#shown === null ? firstSlice : slice;
    const budget = isAtOnce ? Infinity : isMoving ? sliceOfGesture : calm;
    this.#work(this.#job, budget);
    if (isDue && this.#job.isDone) this.#finish(this.#job);
  }

  /** Whether a picture that is being drawn would not be the one that is wanted. */
  #isVain({ content, transform, isInParts }: Picture, wanted: Picture, isDue: boolean, isStill: boolean): boolean {
    if (content !== wanted.content || isInParts !== wanted.isInParts) return true;
    // While the map moves on, a picture of where it was may still serve.
    return transform === wanted.transform ? !isDue && !isStill : !isDue || this.#isResting;
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

  #begin(picture: Picture): Job {
    const { content, transform, isInParts } = picture;
    const job: Job = { picture, plot: this.#plotOf(picture), spent: 0, isDone: false, strokes: strokes.call(this) };
    // What is drawn anew is not to be seen before it is done.
    if (isInParts && this.#layers.seen === 'parts') this.#freeze();
    if (isInParts) this.#hasParts = false;
    const { behind, ties, symbols } = this.#layers;
    const [lower, upper] = isInParts ? [ties, symbols] : [behind, behind];
    function* strokes(this: Painter): Generator<void> {
      const window = windowAt(transform, this.#frame);
      job.plot ??= yield* plotSteps(content.marks, content.xy, window, this.#sides.at(transform.k));
      yield;
      lower.begin(this.#frame, transform);
      yield* paintTies(lower.brush, job.plot, lower.ratio);
      if (isInParts) upper.begin(this.#frame, transform);
      yield* paintSymbols(upper.brush, job.plot, makePath, upper.ratio);
      if (!isInParts) yield* paintLabels(upper.brush, job.plot.labels);
    }
    return job;
  }

  /** That of the picture that is seen, where it shows the same in another way. */
  #plotOf({ content, transform }: Picture): Plot | null {
    const shown = this.#shown;
    return shown?.content === content && shown.transform === transform ? shown.plot : null;
  }

  #work(job: Job, budget: number): void {
    const start = performance.now();
    while (!job.isDone && performance.now() - start < budget) job.isDone = job.strokes.next().done === true;
    job.spent += performance.now() - start;
  }

  #finish({ picture, spent, plot }: Job): void {
    this.#job = null;
    if (plot === null) return;
    // The second of two pictures of one plot says less of what a picture takes.
    if (this.#shown?.plot !== plot) this.#cost = spent;
    this.#shown = { ...picture, plot };
    this.#sides.keep(plot, false);
    this.#doneAt = this.#handedAt = performance.now();
    if (picture.isInParts) this.#hasParts = true;
    else this.#layers.turn();
    this.#showLit();
    this.#heard.onsharp(plot);
    if (this.#layers.seen === 'plain') this.#freezeLater();
  }

  /** What is seen becomes a bitmap: the least to be moved, and nothing that is drawn anew shows in it. */
  #freeze(): void {
    if (this.#shown === null || this.#transform === null) return;
    this.#layers.showBitmap(this.#frame, this.#shown.transform);
    this.#layers.follow(this.#transform);
  }

  /** The plain picture is there as soon as it is drawn; before it is moved, the browser has time to make it a bitmap. */
  #freezeLater(): void {
    const shown = this.#shown;
    whenIdle(() => {
      if (this.#shown === shown && this.#layers.seen === 'plain') this.#freeze();
    });
  }

  /** What is lit, over a picture that steps back as soon as it is there in parts. */
  #showLit(): void {
    // What is being drawn behind the first picture is not to be seen.
    if (this.#shown === null || this.#transform === null) return;
    const { plot, transform, isInParts, content } = this.#shown;
    this.#litPlot = null;
    if (this.#lit === null && !isInParts) this.#layers.see('plain');
    else {
      this.#litPlot = paintLit(this.#layers, this.#lit, { ...content, plot, transform, frame: this.#frame });
      if (!isInParts) this.#layers.see('lit');
      else if (this.#hasParts) this.#layers.see('parts');
      if (!this.#isResting) this.#freeze();
    }
    this.#layers.follow(this.#transform);
  }
}
