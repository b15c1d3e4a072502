/** The visible part of a map, arranged anew from where it stands: asked of a worker of its own, and waited for. */
import { LayoutThread } from '../layout/thread/layout-thread.ts';

/** Number of an actor → its place, in layout units. */
export type ArrangedPlaces = ReadonlyMap<number, readonly [x: number, y: number]>;

export class Rearranging {
  isRunning = $state.raw(false);
  /** Whether the last one failed, and the reader has done nothing else since. */
  hasFailed = $state.raw(false);
  #thread: LayoutThread | null = null;

  /**
   * `arranging` asks a worker, once what it takes is there; `done` gets the places, or `null` where it failed. Nobody hears
   * anything if it is stopped before.
   */
  start(
    arranging: Promise<(thread: LayoutThread) => Promise<ArrangedPlaces | null>>,
    done: (places: ArrangedPlaces | null) => void,
  ): void {
    this.isRunning = true;
    this.hasFailed = false;
    const thread = (this.#thread ??= new LayoutThread());
    const isWanted = (): boolean => this.#thread === thread;
    void arranging
      .then((arrange) => (isWanted() ? arrange(thread) : null))
      .catch(() => null)
      .then((places) => {
        if (!isWanted()) return;
        this.stop();
        this.hasFailed = places === null;
        done(places);
      });
  }

  stop(): void {
    this.#thread?.stop();
    this.#thread = null;
    this.isRunning = false;
    this.hasFailed = false;
  }
}
