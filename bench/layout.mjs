// `node bench/layout.mjs`: how long layouts take and how good they are, beside six other programs. Writes
// bench/RESULTS-layout.md. `--long` lets d3-force go on for 34 ticks on the largest graph, more than a minute; `--again` writes
// the tables of the last run anew. While working on it: `--only GRAPH` (again for several), `--quick` (one round, short
// limits) and `--source FILE` (another module for our own layout) print the page and leave the file alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { bundleLayout } from './layout/bundle.mjs';
import { measureAll } from './layout/measure.mjs';
import { report } from './layout/report.mjs';

/** The figures of the last run, for another try at the tables. */
const kept = new URL('./node_modules/.cache/entente/layout.measured', import.meta.url);

/** The part of the results that is about layouts. @param {import('./layout/measure.mjs').Options} options @param {string} command What to say was run. @param {string} [source] Another module for our own layout. */
export async function layoutPart(options, command, source) {
  await bundleLayout(source);
  const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
  const keep = (/** @type {unknown} */ measured) => writeFileSync(kept, serialize(measured));
  const measured = await measureAll(options, say, keep);
  keep(measured);
  return report(measured, command);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      source: { type: 'string' },
      quick: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
    },
  });
  const options = { only: values.only, isQuick: values.quick, isLong: values.long };
  const command = 'node bench/layout.mjs';
  const text = values.again
    ? report(deserialize(readFileSync(kept)), command)
    : await layoutPart(options, command, values.source);
  if (options.only.length > 0 || options.isQuick || values.source !== undefined) console.log(text);
  else writeFileSync(new URL('./RESULTS-layout.md', import.meta.url), text);
}
