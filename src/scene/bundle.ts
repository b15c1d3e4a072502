/**
 * Very many figures run together: those that look alike become one path, without a name of its own. A drawing of 30,000
 * ties is then a few dozen elements, which other programs can open, and a twentieth of the bytes.
 */
import type { Figure, Item, PathItem } from './item.ts';

/**
 * So many are run together at a time, as on a canvas: of all at once those of the look that comes last would lie on all others, and a
 * crowd of two colours would be seen in one.
 */
const lot = 1000;

/** From this many figures of one layer on. */
export const manyFigures = 2000;

/** The paths of all figures, lot by lot, by how they look, in the order in which each look first appears; text stays as it is. */
export function bundle(figures: readonly Figure[]): Figure[] {
  const looks = new Map<string, { readonly figure: Figure; readonly item: PathItem; readonly ways: string[] }>();
  const texts: Figure[] = [];
  for (const [index, figure] of figures.entries()) {
    const words: Item[] = [];
    figure.items.forEach((item, layer) => {
      if (item.kind === 'text') {
        words.push(item);
        return;
      }
      // What lies second in a figure must lie above what lies first in any of its lot.
      const key = `${Math.floor(index / lot)} ${layer} ${figure.opacity} ${lookOf(item)}`;
      const look = looks.get(key);
      if (look === undefined) looks.set(key, { figure, item, ways: [item.d] });
      else look.ways.push(item.d);
    });
    if (words.length > 0) texts.push({ ...figure, key: '', title: '', items: words });
  }
  const bundled = [...looks.values()].map(({ figure, item, ways }): Figure => ({
    key: '',
    number: figure.number,
    title: '',
    opacity: figure.opacity,
    items: [{ ...item, d: coarse(ways.join('')) }],
  }));
  return [...bundled, ...texts];
}

function lookOf({ fill, stroke, width, dash, round }: PathItem): string {
  return `${fill} ${stroke} ${width} ${dash.join(',')} ${round}`;
}

/** Path data cut off at tenths and without the spaces that it does not need: finer is not seen where marks are so many. */
function coarse(d: string): string {
  return d.replace(/(\.\d)\d/g, '$1').replaceAll(' -', '-');
}
