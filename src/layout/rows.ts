/**
 * Those with no tie at all, where the map wants them in rows: below the others, evenly spaced, in the order of their
 * numbers. In a force layout they would drift about the rest, and seem to be near somebody.
 */
import { settle, type LayoutInput } from './force.ts';

/** Layout units: the room of one who stands in a row, and the air above the rows. */
const cell = { width: 200, height: 96 };

/** The least number of places in a row, where the map above is narrow. */
const leastColumns = 4;

/** As `settle`, with those without a tie in rows if the input asks for it; pins of theirs do not count then. */
export function settleAll(input: LayoutInput): Float32Array {
  if (input.looseInRows !== true) return settle(input);
  const tied = new Uint8Array(input.count);
  for (const end of [...input.ends, ...(input.apart ?? [])]) tied[end] = 1;
  const numbers = Int32Array.from(tied, (_, actor) => actor);
  const joined = numbers.filter((actor) => tied[actor] === 1);
  const loose = numbers.filter((actor) => tied[actor] === 0);
  const xy = new Float32Array(input.count * 2);
  const settled = settle(only(input, joined));
  joined.forEach((actor, place) => xy.set(settled.subarray(place * 2, place * 2 + 2), actor * 2));
  placeInRows(xy, loose, extentOf(settled));
  return xy;
}

/** The same input for some of its actors, numbered by their places in the list. */
function only(input: LayoutInput, actors: Int32Array): LayoutInput {
  const { ends, apart, radius, pinned } = input;
  const place = new Map([...actors].map((actor, at) => [actor, at]));
  const renumbered = (list: Int32Array): Int32Array => list.map((actor) => place.get(actor)!);
  return {
    ...input,
    count: actors.length,
    ends: renumbered(ends),
    ...(apart === undefined ? {} : { apart: renumbered(apart) }),
    radius: Float32Array.from(actors, (actor) => radius[actor]!),
    pinned: Float32Array.from([...actors].flatMap((actor) => [...pinned.subarray(actor * 2, actor * 2 + 2)])),
  };
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function extentOf(xy: Float32Array): Extent {
  const extent = { left: 0, right: 0, bottom: 0 };
  for (let i = 0; i < xy.length; i += 2) {
    extent.left = Math.min(extent.left, xy[i]!);
    extent.right = Math.max(extent.right, xy[i]!);
    extent.bottom = Math.max(extent.bottom, xy[i + 1]!);
  }
  return extent;
}

/** Fills the places in `xy`: each row centred under the map, as wide as the map, or wider where there are very many. */
function placeInRows(xy: Float32Array, loose: Int32Array, { left, right, bottom }: Extent): void {
  const columns = Math.max(leastColumns, Math.floor((right - left) / cell.width), Math.ceil(Math.sqrt(loose.length)));
  loose.forEach((actor, at) => {
    const row = Math.floor(at / columns);
    const inRow = Math.min(columns, loose.length - row * columns);
    const x = (left + right) / 2 + ((at % columns) - (inRow - 1) / 2) * cell.width;
    xy.set([x, bottom + (row + 1) * cell.height], actor * 2);
  });
}
