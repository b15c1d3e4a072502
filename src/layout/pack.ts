/**
 * Parts of a map beside each other: boxes on shelves, the highest first (the next-fit decreasing height rule: Coffman et al.,
 * 1980), each shelf centred under the one above. So parts that have nothing to do with each other neither drift nor mingle.
 */

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Air between two parts, in layout units. */
const air = 60;

/** How much wider than high a map is best: as the stage of a page is. */
const aspect = 1.25;

/** How far each box is to be moved, `2k` numbers, so that none touches another. The order of equal boxes is kept. */
export function packed(boxes: readonly Extent[]): Float64Array {
  const widthOf = ({ left, right }: Extent): number => right - left + air;
  const heightOf = ({ top, bottom }: Extent): number => bottom - top + air;
  const area = boxes.reduce((sum, box) => sum + widthOf(box) * heightOf(box), 0);
  const width = boxes.reduce((most, box) => Math.max(most, widthOf(box)), Math.sqrt(area * aspect));
  const moves = new Float64Array(boxes.length * 2);
  let top = 0;
  for (const shelf of shelvesOf(boxes, width, widthOf, heightOf)) {
    let left = -shelf.reduce((sum, box) => sum + widthOf(boxes[box]!), 0) / 2;
    const height = heightOf(boxes[shelf[0]!]!);
    for (const box of shelf) {
      const own = boxes[box]!;
      moves[box * 2] = left + air / 2 - own.left;
      moves[box * 2 + 1] = top + (height - heightOf(own)) / 2 - own.top;
      left += widthOf(own);
    }
    top += height;
  }
  return moves;
}

/** Indices of boxes, shelf by shelf, each at most so wide. */
function shelvesOf(
  boxes: readonly Extent[],
  width: number,
  widthOf: (box: Extent) => number,
  heightOf: (box: Extent) => number,
): number[][] {
  const order = boxes.map((_, box) => box).sort((a, b) => heightOf(boxes[b]!) - heightOf(boxes[a]!) || a - b);
  const shelves: number[][] = [];
  let filled = Infinity;
  for (const box of order) {
    const own = widthOf(boxes[box]!);
    if (filled + own > width * 1.0001) {
      shelves.push([]);
      filled = 0;
    }
    shelves.at(-1)!.push(box);
    filled += own;
  }
  return shelves;
}
