// Who is tied to whom, in typed arrays, and distances along ties.

/** @typedef {{ first: Int32Array, list: Int32Array }} Neighbours Those of actor `i` are `list[first[i]]` to before `list[first[i + 1]]`, each once. */

/** Neighbours of all actors, in ascending order; parallel ties count once, loops never. @param {import('../graphs.mjs').Graph} graph @returns {Neighbours} */
export function neighboursOf({ count, ends }) {
  /** @type {Set<number>[]} */
  const sets = Array.from({ length: count }, () => new Set());
  for (let at = 0; at < ends.length; at += 2) {
    const [a, b] = [ends[at] ?? 0, ends[at + 1] ?? 0];
    if (a === b) continue;
    sets[a]?.add(b);
    sets[b]?.add(a);
  }
  const first = new Int32Array(count + 1);
  for (const [actor, { size }] of sets.entries()) first[actor + 1] = (first[actor] ?? 0) + size;
  const list = new Int32Array(first[count] ?? 0);
  for (const [actor, set] of sets.entries()) list.set(Int32Array.from(set).toSorted(), first[actor]);
  return { first, list };
}

/** Ties between an actor and all others; 0 for itself and for those whom no way leads to. @param {number} from @param {Neighbours} neighbours */
export function distancesFrom(from, { first, list }) {
  const count = first.length - 1;
  const distances = new Uint16Array(count);
  const queue = new Int32Array(count);
  queue[0] = from;
  for (let at = 0, end = 1; at < end; at++) {
    const actor = queue[at] ?? 0;
    for (let i = first[actor] ?? 0; i < (first[actor + 1] ?? 0); i++) {
      const other = list[i] ?? 0;
      if (distances[other] !== 0 || other === from) continue;
      distances[other] = (distances[actor] ?? 0) + 1;
      queue[end++] = other;
    }
  }
  return distances;
}
