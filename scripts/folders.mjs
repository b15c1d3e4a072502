// Who may import whom: the folders under src in the order in which data passes through them, read by eslint.config.js
// (while one writes) and by tests/architecture.test.ts (which also sees dynamic imports and worker addresses).

/** What each folder may import, besides itself. Tests beside the code may import anything. */
export const imports = /** @type {const} */ ({
  lib: [],
  model: ['lib'],
  format: ['lib', 'model'],
  view: ['lib', 'model'],
  layout: ['lib', 'model'],
  scene: ['lib', 'model', 'view'],
  render: ['lib', 'scene'],
  snapshot: ['lib', 'model', 'format', 'view', 'layout', 'scene', 'render'],
  state: ['lib', 'model', 'format', 'view', 'layout', 'scene', 'snapshot'],
  ui: ['lib', 'model', 'view', 'scene', 'render', 'snapshot', 'state'],
  cli: ['lib', 'model', 'format', 'view', 'layout', 'scene', 'render', 'snapshot'],
});

/** @typedef {keyof typeof imports} Folder */

export const folders = /** @type {Folder[]} */ (Object.keys(imports));

const framework = '^svelte(/|$)|^@sveltejs/|\\.svelte(\\.ts|\\.js)?$';
const page = '^d3-(drag|selection|transition|zoom)(/|$)|^@fontsource';
const node = '^node:';
/** Nowhere: all of d3 at once, and addresses from the root of the site, which break in a sub-path. */
const nowhere = '^d3$|^/';

/** Packages and endings that a folder may not import, as one regular expression on the import as it is written. */
export const forbiddenNames = /** @type {Record<Folder, string>} */ (
  Object.fromEntries(
    folders.map((folder) => {
      if (folder === 'ui') return [folder, [nowhere, node].join('|')];
      if (folder === 'state') return [folder, [nowhere, node, page].join('|')];
      if (folder === 'render') return [folder, [nowhere, node, framework].join('|')];
      if (folder === 'cli') return [folder, [nowhere, framework, page].join('|')];
      return [folder, [nowhere, node, framework, page].join('|')];
    }),
  )
);

/** @param {Folder} folder @returns {Folder[]} */
export function forbiddenFolders(folder) {
  const allowed = /** @type {readonly Folder[]} */ (imports[folder]);
  return folders.filter((other) => other !== folder && !allowed.includes(other));
}
