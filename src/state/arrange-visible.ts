/** What is visible, arranged anew from where it stands, by a worker: fetched ahead, since the first screen needs none of it. */
import type { LayoutThread } from '../layout/thread/layout-thread.ts';
import type { Graph } from '../model/graph.ts';
import { visibleLayout } from '../snapshot/lay-out-visible.ts';
import type { Visible } from '../view/apply.ts';
import type { ArrangedPlaces } from './rearranging.svelte.ts';

/** `null` where it failed. Where the thread is stopped before, nothing comes back. */
export function arrangeVisible(
  thread: LayoutThread,
  graph: Graph,
  visible: Visible,
  xy: Float32Array,
): Promise<ArrangedPlaces | null> {
  const { actors, input } = visibleLayout(graph, visible, xy);
  return new Promise((resolve) => {
    thread.request(input, (answer) => {
      if (answer.kind === 'failed') resolve(null);
      if (answer.kind !== 'settled') return;
      resolve(new Map(Array.from(actors, (actor, at) => [actor, [answer.xy[at * 2]!, answer.xy[at * 2 + 1]!]])));
    });
  });
}
