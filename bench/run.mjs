// `npm run bench`: how long each thing that a reader can ask takes, on the story and on 5,000 ties with 20,000 claims, and
// as a ratio to a pass that only reads the claims. Prints a table and writes it to bench/RESULTS.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runnerImport, version as viteVersion } from 'vite';
import { largeDatasetText, seededNumbers } from './large-dataset.mjs';
import { measure } from './measure.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @type {{ module: typeof import('./chain.ts') }} */
const { module: chain } = await runnerImport(here('./chain.ts'), { configFile: false, logLevel: 'error' });

const reading = 'read the claims';

/** All that can be asked of one dataset. @param {string} text @returns {import('./measure.mjs').Piece[]} */
function piecesOf(text) {
  const { assessAll, applyView, countFacets, tell, wholeView: plain, noThreshold } = chain;
  const { dataset, issues } = chain.parse(text);
  if (dataset === null || issues.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(issues));
  const graph = chain.buildGraph(dataset);
  const { columns } = graph;
  const whole = assessAll(columns, null);
  const told = tell(graph, whole, plain);
  const visible = applyView(told, plain);
  const speakers = chain.speakerNames(dataset);
  const lanes = chain.lanesOf(graph);
  const speaker = (/** @type {number} */ number) =>
    /** @type {const} */ ({ kind: 'speaker', id: columns.speakers[number % columns.speakers.length] ?? '' });
  const fifty = (/** @type {number} */ first) => Array.from({ length: 50 }, (_, at) => speaker(first + at));
  const months = (/** @type {number} */ round) => `20${10 + (round % 17)}-0${1 + (round % 9)}`;
  const documents = { ...noThreshold, documents: 2 };
  const see = (/** @type {Partial<typeof plain>} */ change) => tell(graph, whole, { ...plain, ...change });
  const outcome = { told, visible, flips: 0 };
  const click = (/** @type {Partial<typeof plain>} */ change) => {
    const view = { ...plain, ...change };
    const through = see(view);
    const shown = applyView(through, view);
    const focus = chain.focusOn(graph, shown, { kind: 'actor', id: graph.actors[0]?.id ?? '' });
    const drawn = { told: through, visible: shown, lanes, focus, pointing: false, theme: chain.themes.light };
    return [countFacets(through, view), chain.drawMarks(drawn)];
  };
  return [
    { name: reading, run: () => readClaims(columns.records) },
    { name: 'assess all', run: () => assessAll(columns, null) },
    { name: 'lens of one speaker', run: (round) => see({ lens: [speaker(round)] }) },
    { name: 'lens of 50 speakers', run: (round) => see({ lens: fifty(round) }) },
    {
      name: 'compare two lenses, with the list',
      run: (round) => {
        const { differences } = see({ lens: fifty(round), against: fifty(round + 70) });
        return chain.largestFirst(graph, differences ?? []);
      },
    },
    { name: 'move the clock of what was said', run: (round) => see({ saidBy: months(round) }) },
    { name: 'move the window of what held', run: (round) => see({ held: { from: months(round), to: '2026' } }) },
    { name: 'ask for 2 documents', run: () => see({ threshold: documents }) },
    {
      name: 'ask for 2 documents, with what flips',
      run: () => chain.flipsOf(told, see({ threshold: documents }), applyView(told, plain)),
    },
    { name: 'fragile or robust', run: () => chain.fragilities(columns, null) },
    { name: 'largest disagreements first', run: () => chain.disagreements(told, 'gap') },
    { name: 'map of speakers', run: () => chain.speakersMap(graph, visible.readings) },
    {
      name: 'coverage',
      run: () => chain.coverageOf(graph, whole, (tie) => chain.heldAsTold(told, tie) !== null, speakers),
    },
    {
      name: 'filter and count',
      run: (round) => {
        const filter = { ...plain, hiddenTypes: [columns.types[round % columns.types.length]?.id ?? ''] };
        return [applyView(told, filter), countFacets(told, filter)];
      },
    },
    {
      name: 'timeline, both clocks, by month',
      run: () => [chain.saidTimeline(told, 'month'), chain.heldTimeline(told, 'month')],
    },
    {
      name: 'the change in words',
      run: (round) => chain.changeInWords(plain, { ...plain, lens: [speaker(round)] }, outcome, { graph, speakers }),
    },
    { name: 'a click on a lens: tell, filter, count, light, draw', run: (round) => click({ lens: fifty(round) }) },
    { name: 'a click on the clock: the same', run: (round) => click({ saidBy: months(round) }) },
  ];
}

/** The peer: goes through all claims and does nothing with them. */
function readClaims(/** @type {readonly import('../src/model/dataset.ts').Claim[]} */ claims) {
  let letters = 0;
  for (const { speaker, type, stance, document, said } of claims) {
    letters += speaker.length + type.length + stance.length + document.length + (said === undefined ? 0 : said.length);
  }
  return letters;
}

const how = { warmUp: 8, rounds: 25, random: seededNumbers(1) };
const story = measure(piecesOf(readFileSync(here('../data/russia-taliban/dataset.json'), 'utf8')), how);
const large = measure(piecesOf(largeDatasetText()), how);

const figure = (/** @type {number} */ value) => (value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(1)); // prettier-ignore
const rows = [...story].map(([name, small]) => {
  const big = large.get(name);
  const peers = [story.get(reading), large.get(reading)];
  if (big === undefined || peers[0] === undefined || peers[1] === undefined) throw new Error(`No times for ${name}.`);
  return [
    name,
    figure(small.median),
    figure(big.median),
    `${figure(big.low)}–${figure(big.high)}`,
    figure(small.median / peers[0].median),
    figure(big.median / peers[1].median),
  ];
});
const head = ['', 'story, ms', 'large, ms', 'middle half, ms', 'story ÷ reading', 'large ÷ reading'];

/** @param {string[][]} lines */
function markdownTable(lines) {
  const [first = [], ...rest] = lines.map((cells) => `| ${cells.join(' | ')} |`);
  return [first, `|---|${'---:|'.repeat(head.length - 1)}`, ...rest].join('\n');
}

const table = markdownTable([head, ...rows]);
const worst = (/** @type {Map<string, import('./measure.mjs').Times>} */ times) =>
  Math.max(...[...times.values()].map(({ median }) => median));
console.log(table);
console.log(`\nslowest: ${figure(worst(story))} ms on the story (goal 16), ${figure(worst(large))} ms on the large one (goal 50)`); // prettier-ignore

writeFileSync(
  here('./RESULTS.md'),
  `# What a change of the view costs

\`npm run bench\`, on ${availableParallelism()} cores, Node ${process.versions.node.split('.')[0] ?? ''}, Vite ${viteVersion}. Medians of ${how.rounds} rounds after ${how.warmUp} to warm up; a round runs
each line for at least 3 ms, in an order of its own.

*Story* is the built-in dataset. *Large* is made from a seed: 5,000 ties with 20,000 claims, 800 actors, 300 speakers, 4,000
documents of which a quarter restate others. *Reading* is the least that anything could cost: one pass that touches
speaker, type, stance, document and date of every claim and does nothing with them. The goals are 16 ms a line on the story
(one frame) and 50 ms a line on the large dataset. Nothing in the tests depends on these figures.

${table}

What costs is making new values, not going through the claims: *fragile or robust* goes through them about five times and
makes next to nothing, *assess all* goes through them once and makes some 17,000 readings. The figures of two runs on a
busy machine differ by a third.
`,
);
