/** How the map is looked at: one transform, moved by wheel, touch, buttons and keys. */
import { untrack } from 'svelte';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import type { Box } from '../scene/boxes.ts';
import type { Frame } from '../scene/fit.ts';
import { scaleLimits } from '../scene/fit.ts';
import { glide } from './glide.ts';
import { Stillness } from './stillness.ts';

/** The element that the map is drawn in. */
export type StageElement = SVGSVGElement | HTMLElement;

export class Camera {
  /** Pixels on the stage = scale × layout units + (x, y). */
  transform = $state.raw<ZoomTransform>(zoomIdentity);
  /** The transform that the map last came to rest at: what is sharp is drawn for this one. */
  rest = $state.raw<ZoomTransform>(zoomIdentity);
  /** The stage's inside, in pixels. */
  frame = $state.raw<Frame>({ width: 0, height: 0 });
  /** Whether the reader has moved it: then a stage that changes its size no longer fits the map anew. */
  moved = $state.raw(false);

  readonly #behavior: ZoomBehavior<StageElement, unknown>;
  #stage: StageElement | null = null;
  #isOnActor: (event: Event) => boolean = () => false;
  #stopGlide = (): void => {};
  readonly #stillness = new Stillness(() => this.#comeToRest());

  constructor() {
    this.#behavior = zoom<StageElement, unknown>()
      .scaleExtent([scaleLimits.least, scaleLimits.most])
      // Known already: to ask the element for it, the browser would have to lay out the page at once.
      .extent(() => [
        [0, 0],
        [this.frame.width, this.frame.height],
      ])
      // An actor under the pointer is dragged instead; the wheel zooms wherever it turns.
      .filter((event: MouseEvent) => event.type === 'wheel' || (event.button === 0 && !this.#isOnActor(event)))
      .on('start', ({ sourceEvent }: D3ZoomEvent<StageElement, unknown>) => {
        if (sourceEvent !== null) this.#stopGlide();
      })
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<StageElement, unknown>) => {
        this.transform = transform;
        this.#stillness.stir();
        if (sourceEvent !== null) this.moved = true;
      });
  }

  /** Whether no gesture goes on. */
  get isAtRest(): boolean {
    return this.rest === this.transform;
  }

  /** Watches a stage; for `{@attach}`. An event on an actor moves that, not the map. */
  watch(isOnActor: (event: Event) => boolean): (stage: StageElement) => () => void {
    return (stage) => {
      this.#stage = stage;
      this.#isOnActor = isOnActor;
      // Where another stage left off: d3-zoom keeps its transform in this property.
      const left = untrack(() => this.transform);
      select(stage).property('__zoom', left).call(this.#behavior).on('dblclick.zoom', null);
      const observer = new ResizeObserver(([entry]) => {
        const { width = 0, height = 0 } = entry?.contentRect ?? {};
        this.frame = { width, height };
      });
      observer.observe(stage);
      return () => {
        observer.disconnect();
        this.#stopGlide();
        this.#comeToRest();
        select(stage).on('.zoom', null);
        // Another stage may be watched by now.
        if (this.#stage === stage) this.#stage = null;
      };
    };
  }

  zoomBy(factor: number): void {
    this.moved = true;
    const from = this.transform.k;
    this.#onStage((stage) => {
      this.#stopGlide = glide((part) => this.#behavior.scaleTo(select(stage), from * factor ** part));
    });
  }

  panBy(x: number, y: number): void {
    this.moved = true;
    this.#onStage((stage) => this.#behavior.translateBy(select(stage), x / this.transform.k, y / this.transform.k));
  }

  /** Puts a box, given in pixels at `scale`, into the middle of the stage. */
  show({ left, right, top, bottom }: Box, scale: number): void {
    const { width, height } = this.frame;
    const target = zoomIdentity.translate((width - left - right) / 2, (height - top - bottom) / 2).scale(scale);
    this.#jump(target);
    this.moved = false;
  }

  /** Shows what was shown before, at a transform that it had then. */
  lookAgain(transform: ZoomTransform, moved: boolean): void {
    this.#jump(transform);
    this.moved = moved;
  }

  #jump(target: ZoomTransform): void {
    this.#onStage((stage) => this.#behavior.transform(select(stage), target));
    this.#comeToRest();
  }

  #comeToRest(): void {
    this.#stillness.stop();
    this.rest = this.transform;
  }

  #onStage(move: (stage: StageElement) => void): void {
    this.#stopGlide();
    if (this.#stage !== null) move(this.#stage);
  }
}
