/** What is lit up: what is selected or pointed at, and its neighbourhood. */
import { otherEnd, tiesOf, type Graph } from '../model/graph.ts';
import type { Visible } from './apply.ts';
import { pairOf, type Selection } from './view.ts';

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
  switch (selection.kind) {
    case 'tie':
      return onTie(graph, visible, selection.id);
    case 'actor':
      return onActor(graph, visible, selection.id);
    case 'speaker':
      return onSpeakers(graph, visible, [selection.id]);
    case 'pair':
      return onSpeakers(graph, visible, pairOf(selection.id) ?? []);
  }
}

function isShown({ readings }: Visible, tie: number): boolean {
  return readings[tie]!.length > 0;
}

function onTie(graph: Graph, visible: Visible, id: string): Focus | null {
  const tie = graph.tieNumber.get(id);
  if (tie === undefined) return null;
  const ends = new Set([graph.source[tie]!, graph.target[tie]!]);
  return { actors: ends, ties: new Set(isShown(visible, tie) ? [tie] : []), neighbours: ends };
}

function onActor(graph: Graph, visible: Visible, id: string): Focus | null {
  const actor = graph.actorNumber.get(id);
  if (actor === undefined) return null;
  const ties = [...tiesOf(graph, actor)].filter((tie) => isShown(visible, tie));
  return {
    actors: new Set([actor]),
    ties: new Set(ties),
    neighbours: new Set(ties.map((tie) => otherEnd(graph, tie, actor))),
  };
}

/** The visible ties of which each of the speakers says something, and the speakers themselves where they are actors. */
function onSpeakers(graph: Graph, visible: Visible, speakers: readonly string[]): Focus | null {
  if (speakers.length === 0) return null;
  const ties = [...visible.ties].filter((tie) =>
    speakers.every((id) => visible.readings[tie]!.some(({ claims }) => claims.some(({ speaker }) => speaker === id))),
  );
  const actors = speakers.flatMap((id) => graph.actorNumber.get(id) ?? []);
  if (ties.length === 0 && actors.length === 0) return null;
  const ends = ties.flatMap((tie) => [graph.source[tie]!, graph.target[tie]!]);
  return { actors: new Set(actors), ties: new Set(ties), neighbours: new Set(ends) };
}
