/** Graph and view → the graph as it is told: what is heard, by whom, when, and how two tellings differ. */
import { assessAll } from '../model/assess.ts';
import type { Graph } from '../model/graph.ts';
import type { Assessment, Heard } from '../model/standing.ts';
import { differencesOf } from './differences.ts';
import { hear, type Hearing } from './heard.ts';
import { throughLens } from './lens.ts';
import { inWindow, type Told } from './told.ts';
import { isCompared, type View } from './view.ts';

/** The parts of a view that say what is told. */
export type Telling = Hearing & Pick<View, 'lens' | 'against' | 'held'>;

/** What is told where nothing is silenced and all times are looked at: made once, with whatever hangs on it. */
const allTold = new WeakMap<readonly Assessment[], Told>();

/** `whole` are the assessments of all claims, by tie number: `assessAll(graph.columns, null)`. */
export function tell(graph: Graph, whole: readonly Assessment[], telling: Telling): Told {
  const heard = hear(graph.columns, telling);
  const isAll = heard === null && telling.lens.length === 0 && telling.against.length === 0 && telling.held === null;
  if (!isAll) return tellThrough(graph, whole, heard, telling);
  let told = allTold.get(whole);
  if (told?.graph !== graph) allTold.set(whole, (told = tellThrough(graph, whole, heard, telling)));
  return told;
}

function tellThrough(graph: Graph, whole: readonly Assessment[], heard: Heard, telling: Telling): Told {
  const { columns } = graph;
  const { lens, against } = telling;
  const everyone = assessAll(columns, heard, whole);
  const through = (own: View['lens']): readonly Assessment[] => {
    const mask = throughLens(columns, heard, own);
    return mask === heard ? everyone : assessAll(columns, mask, whole);
  };
  const compared = isCompared(telling);
  const looked = compared ? [...lens, ...against] : lens;
  const told: Told = {
    graph,
    heard,
    throughLens: throughLens(columns, heard, looked),
    everyone,
    told: through(looked),
    inWindow: null,
    differences: compared ? differencesOf(graph, through(lens), through(against)) : null,
  };
  return { ...told, inWindow: inWindow(told, telling) };
}
