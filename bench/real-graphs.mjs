// Two graphs that nobody made for the purpose: the characters of Les Misérables (Knuth 1993), as vega-datasets has them,
// and Debian's packages, as the machine's own apt-cache knows them. The second is there only where apt-cache is.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @typedef {import('./graphs.mjs').Graph} Graph */

/** @returns {Graph} */
export function miserables() {
  const file = createRequire(import.meta.url)
    .resolve('vega-datasets')
    .replace(/build\/.*$/u, 'data/miserables.json');
  /** @type {{ nodes: object[], links: { source: number, target: number }[] }} */
  const { nodes, links } = JSON.parse(readFileSync(file, 'utf8'));
  const ends = Int32Array.from(links.flatMap(({ source, target }) => [source, target]));
  return { name: 'Les Misérables', count: nodes.length, ends };
}

/** How the graph of packages is chosen, for the page of results. */
export const debianInWords =
  'the packages of the sections `python` and `science` in `apt-cache dumpavail`, and their `Depends` on each other, of alternatives the first; packages of more than 200 ties are dropped with them; of what is left, the largest part that hangs together, in the order of names';

const sections = ['python', 'science'];
const largestDegree = 200;

/** The graph of packages, or null where there is no apt-cache or its lists are empty. @returns {Graph | null} */
export function debian() {
  const { stdout, status } = spawnSync('apt-cache', ['dumpavail'], { encoding: 'utf8', maxBuffer: 2 ** 29 });
  if (status !== 0 || stdout === '') return null;
  return packagesGraph(stdout);
}

/** @param {string} available What `apt-cache dumpavail` prints. @returns {Graph} */
export function packagesGraph(available) {
  const ties = withoutHubs(dependencies(available));
  /** @type {Map<string, string[]>} */
  const neighbours = new Map();
  for (const [a, b] of ties) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const names = largestPart(neighbours).toSorted();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const inside = ties.filter(([a]) => numbers.has(a));
  const ends = Int32Array.from(inside.flatMap(([a, b]) => [numbers.get(a) ?? 0, numbers.get(b) ?? 0]));
  return { name: 'Debian packages', count: names.length, ends };
}

/** @typedef {readonly [string, string]} Tie */

/** Each pair of packages of which one depends on the other, once, in order. @param {string} available @returns {Tie[]} */
function dependencies(available) {
  /** @type {Map<string, string>} */
  const needs = new Map();
  for (const record of available.split('\n\n')) {
    const field = (/** @type {string} */ name) => new RegExp(`^${name}: (.*)$`, 'mu').exec(record)?.[1] ?? '';
    if (sections.includes(field('Section'))) needs.set(field('Package'), field('Depends'));
  }
  /** @type {Set<string>} */
  const pairs = new Set();
  for (const [name, text] of needs) {
    for (const need of text.split(',')) {
      const other = /^[^\s:(|]+/u.exec(need.trim())?.[0] ?? name;
      if (other !== name && needs.has(other)) pairs.add([name, other].toSorted().join(' '));
    }
  }
  return [...pairs].toSorted().map((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return [a, b];
  });
}

/** @param {readonly Tie[]} ties */
function withoutHubs(ties) {
  /** @type {Map<string, number>} */
  const degree = new Map();
  for (const name of ties.flat()) degree.set(name, (degree.get(name) ?? 0) + 1);
  return ties.filter((tie) => tie.every((name) => (degree.get(name) ?? 0) <= largestDegree));
}

/** @param {ReadonlyMap<string, readonly string[]>} neighbours @returns {string[]} */
function largestPart(neighbours) {
  const seen = new Set();
  /** @type {string[]} */
  let largest = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const name of part) {
      for (const other of neighbours.get(name) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    if (part.length > largest.length) largest = part;
  }
  return largest;
}
