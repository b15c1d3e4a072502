// The graphs by name, for processes that each want one. That of Debian's packages takes long to read: it is kept in a file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { graphOf } from '../graphs.mjs';
import { debian, miserables } from '../real-graphs.mjs';

/** @typedef {import('../graphs.mjs').Graph} Graph */

const folder = new URL('../node_modules/.cache/entente/', import.meta.url);
const file = new URL('debian.json', folder);

/** @param {string} name @returns {Graph} */
export function graphNamed(name) {
  if (name === 'miserables') return miserables();
  if (name !== 'debian') return graphOf(/** @type {import('../graphs.mjs').Size} */ (name));
  const { ends, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  return { ...rest, ends: Int32Array.from(ends) };
}

/** Reads Debian's packages and keeps them for `graphNamed`; null where there are none. @returns {Graph | null} */
export function keepDebian() {
  const graph = debian();
  if (graph === null) return null;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...graph, ends: [...graph.ends] }));
  return graph;
}
