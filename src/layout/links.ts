/** Who is tied to whom, each two once: what parallel ties and self loops are to a layout. */

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
  const low = new Int32Array(ties);
  const high = new Int32Array(ties);
  for (let tie = 0; tie < ties; tie++) {
    const source = ends[2 * tie]!;
    const target = ends[2 * tie + 1]!;
    low[tie] = source < target ? source : target;
    high[tie] = source < target ? target : source;
  }
  const order = sortedBy(low, count, sortedBy(high, count, null));
  return merged(low, high, order);
}

/** One link for each run of ties with the same two ends. */
function merged(low: Int32Array, high: Int32Array, order: Int32Array): Links {
  const source = new Int32Array(order.length);
  const target = new Int32Array(order.length);
  const parallels = new Int32Array(order.length);
  let length = 0;
  for (let at = 0; at < order.length; at++) {
    const from = low[order[at]!]!;
    const to = high[order[at]!]!;
    if (from === to) continue;
    if (length === 0 || source[length - 1] !== from || target[length - 1] !== to) {
      source[length] = from;
      target[length] = to;
      length++;
    }
    parallels[length - 1]!++;
  }
  return {
    source: source.subarray(0, length),
    target: target.subarray(0, length),
    parallels: parallels.subarray(0, length),
  };
}

/** Indices sorted by a column of numbers below `count`, equal ones as they were in `order`: a counting sort. */
function sortedBy(column: Int32Array, count: number, order: Int32Array | null): Int32Array {
  const next = new Int32Array(count + 1);
  for (let i = 0; i < column.length; i++) next[column[i]! + 1]!++;
  for (let value = 0; value < count; value++) next[value + 1]! += next[value]!;
  const sorted = new Int32Array(column.length);
  for (let i = 0; i < column.length; i++) {
    const at = order === null ? i : order[i]!;
    sorted[next[column[at]!]!++] = at;
  }
  return sorted;
}

/** Neighbours of body `i` are `list[k]`, by the link `via[k]`, for `k` from `first[i]` to before `first[i + 1]`. */
export interface Neighbours {
  readonly first: Int32Array;
  readonly list: Int32Array;
  readonly via: Int32Array;
}

export function neighboursOf(count: number, { source, target }: Links): Neighbours {
  const first = new Int32Array(count + 1);
  for (let link = 0; link < source.length; link++) {
    first[source[link]! + 1]!++;
    first[target[link]! + 1]!++;
  }
  for (let i = 0; i < count; i++) first[i + 1]! += first[i]!;
  const next = first.slice();
  const list = new Int32Array(source.length * 2);
  const via = new Int32Array(source.length * 2);
  for (let link = 0; link < source.length; link++) {
    const from = next[source[link]!]!++;
    const to = next[target[link]!]!++;
    list[from] = target[link]!;
    list[to] = source[link]!;
    via[from] = link;
    via[to] = link;
  }
  return { first, list, via };
}
