/**
 * Where names stood about their symbols, from one scene of a map to the next. Names that are filtered out are remembered
 * too, and stand where they stood when they come back.
 */
import type { Scene } from '../scene/compose.ts';
import type { Sides } from '../scene/labels.ts';

/** A map whose scale changes by more than this at once is another picture: its names are placed afresh. */
const sameScale = 1.3;

export class SideMemory {
  #sides: Sides = new Map();
  #scale = 0;

  /** The sides to begin with at a scale; `null` where nothing like it was seen before. */
  at(scale: number): Sides | null {
    const ratio = scale / this.#scale;
    return ratio < sameScale && ratio > 1 / sameScale ? this.#sides : null;
  }

  /** `isPassing`: something is pointed at, whose name is larger while it is. When it no longer is, all stand as before. */
  keep({ scale, sides }: Pick<Scene, 'scale' | 'sides'>, isPassing: boolean): void {
    if (isPassing && scale === this.#scale) return;
    this.#sides = new Map([...(this.at(scale) ?? []), ...sides]);
    this.#scale = scale;
  }

  forget(): void {
    this.#scale = 0;
  }
}
