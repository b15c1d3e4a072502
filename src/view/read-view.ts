/** A view as it comes from outside (a story's step, later an address): what it names wrongly is left as it is by default. */
import { actorKinds } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import { standings } from '../model/standing.ts';
import { wholeView, type Selection, type View } from './view.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads the fields that it knows and that name something in the graph; never throws. */
export function readView(fields: Fields, graph: Graph): View {
  return {
    ...wholeView,
    hiddenTypes: known(fields['hiddenTypes'], [...graph.tieTypes.keys()]),
    hiddenStandings: known(fields['hiddenStandings'], standings),
    hiddenKinds: known(fields['hiddenKinds'], actorKinds),
    showLoose: fields['showLoose'] === true,
    selection: readSelection(fields['selection'], graph),
  };
}

/** The view that a dataset opens with: its story's first, or all of it. */
export function openingView(graph: Graph): View {
  const first = graph.dataset.story[0];
  return first === undefined ? wholeView : readView(first.view, graph);
}

function known<T extends string>(value: unknown, names: readonly T[]): readonly T[] {
  return Array.isArray(value) ? names.filter((name) => value.includes(name)) : [];
}

function readSelection(value: unknown, { actorNumber, tieNumber }: Graph): Selection | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, id } = value as Fields;
  if (typeof id !== 'string') return null;
  if (kind === 'tie' && tieNumber.has(id)) return { kind, id };
  if (kind === 'actor' && actorNumber.has(id)) return { kind, id };
  return null;
}
