/**
 * The canvases of a large map, one over the other: ties and symbols, each with a canvas behind it on which the next picture
 * is drawn, ties that are lit, and above all symbols that are lit and names. While the map is moved all of them are seen as
 * one: a browser that draws without a graphics card puts each together pixel by pixel, frame by frame.
 */
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

  /** `redraw` is called when the browser has lost what was drawn and can draw again. */
  constructor(parent: HTMLElement, redraw: () => void) {
    this.#parts = document.createElement('div');
    parent.append(this.#parts);
    const layer = (): Surface => new Surface(this.#parts, redraw);
    this.#ties = [layer(), layer()];
    this.litTies = layer();
    this.#symbols = [layer(), layer()];
    this.top = layer();
    this.#whole = new Surface(parent, redraw);
    this.#whole.show(false);
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

  /** Shows all that is seen as one canvas. */
  merge(frame: Frame, drawnAt: Transform): void {
    this.#whole.begin(frame, drawnAt);
    for (const surface of [this.#ties[0], this.litTies, this.#symbols[0], this.top]) this.#whole.take(surface);
    this.#whole.show(true);
    this.#parts.hidden = true;
  }

  /** Shows them one by one: each can step back or be drawn anew without the others. */
  part(): void {
    this.#whole.show(false);
    this.#parts.hidden = false;
  }

  remove(): void {
    this.#parts.remove();
    for (const surface of this.#all) surface.remove();
  }

  get #all(): readonly Surface[] {
    return [...this.#ties, ...this.#symbols, this.litTies, this.top, this.#whole];
  }
}
