/** How many links lie between a few pivots and all bodies: breadth first. */
import { Ints, ints, intsAfter } from './columns';

/** There is room for so many pivots. */
export const mostPivots: i32 = 64;
/** So many are gone from at once: one for each bit of a word. */
const atOnce: i32 = 32;

/** With a longer way than this to somebody it is quicker to go from pivot to pivot. */
const mostSteps: i32 = 64;

/** Neighbours of body i are `list[k]` for k from `first[i]` to before `first[i + 1]`. */
let first = changetype<Ints>(0);
let list = changetype<Ints>(0);
/** A row of `count` for each pivot. */
let rows = changetype<Ints>(0);
/** Which bodies the pivots are. */
let bodies = changetype<Ints>(0);
let nearest = changetype<Ints>(0);
let queue = changetype<Ints>(0);
let seen = changetype<Ints>(0);

/** Where the columns `first`, `list` and `rows` are. */
export function prepareDistances(count: i32, ends: i32): usize {
  first = ints(count + 1 + ends + mostPivots * count);
  list = intsAfter(first, count + 1);
  rows = intsAfter(list, ends);
  bodies = ints(mostPivots);
  nearest = ints(count);
  queue = ints(count);
  seen = ints(count);
  return changetype<usize>(first);
}

export function bodyOf(pivot: i32): i32 {
  return bodies[pivot];
}

export function rowOf(pivot: i32, count: i32): Ints {
  return intsAfter(rows, pivot * count);
}

/** From pivots far from each other: each is the body farthest from those before it (Gonzalez, 1985). Bodies must hang together. */
export function distancesFromFar(count: i32, pivots: i32): void {
  for (let i = 0; i < count; i++) nearest[i] = count;
  let from = 0;
  for (let pivot = 0; pivot < pivots; pivot++) {
    const row = rowOf(pivot, count);
    bodies[pivot] = from;
    distancesFrom(from, count, row);
    from = 0;
    for (let i = 0; i < count; i++) {
      if (row[i] < nearest[i]) nearest[i] = row[i];
      if (nearest[i] > nearest[from]) from = i;
    }
  }
}

function distancesFrom(from: i32, count: i32, row: Ints): void {
  for (let i = 0; i < count; i++) row[i] = -1;
  row[from] = 0;
  queue[0] = from;
  let length = 1;
  for (let at = 0; at < length; at++) {
    const body = queue[at];
    const beyond = row[body] + 1;
    const end = first[body + 1];
    for (let k = first[body]; k < end; k++) {
      const next = list[k];
      if (row[next] >= 0) continue;
      row[next] = beyond;
      queue[length++] = next;
    }
  }
}

/**
 * From 32 pivots, which stand in front of their rows, all at once: bit p of a word says that pivot p has come to a body (Then
 * et al., 2014). For very many bodies, where to go through them once takes long. Whether it came to an end: not where
 * somebody is too far away for that.
 */
export function distancesAtOnce(count: i32, pivot: i32): bool {
  const own = rowOf(pivot, count);
  let fresh = nearest;
  let next = queue;
  const column = (<usize>count) << 2;
  memory.fill(changetype<usize>(fresh), 0, column);
  memory.fill(changetype<usize>(next), 0, column);
  for (let bit = 0; bit < atOnce; bit++) {
    const body = own[bit];
    bodies[pivot + bit] = body;
    fresh[body] = fresh[body] | (1 << bit);
  }
  memory.fill(changetype<usize>(own), 0, column * atOnce);
  memory.copy(changetype<usize>(seen), changetype<usize>(fresh), column);
  for (let distance = 1; distance <= mostSteps; distance++) {
    spread(count, fresh, next);
    if (!note(count, own, next, distance)) return true;
    const last = fresh;
    fresh = next;
    next = last;
    memory.fill(changetype<usize>(next), 0, column);
  }
  return false;
}

/** Lets all who came in the last step go on to their neighbours. */
function spread(count: i32, fresh: Ints, next: Ints): void {
  for (let body = 0; body < count; body++) {
    const bits = fresh[body];
    if (bits === 0) continue;
    const end = first[body + 1];
    for (let k = first[body]; k < end; k++) {
      const to = list[k];
      next[to] = next[to] | bits;
    }
  }
}

/** Writes down who came where for the first time, and leaves only those in `fresh`; whether there was anybody. */
function note(count: i32, own: Ints, fresh: Ints, distance: i32): bool {
  let news = 0;
  for (let body = 0; body < count; body++) {
    let bits = fresh[body] & ~seen[body];
    fresh[body] = bits;
    if (bits === 0) continue;
    news |= bits;
    seen[body] = seen[body] | bits;
    for (; bits !== 0; bits &= bits - 1) own[ctz(bits) * count + body] = distance;
  }
  return news !== 0;
}
