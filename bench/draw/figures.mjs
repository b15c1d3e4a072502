// From rounds to figures: what one library reached at one size, and how a table says it.
import { mean, median, slope } from './statistics.mjs';

/** @typedef {import('./peer.mjs').Round} Round */
/** @typedef {{ median: number, low: number, high: number, count: number }} Figure Milliseconds, and how many rounds are in it. */
/** @typedef {import('../draw.mjs').Results['drawings']} Drawings */

/**
 * What is told of a round, by the name of the figure. *Filter* is the slower of hiding and showing.
 * @type {Readonly<Record<string, (round: Round) => number | undefined>>}
 */
const readings = {
  first: ({ first }) => first,
  checked: ({ checked }) => checked,
  fromRecords: ({ first, checked }) => (first === undefined || checked === undefined ? undefined : first - checked),
  frame: ({ gaps }) => gaps && mean(gaps),
  worst: ({ gaps }) => gaps && Math.max(...gaps),
  sharp: ({ sharp }) => sharp,
  rest: ({ rest }) => rest,
  hide: ({ hide }) => hide,
  show: ({ show }) => show,
  filter: ({ hide, show }) => (hide === undefined || show === undefined ? undefined : Math.max(hide, show)),
};

/** @param {readonly (number | undefined)[]} all @returns {Figure | null} null if nothing was measured */
export function figureOf(all) {
  const values = all.filter((value) => value !== undefined && !Number.isNaN(value)).map(Number);
  if (values.length === 0) return null;
  return { median: median(values), low: Math.min(...values), high: Math.max(...values), count: values.length };
}

/** @param {Drawings} drawings @param {string} size @param {string} name @param {keyof typeof readings} what */
export function figure(drawings, size, name, what) {
  const rounds = drawings.find((drawing) => drawing.size === size)?.of.get(name) ?? [];
  const read = readings[what];
  return read === undefined ? null : figureOf(rounds.map(read));
}

/** The best of some libraries. @param {Drawings} drawings @param {string} size @param {readonly string[]} names @param {keyof typeof readings} what */
export function best(drawings, size, names, what) {
  /** @type {{ name: string, median: number } | null} */
  let found = null;
  for (const name of names) {
    const own = figure(drawings, size, name, what);
    if (own !== null && (found === null || own.median < found.median)) found = { name, median: own.median };
  }
  return found;
}

/** How a figure grows with the number of actors, from 1,000 on: the exponent, and up to which size. @param {Drawings} drawings @param {string} name @param {keyof typeof readings} what */
export function growth(drawings, name, what) {
  /** @type {[number, number][]} */
  const points = [];
  let upTo = '';
  for (const { size, actors } of drawings) {
    const own = figure(drawings, size, name, what);
    if (actors < 1000 || own === null) continue;
    points.push([actors, own.median]);
    upTo = size;
  }
  return points.length < 2 ? null : { exponent: slope(points), upTo };
}

/** @param {number} value */
export const short = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Median, and in brackets the least and the most if there were several rounds. @param {Figure | null} figure */
export function cell(figure) {
  if (figure === null) return '–';
  const { median: middle, low, high, count } = figure;
  return count === 1 ? `${short(middle)}¹` : `${short(middle)} (${short(low)}–${short(high)})`;
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n');
}
