/** What the layout is asked where only what is visible is to be arranged anew. */
import type { LayoutInput } from '../layout/input.ts';
import type { Graph } from '../model/graph.ts';
import { radiusOf } from '../scene/draw.ts';
import type { Visible } from '../view/apply.ts';

/** Actors by their places in `actors`, not by number. */
export interface Rearrangement {
  readonly actors: Int32Array;
  readonly input: LayoutInput;
}

/** Starts from where the visible actors stand at `xy`; whoever is hidden stays where it is, and is in nobody's way. */
export function visibleLayout(graph: Graph, { actors, ties }: Visible, xy: Float32Array): Rearrangement {
  const place = new Int32Array(graph.actors.length);
  const start = new Float32Array(actors.length * 2);
  actors.forEach((actor, at) => {
    place[actor] = at;
    start.set(xy.subarray(actor * 2, actor * 2 + 2), at * 2);
  });
  const ends = new Int32Array(ties.length * 2);
  ties.forEach((tie, at) => {
    ends[at * 2] = place[graph.source[tie]!]!;
    ends[at * 2 + 1] = place[graph.target[tie]!]!;
  });
  const radius = Float32Array.from(actors, (actor) => radiusOf(graph, actor));
  const pinned = new Float32Array(actors.length * 2).fill(NaN);
  return { actors, input: { count: actors.length, ends, radius, pinned, start } };
}
