/** How the map is looked at: one transform, moved by a hand (`ui/stage/move-map.ts`), by buttons and by keys. */
import type { Box } from '../scene/boxes.ts';
import { isSameFrame, scaleLimits, type Frame } from '../scene/fit.ts';
import { scaledTo, type Transform } from '../scene/transform.ts';
import { glide } from './glide.ts';
import { Stillness } from './stillness.ts';
import { watchSize } from './watch-size.ts';

export class Camera {
  transform = $state.raw<Transform>({ k: 1, x: 0, y: 0 });
  /** The transform that the map last came to rest at: what is sharp is drawn for this one. */
  rest = $state.raw<Transform>(this.transform);
  /** The stage's inside, in pixels. */
  frame = $state.raw<Frame>({ width: 0, height: 0 });
  /** Whether the reader has moved it: then a stage that changes its size no longer fits the map anew. */
  moved = $state.raw(false);

  /** The same transform: where an effect ends, Svelte says what its state was before the turn that ends it. */
  #now = this.transform;
  /** Told of all moves but those of a hand. */
  #follow: ((transform: Transform) => void) | null = null;
  #stopGlide = (): void => {};
  /** The least scale that hands and buttons come to. */
  least = scaleLimits.least;
  /** The scale to which the camera glides. */
  #goal: number | null = null;
  readonly #stillness = new Stillness(() => this.#comeToRest());

  /** Whether no gesture goes on. */
  get isAtRest(): boolean {
    return this.rest === this.transform;
  }

  /** Watches the size of a stage; for `{@attach}`. */
  watch(stage: HTMLElement): () => void {
    const end = watchSize(stage, (frame) => {
      // A stage in the place of another: of the same size, all stays as it is.
      if (!isSameFrame(frame, this.frame)) this.frame = frame;
    });
    return () => {
      end();
      this.hold();
      this.#comeToRest();
    };
  }

  /** What the camera does by itself ends: a hand takes it. */
  hold(): void {
    this.#stopGlide();
    this.#goal = null;
  }

  /** A move of a hand, of which more may follow at once. */
  move(transform: Transform): void {
    this.moved = true;
    this.#now = this.transform = transform;
    this.#stillness.stir();
  }

  /** Who moves it by hand goes on from wherever it is put otherwise: `follow` is told, until what comes back is called. */
  subscribe(follow: (transform: Transform) => void): () => void {
    this.#follow = follow;
    follow(this.transform);
    return () => {
      // Another stage may be at hand by now.
      if (this.#follow === follow) this.#follow = null;
    };
  }

  /** Glides to another scale; pressed again on the way, it goes as far as if it had arrived. */
  zoomBy(factor: number): void {
    const from = this.transform.k;
    const to = Math.min(scaleLimits.most, Math.max(this.least, (this.#goal ?? from) * factor));
    this.hold();
    if (to === from) return;
    this.#goal = to;
    const scaleAt = (part: number): number => (part === 1 ? to : from * (to / from) ** part);
    this.#stopGlide = glide((part) => {
      this.#go(scaledTo(this.transform, scaleAt(part), this.frame));
      if (part === 1) this.#goal = null;
    });
  }

  panBy(x: number, y: number): void {
    this.hold();
    this.#go({ ...this.transform, x: this.transform.x + x, y: this.transform.y + y });
  }

  /** Puts a box, given in pixels at `scale`, into the middle of the stage. */
  show({ left, right, top, bottom }: Box, scale: number): void {
    const { width, height } = this.frame;
    this.lookAgain({ k: scale, x: (width - left - right) / 2, y: (height - top - bottom) / 2 }, false);
  }

  /** Shows what was shown before, at a transform that it had then. */
  lookAgain(transform: Transform, moved: boolean): void {
    this.hold();
    this.least = Math.min(scaleLimits.least, transform.k);
    this.#go(transform);
    this.#comeToRest();
    this.moved = moved;
  }

  #go(transform: Transform): void {
    this.move(transform);
    this.#follow?.(transform);
  }

  #comeToRest(): void {
    this.#stillness.stop();
    this.rest = this.#now;
  }
}
