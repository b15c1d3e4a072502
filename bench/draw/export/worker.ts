/** Makes files in a worker as the app does, and says how long the drawing's text took and how long all of it. */
import type { Dataset } from '../../../src/model/dataset.ts';
import { buildGraph } from '../../../src/model/graph.ts';
import { svgText } from '../../../src/render/svg.ts';
import { drawPicture } from '../../../src/snapshot/draw-picture.ts';
import { makeSnapshot } from '../../../src/snapshot/make.ts';
import { usualOptions } from '../../../src/snapshot/options.ts';
import { wholeView } from '../../../src/view/view.ts';

interface Order {
  readonly dataset: Dataset;
  readonly xy: Float32Array;
  readonly rounds: number;
}

addEventListener('message', ({ data }: MessageEvent<Order>) => void run(data));

async function run({ dataset, xy, rounds }: Order): Promise<void> {
  const request = { view: wholeView, places: { actors: { xy, moves: new Map() } }, options: usualOptions, link: null };
  const graph = buildGraph(dataset);
  const times: Record<string, number[]> = { text: [], page: [], whole: [] };
  let [bytes, wholeBytes] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const picture = timed(times['page']!, () => drawPicture({ ...request, graph }));
    bytes = timed(times['text']!, () => svgText(picture)).length;
    const begin = performance.now();
    wholeBytes = (await makeSnapshot({ ...request, dataset })).svg.length;
    times['whole']!.push(performance.now() - begin);
  }
  postMessage({ times, bytes, wholeBytes });
}

function timed<T>(into: number[], work: () => T): T {
  const begin = performance.now();
  const result = work();
  into.push(performance.now() - begin);
  return result;
}
