/** What is lit up: the actor or tie that is selected or pointed at, and its neighbourhood. */
import { otherEnd, tiesOf, type Graph } from '../model/graph.ts';
import type { Visible } from './apply.ts';
import type { Selection } from './view.ts';

export interface Focus {
  /** Actors and ties at the centre. */
  readonly actors: ReadonlySet<number>;
  readonly ties: ReadonlySet<number>;
  /** Actors one visible tie away. */
  readonly neighbours: ReadonlySet<number>;
}

/** The focus on a selection, within what is visible; `null` without one, or where it names nothing in the graph. */
export function focusOn(graph: Graph, visible: Visible, selection: Selection | null): Focus | null {
  if (selection === null) return null;
  const shown = (tie: number): boolean => visible.readings[tie]!.length > 0;
  if (selection.kind === 'tie') {
    const tie = graph.tieNumber.get(selection.id);
    if (tie === undefined) return null;
    const ends = new Set([graph.source[tie]!, graph.target[tie]!]);
    return { actors: ends, ties: new Set(shown(tie) ? [tie] : []), neighbours: ends };
  }
  const actor = graph.actorNumber.get(selection.id);
  if (actor === undefined) return null;
  const ties = [...tiesOf(graph, actor)].filter(shown);
  return {
    actors: new Set([actor]),
    ties: new Set(ties),
    neighbours: new Set(ties.map((tie) => otherEnd(graph, tie, actor))),
  };
}
