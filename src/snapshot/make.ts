/**
 * Dataset, view, places and options → the text of a file. The page's worker and the command line call this very function,
 * so that both write the same bytes; nothing in it depends on where it runs.
 */
import { collapse, withoutForbidden } from '../lib/xml.ts';
import { sorted } from '../format/sorted.ts';
import { fileOf } from '../format/write.ts';
import type { Dataset } from '../model/dataset.ts';
import { buildGraph } from '../model/graph.ts';
import { svgText } from '../render/svg.ts';
import type { Picture } from '../scene/picture.ts';
import { unfiltered, type View } from '../view/view.ts';
import { bringFonts, outline } from './letters.ts';
import type { SnapshotOptions } from './options.ts';
import { drawPicture } from './draw-picture.ts';
import { writePlaces, type AllPlaces } from './places.ts';
import { hashOf, sealText, wordsHash } from './seal.ts';

export interface SnapshotRequest {
  readonly dataset: Dataset;
  readonly view: View;
  /** At least those of the map that the view shows. */
  readonly places: AllPlaces;
  readonly options: SnapshotOptions;
  /** Where the view can be seen again; `null` without an address. */
  readonly link: string | null;
}

export interface Snapshot {
  readonly svg: string;
  /** `1120` (pixels) or `210mm`. */
  readonly size: Picture['size'];
  /** Units of drawing. */
  readonly width: number;
  readonly height: number;
  readonly labelsLeftOut: number;
  /** Size of the smallest letters on the page, in points. */
  readonly smallest: number;
  /** Lines that stayed text among outlines, since their letters are in none of the fonts. */
  readonly notOutlined: number;
}

/** Steps of the work, in their order. */
export type Stage = 'read' | 'drawn' | 'lettered' | 'written';

/** `reached` is called after each step. */
export async function makeSnapshot(
  request: SnapshotRequest,
  reached: (stage: Stage) => void = () => {},
): Promise<Snapshot> {
  // prettier-ignore
  const { options } = request;
  const dataset = sorted(request.dataset);
  const graph = buildGraph(dataset);
  const view = options.scope === 'whole' ? unfiltered(request.view) : request.view;
  reached('read');
  const drawn = drawPicture({ ...request, graph, view });
  reached('drawn');
  const { picture, notOutlined } =
    options.letters === 'outlines' ? await outline(drawn) : { picture: drawn, notOutlined: 0 };
  const style = options.letters === 'fonts' ? await bringFonts(picture) : '';
  reached('lettered');
  const hasData = !options.without.includes('data');
  const payload = { dataset: fileOf(dataset), view, places: writePlaces(graph, request.places), options };
  const svg = svgText(picture, {
    ...(style === '' ? {} : { style }),
    ...(hasData
      ? { metadata: (drawing) => sealText(payload, { drawing: hashOf(drawing), words: wordsHash(wordsOf(picture)) }) }
      : {}),
  });
  reached('written');
  const { size, width, height, labelsLeftOut, smallest } = picture;
  return { svg, size, width, height, labelsLeftOut, smallest, notOutlined };
}

/** Every line that is read or heard, as whoever reads the file finds it. */
function wordsOf({ title, description, groups }: Picture): string[] {
  const figures = groups.flatMap((group) => group.figures);
  const lines = figures.flatMap((figure) => [
    ...(figure.title === '' ? [] : [figure.title]),
    ...figure.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])),
  ]);
  return [title, description, ...lines].map((line) => collapse(withoutForbidden(line)));
}
