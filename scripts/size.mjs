// The size budget of the built app, gzipped: what the first screen needs (scripts, styles and workers that the page names
// or starts at once), and all there is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const budgets = { 'first screen': 112, all: 130 }; // kB of 1000 bytes: docs/decisions/0014-size-budget.md
const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** @returns {{ file: string, kilobytes: number, isFirst: boolean }[]} the largest first */
function measure() {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|mjs|css)$/.test(file))
    .map((file) => ({
      file,
      kilobytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000,
      // The page names its scripts, what they import and their styles; the layout's worker is started with them.
      isFirst: page.includes(file) || file.includes('worker'),
    }))
    .sort((a, b) => b.kilobytes - a.kilobytes);
}

const parts = measure();
for (const { file, kilobytes, isFirst } of parts) {
  console.log(`${kilobytes.toFixed(1).padStart(8)} kB  ${isFirst ? '1' : ' '}  ${file}`);
}
if (!parts.some(({ isFirst }) => isFirst)) {
  console.error('dist holds no script that its page names: the build is missing or empty. Run `npm run build` first.');
  process.exitCode = 1;
}
for (const [what, budget] of Object.entries(budgets)) {
  const total = parts
    .filter(({ isFirst }) => isFirst || what === 'all')
    .reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  console.log(`${total.toFixed(1).padStart(8)} kB  of ${budget} kB, ${what}, gzip -9`);
  if (total <= budget) continue;
  console.error(
    `${(total - budget).toFixed(1)} kB over the budget of ${budget} kB (${what}): make it smaller, or argue for more in docs/decisions/.`,
  );
  process.exitCode = 1;
}
