/** Who is tied to whom, each two once: what parallel ties and self loops are to a layout (`kernel/assembly/links.ts`). */
import { Columns, kernelAtOnce } from './kernel/kernel.ts';

/** Column `c[i]` belongs to link `i`; sorted by source, then target, and the source is the lower number. */
export interface Links {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** How many ties run between the two. */
  readonly parallels: Int32Array;
}

/** The links of `2m` actor numbers, the ends of ties in turn; self loops are none. */
export function linksOf(count: number, ends: Int32Array): Links {
  const ties = ends.length >> 1;
  const kernel = kernelAtOnce(count + ties);
  const columns = new Columns(kernel, kernel.prepareLinks(count, ties));
  columns.ints(2 * ties).set(ends);
  const links = kernel.links(count, ties);
  const column = (): Int32Array => columns.ints(ties).slice(0, links);
  return { source: column(), target: column(), parallels: column() };
}

/** Neighbours of body `i` are `list[k]`, by the link `via[k]`, for `k` from `first[i]` to before `first[i + 1]`. */
export interface Neighbours {
  readonly first: Int32Array;
  readonly list: Int32Array;
  readonly via: Int32Array;
}

export function neighboursOf(count: number, { source, target }: Pick<Links, 'source' | 'target'>): Neighbours {
  const links = source.length;
  const kernel = kernelAtOnce(count + links);
  const columns = new Columns(kernel, kernel.prepareNeighbours(count, links));
  columns.ints(links).set(source);
  columns.ints(links).set(target);
  kernel.neighbours(count, links);
  const column = (length: number): Int32Array => columns.ints(length).slice();
  return { first: column(count + 1), list: column(2 * links), via: column(2 * links) };
}
