/** The visible part of a map, arranged anew from where it stands: asked of a worker of its own, and waited for. */
import { LayoutThread } from '../layout/thread/layout-thread.ts';
import type { Rearrangement } from '../snapshot/lay-out-visible.ts';

/** Number of an actor → its place, in layout units. */
export type ArrangedPlaces = ReadonlyMap<number, readonly [x: number, y: number]>;

export class Rearranging {
  isRunning = $state.raw(false);
  /** Whether the last one failed, and the reader has done nothing else since. */
  hasFailed = $state.raw(false);
  #thread: LayoutThread | null = null;

  /** `done` gets the places, or `null` where it failed; nobody hears anything if it is stopped before. */
  start(wanted: Promise<Rearrangement>, done: (places: ArrangedPlaces | null) => void): void {
    this.isRunning = true;
    this.hasFailed = false;
    const thread = (this.#thread ??= new LayoutThread());
    const end = (places: ArrangedPlaces | null): void => {
      this.stop();
      this.hasFailed = places === null;
      done(places);
    };
    wanted
      .then(({ actors, input }) => {
        if (this.#thread !== thread) return;
        thread.request(input, (answer) => {
          if (answer.kind === 'failed') end(null);
          else if (answer.kind === 'settled')
            end(new Map(Array.from(actors, (actor, at) => [actor, [answer.xy[at * 2]!, answer.xy[at * 2 + 1]!]])));
        });
      })
      .catch(() => {
        if (this.#thread === thread) end(null);
      });
  }

  stop(): void {
    this.#thread?.stop();
    this.#thread = null;
    this.isRunning = false;
    this.hasFailed = false;
  }
}
