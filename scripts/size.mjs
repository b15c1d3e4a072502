// The size budget of the built app, gzipped: what the first screen needs (scripts and styles that the page names), what it
// fetches later, and what makes pictures, fetched when one is exported.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const budgets = { 'first screen': 60, later: 126, pictures: 176 }; // kB of 1000 bytes: docs/decisions/0014-size-budget.md

/** Letters and the worker that makes files. */
const forPictures = /assets\/(snapshot-worker|sans-|serif-)/;
const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** @typedef {keyof typeof budgets} Part */
/** @returns {{ file: string, kilobytes: number, part: Part }[]} the largest first */
function measure() {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|mjs|css)$/.test(file))
    .map((file) => ({
      file,
      kilobytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000,
      part: partOf(file, page),
    }))
    .sort((a, b) => b.kilobytes - a.kilobytes);
}

/** @param {string} file @param {string} page @returns {Part} */
function partOf(file, page) {
  if (forPictures.test(file)) return 'pictures';
  // The page names its scripts, what they import and their styles.
  return page.includes(file) ? 'first screen' : 'later';
}

const parts = measure();
for (const { file, kilobytes, part } of parts) {
  console.log(`${kilobytes.toFixed(1).padStart(8)} kB  ${part.padEnd(12)}  ${file}`);
}
if (!parts.some(({ part }) => part === 'first screen')) {
  console.error('dist holds no script that its page names: the build is missing or empty. Run `npm run build` first.');
  process.exitCode = 1;
}
for (const [what, budget] of Object.entries(budgets)) {
  const total = parts.filter(({ part }) => part === what).reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  console.log(`${total.toFixed(1).padStart(8)} kB  of ${budget} kB, ${what}, gzip -9`);
  if (total <= budget) continue;
  console.error(
    `${(total - budget).toFixed(1)} kB over the budget of ${budget} kB (${what}): make it smaller, or argue for more in docs/decisions/.`,
  );
  process.exitCode = 1;
}
