/**
 * Those with no tie at all: in rows below the others, evenly spaced, in the order of their numbers. In a force layout they
 * would drift about the rest, and seem to be near somebody.
 */
import type { Extent } from './pack.ts';

/** Layout units: the room of one who stands in a row with its name, and of a symbol alone where they are very many. */
const named = { width: 200, height: 96 };
const bare = { width: 44, height: 44 };

/** With more than this, names have no room anyway. */
const mostNamed = 400;

/** The least number of places in a row, where the map above is narrow. */
const leastColumns = 4;

/** Fills the places in `xy`: each row centred under the map, as wide as the map, or wider where there are very many. */
export function placeInRows(xy: Float32Array, loose: Int32Array, { left, right, bottom }: Extent): void {
  const cell = loose.length > mostNamed ? bare : named;
  const columns = Math.max(leastColumns, Math.floor((right - left) / cell.width), Math.ceil(Math.sqrt(loose.length)));
  loose.forEach((actor, at) => {
    const row = Math.floor(at / columns);
    const inRow = Math.min(columns, loose.length - row * columns);
    const x = (left + right) / 2 + ((at % columns) - (inRow - 1) / 2) * cell.width;
    xy.set([x, bottom + (row + 1) * cell.height], actor * 2);
  });
}
