/** From a dataset to all that is drawn of it, as the app does it, for tests of scene and render. */
import fc from 'fast-check';
import { layoutInput } from '../src/layout/input.ts';
import type { Dataset } from '../src/model/dataset.ts';
import { buildGraph } from '../src/model/graph.ts';
import { assess } from '../src/model/standing.ts';
import { drawMarks, radiusOf } from '../src/scene/draw.ts';
import { lanesOf } from '../src/scene/lanes.ts';
import type { SnapshotInput } from '../src/scene/snapshot.ts';
import { themes } from '../src/scene/theme.ts';
import { applyView } from '../src/view/apply.ts';
import { focusOn } from '../src/view/focus.ts';
import type { View } from '../src/view/view.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';
import { arbitraryView } from './arbitrary-view.ts';

/** What a snapshot is made of; actors stand where they are pinned, or on a coarse grid: the layout has tests of its own. */
export function drawn(dataset: Dataset, view: View, theme = themes.light): SnapshotInput {
  const graph = buildGraph(dataset);
  const assessments = graph.claims.map((claims) => assess(claims, graph));
  const visible = applyView(graph, assessments, view);
  const focus = focusOn(graph, visible, view.selection);
  const lanes = lanesOf(graph);
  const marks = drawMarks({ graph, assessments, visible, lanes, focus, pointing: false, theme });
  const { pinned } = layoutInput(graph, (actor) => radiusOf(graph, actor));
  const xy = pinned.map((place, i) => (Number.isNaN(place) ? ((i * 7919) % 13) * 40 : place));
  return { graph, assessments, view, visible, marks, xy, theme };
}

export const arbitraryDrawn: fc.Arbitrary<SnapshotInput> = arbitraryDataset.chain((dataset) =>
  fc
    .tuple(arbitraryView(dataset), fc.constantFrom(themes.light, themes.dark))
    .map(([view, theme]) => drawn(dataset, view, theme)),
);
