// Times several pieces of work against each other in one process: in rounds, each of which runs every piece once in an
// order of its own, so that whatever the machine does meanwhile falls on all of them alike. What one piece leaves behind is
// cleared away before the next begins, and not charged to it.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** @type {(how: { type: 'minor' }) => void} */
const collectGarbage = runInNewContext('gc');

/** @typedef {{ name: string, run: (round: number) => unknown }} Piece */
/** @typedef {{ median: number, low: number, high: number }} Times Milliseconds; the quarter of runs below `low`, above `high`. */

/** Keeps the results of what is measured, so that no engine can leave the work out. */
let kept;

/** Runs a piece for at least so many milliseconds, as often as that takes; the time of one run. */
function timeOf(/** @type {Piece} */ { run }, /** @type {number} */ round, least = 3) {
  const begin = performance.now();
  let runs = 0;
  let elapsed = 0;
  do {
    kept = run(round + runs++);
    elapsed = performance.now() - begin;
  } while (elapsed < least);
  return elapsed / runs;
}

/**
 * @param {readonly Piece[]} pieces
 * @param {{ warmUp: number, rounds: number, random: () => number }} how
 * @returns {Map<string, Times>}
 */
export function measure(pieces, { warmUp, rounds, random }) {
  /** @type {Map<string, number[]>} */
  const times = new Map(pieces.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    const order = pieces.map((piece) => ({ piece, key: random() })).sort((a, b) => a.key - b.key);
    for (const { piece } of order) {
      collectGarbage({ type: 'minor' });
      const time = timeOf(piece, round + warmUp);
      if (round >= 0) times.get(piece.name)?.push(time);
    }
  }
  return new Map([...times].map(([name, own]) => [name, timesOf(own)]));
}

/** @param {number[]} all @returns {Times} */
function timesOf(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

export const lastResult = () => kept;
