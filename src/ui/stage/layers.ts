/**
 * The canvases of a large map, one over the other. Where nothing is lit all is drawn on one; it has another behind it, on
 * which the next picture is drawn. While something is lit ties and symbols have a canvas each, since they step back, and so
 * have ties that are lit, and above all symbols that are lit with all names. What moves is put together to a single picture:
 * a browser that draws without a graphics card copies each canvas that is seen, frame by frame.
 */
import type { Frame } from '../../scene/fit.ts';
import { actorOpacity, tieOpacity, type Emphasis } from '../../scene/mark.ts';
import type { Transform } from '../../scene/transform.ts';
import { Surface } from './surface.ts';

/** What is seen: the plain picture, the same below what is lit, parts that step back one by one, or all of it as one bitmap. */
type Seen = 'nothing' | 'plain' | 'lit' | 'parts' | 'bitmap';

export class Layers {
  #plain: readonly [front: Surface, back: Surface];
  readonly ties: Surface;
  readonly litTies: Surface;
  readonly symbols: Surface;
  readonly top: Surface;
  readonly #bitmap: Surface;
  #seen: Seen = 'nothing';

  /** `redraw` is called when the browser has lost what was drawn and can draw again. */
  constructor(parent: HTMLElement, redraw: () => void) {
    const layer = (): Surface => new Surface(parent, redraw);
    this.#plain = [layer(), layer()];
    this.ties = layer();
    this.litTies = layer();
    this.symbols = layer();
    this.top = layer();
    this.#bitmap = new Surface(parent, redraw, 'bitmap');
    this.see('nothing');
  }

  /** What the next plain picture is drawn on, unseen. */
  get behind(): Surface {
    return this.#plain[1];
  }

  /** What was drawn behind is the plain picture from now on. */
  turn(): void {
    const [front, back] = this.#plain;
    this.#plain = [back, front];
  }

  /** How strongly that is seen of the parts which is not lit. */
  set emphasis(emphasis: Emphasis) {
    this.ties.opacity = tieOpacity[emphasis] / tieOpacity.plain;
    this.symbols.opacity = actorOpacity[emphasis];
  }

  /** Puts all that is drawn where it belongs now. */
  follow(transform: Transform): void {
    for (const surface of this.#all) surface.follow(transform);
  }

  get seen(): Seen {
    return this.#seen;
  }

  see(seen: Seen): void {
    this.#seen = seen;
    const surfaces = this.#surfaces[seen];
    for (const surface of this.#all) surface.show(surfaces.includes(surface));
  }

  /** Puts what is seen together: it moves at less cost, and whatever it is made of can be drawn anew unseen. */
  showBitmap(frame: Frame, drawnAt: Transform): void {
    if (this.#seen === 'bitmap') return;
    this.#bitmap.begin(frame, drawnAt);
    for (const surface of this.#surfaces[this.#seen]) this.#bitmap.take(surface);
    this.#bitmap.present();
    this.see('bitmap');
  }

  remove(): void {
    for (const surface of this.#all) surface.remove();
  }

  get #surfaces(): Readonly<Record<Seen, readonly Surface[]>> {
    const [front] = this.#plain;
    const { ties, litTies, symbols, top } = this;
    return {
      nothing: [],
      plain: [front],
      lit: [front, litTies, top],
      parts: [ties, litTies, symbols, top],
      bitmap: [this.#bitmap],
    };
  }

  get #all(): readonly Surface[] {
    return [...this.#plain, this.ties, this.litTies, this.symbols, this.top, this.#bitmap];
  }
}
