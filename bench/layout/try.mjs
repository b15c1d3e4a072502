// `node bench/layout/try.mjs GRAPH [ENGINE…]`: time and quality of our layout and of d3-force on one graph, while working
// on the layout. GRAPH is 60, 1k, 3k, 10k, 30k, 100k, miserables or debian. `--source FILE` takes another module for ours.
import { parseArgs } from 'node:util';
import { bundleLayout } from './bundle.mjs';
import { keepDebian } from './graph-files.mjs';
import { engines } from './engines.mjs';
import { find } from './processes.mjs';

const { values, positionals } = parseArgs({ options: { source: { type: 'string' } }, allowPositionals: true });
const [graph = '1k', ...asked] = positionals;

process.env['ENTENTE_LAYOUT'] ??= 'try';
await bundleLayout(values.source);
if (graph === 'debian' && keepDebian() === null) throw new Error('There is no apt-cache here, or its lists are empty.');
console.log('engine        steps     CPU ms    wall ms  stress  NP     ended');
for (const engine of asked.length > 0 ? asked : ['entente', 'd3']) {
  const found = await find({ graph, engine, limit: 90 }, engines[engine]?.isWhole === true);
  const last = found?.samples.at(-1);
  if (found === null || last === undefined) {
    console.log(engine.padEnd(14), 'nothing');
    continue;
  }
  const cells = [String(last.step).padStart(5), last.cpu.toFixed(1).padStart(10), last.wall.toFixed(1).padStart(10)];
  console.log(engine.padEnd(13), ...cells, ` ${last.stress.toFixed(4)}  ${last.preservation.toFixed(3)}`, '', found.ended); // prettier-ignore
}
