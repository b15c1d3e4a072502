// The size budget: every script and stylesheet of the built app, workers too, gzipped, within one limit.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const budget = 90; // kB of 1000 bytes
const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** @returns {{ file: string, kilobytes: number }[]} the largest first */
function measure() {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|mjs|css)$/.test(file))
    .map((file) => ({ file, kilobytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000 }))
    .sort((a, b) => b.kilobytes - a.kilobytes);
}

const parts = measure();
const total = parts.reduce((sum, part) => sum + part.kilobytes, 0);
for (const { file, kilobytes } of parts) console.log(`${kilobytes.toFixed(1).padStart(8)} kB  ${file}`);
console.log(`${total.toFixed(1).padStart(8)} kB  of ${budget} kB, scripts and styles, gzip -9`);
if (parts.length === 0) {
  console.error('dist holds no script: the build is missing or empty. Run `npm run build` first.');
  process.exitCode = 1;
} else if (total > budget) {
  console.error(
    `The app is ${(total - budget).toFixed(1)} kB over its budget of ${budget} kB: make it smaller, or argue for a larger budget in docs/decisions/.`,
  );
  process.exitCode = 1;
}
