/** Who is tied to whom, each two once, and the neighbours of everybody. */
import { ints, Ints, intsAfter } from './columns';

/** Ends of ties in turn. */
let ends = changetype<Ints>(0);
let source = changetype<Ints>(0);
let target = changetype<Ints>(0);
let parallels = changetype<Ints>(0);
let low = changetype<Ints>(0);
let high = changetype<Ints>(0);
let order = changetype<Ints>(0);
let sorted = changetype<Ints>(0);
let next = changetype<Ints>(0);

/** Where the column of the ends of ties is, two numbers a tie, and after it source, target and parallels of links. */
export function prepareLinks(count: i32, ties: i32): usize {
  ends = ints(5 * ties);
  source = intsAfter(ends, 2 * ties);
  target = intsAfter(source, ties);
  parallels = intsAfter(target, ties);
  low = ints(ties);
  high = ints(ties);
  order = ints(ties);
  sorted = ints(ties);
  next = ints(count + 1);
  return changetype<usize>(ends);
}

/** Writes the links of ties, by source, then target, the source being the lower number; how many there are. Self loops are none. */
export function links(count: i32, ties: i32): i32 {
  for (let tie = 0; tie < ties; tie++) {
    const a = ends[2 * tie];
    const b = ends[2 * tie + 1];
    low[tie] = min(a, b);
    high[tie] = max(a, b);
    order[tie] = tie;
  }
  sortBy(high, count, ties);
  sortBy(low, count, ties);
  return merge(ties);
}

/** Sorts `order` by a column of numbers below `count`, equal ones as they were: a counting sort. */
function sortBy(column: Ints, count: i32, ties: i32): void {
  for (let value = 0; value <= count; value++) next[value] = 0;
  for (let tie = 0; tie < ties; tie++) next[column[tie] + 1]++;
  for (let value = 0; value < count; value++) next[value + 1] += next[value];
  for (let i = 0; i < ties; i++) {
    const tie = order[i];
    const at = next[column[tie]]++;
    sorted[at] = tie;
  }
  const last = order;
  order = sorted;
  sorted = last;
}

/** One link for each run of ties with the same two ends. */
function merge(ties: i32): i32 {
  let length = 0;
  for (let i = 0; i < ties; i++) {
    const from = low[order[i]];
    const to = high[order[i]];
    if (from === to) continue;
    if (length === 0 || source[length - 1] !== from || target[length - 1] !== to) {
      source[length] = from;
      target[length] = to;
      parallels[length] = 0;
      length++;
    }
    parallels[length - 1]++;
  }
  return length;
}

let first = changetype<Ints>(0);
let list = changetype<Ints>(0);
let via = changetype<Ints>(0);

/** Where the columns source and target of links are, and after them `first`, `list` and `via` as `neighboursOf` has them. */
export function prepareNeighbours(count: i32, links: i32): usize {
  source = ints(6 * links + count + 1);
  target = intsAfter(source, links);
  first = intsAfter(target, links);
  list = intsAfter(first, count + 1);
  via = intsAfter(list, 2 * links);
  next = ints(count + 1);
  return changetype<usize>(source);
}

export function neighbours(count: i32, links: i32): void {
  for (let link = 0; link < links; link++) {
    first[source[link] + 1]++;
    first[target[link] + 1]++;
  }
  for (let i = 0; i < count; i++) {
    first[i + 1] += first[i];
    next[i] = first[i];
  }
  for (let link = 0; link < links; link++) {
    const a = source[link];
    const b = target[link];
    const from = next[a]++;
    const to = next[b]++;
    list[from] = b;
    list[to] = a;
    via[from] = link;
    via[to] = link;
  }
}
