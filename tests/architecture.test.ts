/** The shape of src: who imports whom, and which names a file may not have. The rules are in scripts/folders.mjs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folders, forbiddenNames, imports, type Folder } from '../scripts/folders.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A package of its own, in another language. */
const kernelSources = 'src/layout/kernel/assembly/';
const code = /\.(ts|js|mjs|svelte)$/;
const emptyNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'managers']);

const isFolder = (name: string): name is Folder => (folders as string[]).includes(name);

/** What a module names after `import`, `export … from`, `import(…)` and `new URL(…, import.meta.url)`. */
function readImports(source: string): string[] {
  const bare = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const forms = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])(.+?)\1/g,
    /\bimport\s*\(?\s*(['"`])(.+?)\1/g,
    /\bnew URL\(\s*(['"`])(.+?)\1\s*,\s*import\.meta\.url/g,
  ];
  return forms.flatMap((form) => [...bare.matchAll(form)].flatMap((match) => match[2] ?? []));
}

function complainOfImport(path: string, folder: Folder, name: string): string | undefined {
  const target = name.replace(/\?.*$/, '');
  if (new RegExp(forbiddenNames[folder]).test(target)) return `${path} may not import ${name}`;
  if (!target.startsWith('.')) return undefined;

  const [top, other = ''] = posix.join(posix.dirname(path), target).split('/');
  if (top === 'data' && (folder === 'state' || folder === 'ui')) return undefined; // The built-in dataset.
  if (top !== 'src') return `${path} reaches out of src for ${name}`;
  const allowed: readonly string[] = [folder, ...imports[folder]];
  return allowed.includes(other)
    ? undefined
    : `${path} may not import ${name}: src/${folder} does not know src/${other}`;
}

/** What is wrong with one file of src, as sentences. */
function complaints(path: string, source: string): string[] {
  const [, folder = '', ...below] = path.split('/');
  const stem = posix.basename(path).replace(/\..*$/, '');
  const words = stem
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split('-');
  const found: string[] = [];
  if (below.length > 0 && !isFolder(folder))
    found.push(`${path} is in a folder that scripts/folders.mjs does not know`);
  if (stem === 'index') found.push(`${path} is a barrel: import the module itself`);
  if (words.some((word) => emptyNames.has(word)))
    found.push(`${path} has a name that says nothing: name what it gives`);
  if (below.length > 0 && isFolder(folder) && code.test(path) && !path.endsWith('.test.ts')) {
    found.push(...readImports(source).flatMap((name) => complainOfImport(path, folder, name) ?? []));
  }
  return found;
}

test('every file of src keeps the import rules and has a name that says something', () => {
  const paths = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !path.startsWith(kernelSources));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.flatMap((path) => complaints(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

test.each([
  ['src/model/graph.ts', "import { x } from '../view/view.ts';"],
  ['src/model/graph.ts', "import type {\n  X,\n} from '../view/view.ts';"],
  ['src/model/graph.ts', "export * from '../scene/draw.ts';"],
  ['src/lib/escape.ts', "import '../model/ids.ts';"],
  ['src/layout/thread/run.ts', "const x = await import('../../state/explorer.ts');"],
  ['src/layout/thread/run.ts', "new Worker(new URL('../../ui/worker.ts', import.meta.url));"],
  ['src/render/svg.ts', "import { tick } from 'svelte';"],
  ['src/render/svg.ts', "import Stage from './Stage.svelte';"],
  ['src/render/svg.ts', "import { Run } from './run.svelte.ts';"],
  ['src/scene/draw.ts', "import { select } from 'd3-selection';"],
  ['src/ui/App.svelte', "<script>\n  import { parse } from '../format/parse.ts';\n</script>"],
  ['src/ui/App.svelte', "<script>import { readFile } from 'node:fs';</script>"],
  ['src/layout/force.ts', "import * as d3 from 'd3';"],
  ['src/model/graph.ts', "import data from '../../data/story.json';"],
  ['src/stuff/graph.ts', ''],
  ['src/model/index.ts', ''],
  ['src/model/graph-utils.ts', ''],
  ['src/ui/ThemeManager.svelte', ''],
])('%s with %j is refused', (path, source) => {
  expect(complaints(path, source)).toHaveLength(1);
});

test.each([
  ['src/main.ts', "import App from './ui/App.svelte';"],
  ['src/scene/draw.ts', "import type { View } from '../view/view.ts'; // from '../state/explorer.ts'"],
  ['src/layout/thread/run.ts', "import { place } from '../place.ts'; import { brand } from '../../lib/brand.ts';"],
  ['src/layout/force.ts', "import { forceLink } from 'd3-force';"],
  ['src/model/graph.test.ts', "import { parse } from '../format/parse.ts';"],
  ['src/cli/check.ts', "import { readFile } from 'node:fs/promises'; import { parse } from '../format/parse.ts';"],
  ['src/state/explorer.svelte.ts', "import story from '../../data/story/entente.json?url';"],
])('%s with %j is allowed', (path, source) => {
  expect(complaints(path, source)).toEqual([]);
});
