/** How much hangs on evidence, worked out when a panel asks: which ties would change with less of it, and which do now. */
import { fragilities } from '../model/fragility.ts';
import { applyView } from '../view/apply.ts';
import { flipsOf, type Flips } from '../view/flips.ts';
import { hear, isThreshold, noThreshold } from '../view/heard.ts';
import { tell } from '../view/tell.ts';
import type { Telling } from './telling.svelte.ts';

export class Weighing {
  readonly #telling: Telling;

  /** Which ties hang on a single origin, by what is heard of them, whatever number of documents is asked for. */
  readonly fragilities = $derived.by(() => {
    const { graph, through } = this.#telling;
    const heard = hear(graph.columns, { ...through, threshold: { ...through.threshold, documents: 0 } });
    return fragilities(graph.columns, heard);
  });
  /** What the threshold changes; `null` while everything counts. */
  readonly flips: Flips | null = $derived.by(() => {
    const { graph, whole, told, filter, through } = this.#telling;
    if (!isThreshold(through.threshold)) return null;
    const before = tell(graph, whole, { ...through, threshold: noThreshold });
    return flipsOf(before, told, applyView(before, filter));
  });

  constructor(telling: Telling) {
    this.#telling = telling;
  }
}

const made = new WeakMap<Telling, Weighing>();

/** One for each telling: what is worked out serves all panels, and outlives the one that asked first. */
export function weighingOf(telling: Telling): Weighing {
  const known = made.get(telling);
  if (known !== undefined) return known;
  $effect.root(() => void made.set(telling, new Weighing(telling)));
  return made.get(telling)!;
}
