/** From a dataset to all that is drawn of it, as the app does it, for tests of scene and render. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../src/format/parse.ts';
import { layoutInput } from '../src/layout/input.ts';
import { settle } from '../src/layout/settle.ts';
import type { Dataset } from '../src/model/dataset.ts';
import { buildGraph } from '../src/model/graph.ts';
import { assessAll } from '../src/model/assess.ts';
import { drawMarks, radiusOf } from '../src/scene/draw.ts';
import { lanesOf } from '../src/scene/lanes.ts';
import type { Marks } from '../src/scene/mark.ts';
import { actorsPage } from '../src/scene/page.ts';
import { papers } from '../src/scene/paper.ts';
import type { PageSetup, SnapshotInput } from '../src/scene/page-blocks.ts';
import { themes } from '../src/scene/theme.ts';
import { applyView, type Visible } from '../src/view/apply.ts';
import type { Told } from '../src/view/told.ts';
import { tell } from '../src/view/tell.ts';
import { focusOn } from '../src/view/focus.ts';
import { wholeView, type View } from '../src/view/view.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';
import { arbitraryView } from './arbitrary-view.ts';

/** What a snapshot is made of, and what that follows from; actors stand where they are pinned, or on a coarse grid: the layout has tests of its own. */
export interface Drawn extends SnapshotInput {
  readonly told: Told;
  readonly visible: Visible;
}

/** A page as the app makes it unless it is asked for another. */
export const usualSetup: PageSetup = {
  paper: papers.screen,
  without: [],
  link: null,
  hasGround: true,
  letters: 'names',
};

export function drawn(dataset: Dataset, view: View, theme = themes.light): Drawn {
  const graph = buildGraph(dataset);
  const told = tell(graph, assessAll(graph.columns, null), view);
  const visible = applyView(told, view);
  const focus = focusOn(graph, visible, view.selection);
  const lanes = lanesOf(graph);
  const marks = drawMarks({ told, visible, lanes, focus, pointing: false, theme });
  const { pinned } = layoutInput(graph, (actor) => radiusOf(graph, actor));
  const xy = pinned.map((place, i) => (Number.isNaN(place) ? ((i * 7919) % 13) * 40 : place));
  return { ...actorsPage(told, visible, view, theme), told, visible, marks, xy, theme };
}

export const arbitraryDrawn: fc.Arbitrary<Drawn> = arbitraryDataset.chain((dataset) =>
  fc
    .tuple(arbitraryView(dataset), fc.constantFrom(themes.light, themes.dark))
    .map(([view, theme]) => drawn(dataset, view, theme)),
);

/** The site's own story as its first step shows it, laid out. */
export function drawnStory(): { readonly marks: Marks; readonly xy: Float32Array } {
  const { dataset } = parse(readFileSync(new URL('../data/russia-taliban/dataset.json', import.meta.url), 'utf8'));
  const { story } = dataset!;
  const { marks, told } = drawn(dataset!, { ...wholeView, ...story[0]!.view });
  return { marks, xy: settle(layoutInput(told.graph, (actor) => radiusOf(told.graph, actor))) };
}
