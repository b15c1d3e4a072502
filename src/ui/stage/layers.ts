/**
 * The canvases of a large map, one over the other: ties and symbols, each with a canvas behind it on which the next picture
 * is drawn, ties that are lit, and above all symbols that are lit and names. But while something is lit at rest they are seen
 * as one: a browser that draws without a graphics card copies each canvas that is seen, frame by frame, and most of all when
 * it is seen for the first time.
 */
import type { Brush } from '../../render/canvas.ts';
import type { Frame } from '../../scene/fit.ts';
import { actorOpacity, tieOpacity, type Emphasis } from '../../scene/mark.ts';
import type { Transform } from '../../scene/transform.ts';
import { Surface } from './surface.ts';

export class Layers {
  readonly #parts: HTMLElement;
  readonly #ties: [front: Surface, back: Surface];
  readonly #symbols: [front: Surface, back: Surface];
  readonly litTies: Surface;
  readonly top: Surface;
  readonly #whole: Surface;
  #areApart = false;

  /** `redraw` is called when the browser has lost what was drawn and can draw again. */
  constructor(parent: HTMLElement, redraw: () => void) {
    this.#parts = document.createElement('div');
    this.#parts.style.visibility = 'hidden';
    parent.append(this.#parts);
    const layer = (): Surface => new Surface(this.#parts, redraw);
    this.#ties = [layer(), layer()];
    this.litTies = layer();
    this.#symbols = [layer(), layer()];
    this.top = layer();
    this.#whole = new Surface(parent, redraw, 'bitmap');
  }

  /** What the next picture is drawn on, unseen. */
  get behind(): { readonly ties: Surface; readonly symbols: Surface } {
    return { ties: this.#ties[1], symbols: this.#symbols[1] };
  }

  /** Shows what was drawn behind, in the place of what was seen. */
  turn(): void {
    for (const pair of [this.#ties, this.#symbols]) {
      pair.reverse();
      pair[0].show(true);
      pair[1].show(false);
    }
  }

  /** How strongly that is seen which is not lit. */
  set emphasis(emphasis: Emphasis) {
    for (const surface of this.#ties) surface.opacity = tieOpacity[emphasis] / tieOpacity.plain;
    for (const surface of this.#symbols) surface.opacity = actorOpacity[emphasis];
  }

  /** Puts all that is drawn where it belongs now. */
  follow(transform: Transform): void {
    for (const surface of this.#all) surface.follow(transform);
  }

  /** Whether they are seen one by one. */
  get areApart(): boolean {
    return this.#areApart;
  }

  /** Shows ties and symbols as one, and what `draw` puts over them: nothing is lit. */
  showPlain(frame: Frame, drawnAt: Transform, draw: (brush: Brush) => void): void {
    this.#showWhole(frame, drawnAt, [this.#ties[0], this.#symbols[0]], draw);
  }

  /** Shows all that is seen as one, with what is lit. */
  showMerged(frame: Frame, drawnAt: Transform): void {
    this.#showWhole(frame, drawnAt, [this.#ties[0], this.litTies, this.#symbols[0], this.top]);
  }

  /** Shows them one by one: each can step back or be drawn anew without the others. */
  showApart(): void {
    this.#areApart = true;
    this.#whole.show(false);
    this.#parts.style.visibility = '';
  }

  #showWhole(frame: Frame, drawnAt: Transform, seen: readonly Surface[], draw?: (brush: Brush) => void): void {
    this.#areApart = false;
    this.#whole.begin(frame, drawnAt);
    for (const surface of seen) this.#whole.take(surface);
    draw?.(this.#whole.brush);
    this.#whole.present();
    this.#whole.show(true);
    this.#parts.style.visibility = 'hidden';
  }

  remove(): void {
    this.#parts.remove();
    for (const surface of this.#all) surface.remove();
  }

  get #all(): readonly Surface[] {
    return [...this.#ties, ...this.#symbols, this.litTies, this.top, this.#whole];
  }
}
