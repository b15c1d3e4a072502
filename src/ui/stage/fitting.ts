/**
 * What part of a map the camera shows. It follows a new layout and the size of the stage, and nothing else: no filter may
 * move the map. Each map is found again as it was left when the reader turns from one to the other and back.
 */
import { isSameFrame, type Frame } from '../../scene/fit.ts';
import type { Transform } from '../../scene/transform.ts';
import type { Camera } from '../../state/camera.svelte.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';

/** How a map was looked at when it was left. */
interface Look {
  readonly transform: Transform;
  readonly frame: Frame;
  readonly moved: boolean;
}

export class Fitting {
  readonly #explorer: Explorer;
  readonly #camera: Camera;
  /** Positions that the camera was put on last. */
  #shown: Float32Array | null = null;
  readonly #left = new WeakMap<Float32Array, Look>();

  constructor(explorer: Explorer, camera: Camera) {
    this.#explorer = explorer;
    this.#camera = camera;
  }

  /** Puts all that is visible into the frame; `false` where there is nothing, or no room. */
  fit(): boolean {
    const { drawing } = this.#explorer;
    const { frame } = this.#camera;
    const margin = this.#margin();
    const [width, height] = [frame.width - 2 * margin.side, frame.height - margin.top - margin.bottom];
    if (width <= 0 || height <= 0) return false;
    const { bounds, scale } = drawing.fit({ width, height });
    if (bounds === null) return false;
    this.#camera.show({ ...bounds, bottom: bounds.bottom + margin.bottom - margin.top }, scale);
    return true;
  }

  /** Turns to the map with these positions: a new one is fitted, and so is one in another frame that nobody moved. */
  follow(xy: Float32Array): void {
    const isOther = xy !== this.#shown;
    if (!isOther && this.#camera.moved) return;
    if (isOther) this.#leave();
    const look = this.#left.get(xy);
    if (isOther && look !== undefined && (look.moved || isSameFrame(look.frame, this.#camera.frame))) {
      this.#camera.lookAgain(look.transform, look.moved);
    } else if (!this.fit()) return;
    this.#shown = xy;
  }

  #leave(): void {
    const { transform, frame, moved } = this.#camera;
    if (this.#shown !== null) this.#left.set(this.#shown, { transform, frame, moved });
  }

  /** Air about the map, and room for what stands above and below it: on a small stage the legend has a row of its own. */
  #margin(): { readonly side: number; readonly top: number; readonly bottom: number } {
    if (this.#camera.frame.width >= 500) return { side: 26, top: 56, bottom: 64 };
    return { side: 10, top: this.#explorer.drawing.face === 'speakers' ? 74 : 50, bottom: 58 };
  }
}
