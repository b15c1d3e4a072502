/**
 * What the page shows first of a dataset, worked out step by step before it is shown: facets, lanes and marks hang on the
 * graph and on what is told, so whoever asks for them then finds them made.
 */
import type { Steps } from '../lib/steps.ts';
import type { Graph } from '../model/graph.ts';
import type { Assessment } from '../model/standing.ts';
import { markSteps } from '../scene/draw.ts';
import { laneSteps } from '../scene/lanes.ts';
import type { Theme } from '../scene/theme.ts';
import { visibleSteps } from '../view/apply.ts';
import { openingView } from '../view/read-view.ts';
import { tell } from '../view/tell.ts';

/** `whole` are the assessments of all claims, by tie number. */
export function* firstShown(graph: Graph, whole: readonly Assessment[], theme: Theme): Steps<void> {
  const view = openingView(graph);
  const told = tell(graph, whole, view);
  const visible = yield* visibleSteps(told, view);
  const lanes = yield* laneSteps(graph);
  yield* markSteps({ told, visible, lanes, theme, focus: null, pointing: false });
}
