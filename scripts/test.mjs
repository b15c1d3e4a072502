// `npm test`: unit, component, build, size and journeys, in turn; the last line is the sum of all their tests.
// `npm test -- unit build` runs only the steps it names; `--all` (`npm run verify`) adds format, lint and types. The journeys
// marked @long run only when they are named: `npm test -- build long`, or `npm run journeys` for all of them.
// Every step runs even after one has failed, so that one run tells all. A run without any test is a failed one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/**
 * `report` is the file in which the step counts its tests; `files` is the [folder, ending] without which it has nothing
 * to do; `needs` is a step whose failure makes this one pointless; `named` steps run only when they are named.
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands
 * @property {boolean} [extra]
 * @property {boolean} [named]
 * @property {string} [report]
 * @property {[string, string]} [files]
 * @property {string} [needs]
 */
/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const reports = 'node_modules/.cache/test';
const cache = 'node_modules/.cache';

/** @param {string} project */
const vitest = (project) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  `--project=${project}`,
  '--maxWorkers=100%', // One core is left idle otherwise: of two, half of them.
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reports}/${project}.json`,
];

const playwright = ['node_modules/@playwright/test/cli.js', 'test'];

/** @type {Step[]} */
const steps = [
  {
    name: 'format',
    extra: true,
    commands: [['node_modules/prettier/bin/prettier.cjs', '--cache', '--check', '.']],
  },
  {
    name: 'lint',
    extra: true,
    commands: [
      [
        'node_modules/eslint/bin/eslint.js',
        '--cache',
        '--cache-location',
        `${cache}/eslint/`,
        '--max-warnings',
        '0',
        '.',
      ],
    ],
  },
  {
    name: 'types',
    extra: true,
    commands: [
      ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
      ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.pure.json'],
    ],
  },
  { name: 'unit', commands: [vitest('unit')], report: 'unit.json' },
  {
    name: 'component',
    commands: [vitest('component')],
    report: 'component.json',
    files: ['src', '.browser.test.ts'],
  },
  { name: 'build', commands: [['node_modules/vite/bin/vite.js', 'build']] },
  { name: 'size', commands: [['scripts/size.mjs']], needs: 'build' },
  {
    name: 'journeys',
    commands: [[...playwright, '--grep-invert', '@long']],
    report: 'journeys.json',
    files: ['tests/journeys', '.test.ts'],
    needs: 'build',
  },
  {
    name: 'long',
    named: true,
    commands: [[...playwright, '--grep', '@long']],
    report: 'journeys.json',
    files: ['tests/journeys', '.test.ts'],
    needs: 'build',
  },
];

/** @returns {Step[]} the steps that the command line asks for, in their own order */
function chooseSteps() {
  const asked = process.argv.slice(2).filter((word) => word !== '--all');
  const all = process.argv.includes('--all');
  const unknown = asked.filter((word) => !steps.some(({ name }) => name === word));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}; the steps are ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  return steps.filter(
    ({ name, extra, named }) => asked.includes(name) || (asked.length === 0 && !named && (all || !extra)),
  );
}

/** @param {Step} step */
function hasFiles({ files }) {
  if (!files) return true;
  try {
    return readdirSync(files[0], { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith(files[1]));
  } catch {
    return false; // The folder is not there.
  }
}

/** @param {string | undefined} report @returns {Count} */
function readCount(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  try {
    const { stats, ...result } = JSON.parse(readFileSync(`${reports}/${report}`, 'utf8'));
    // Playwright's report has stats, and a flaky test of its is a failed one here; the other is Vitest's.
    if (stats) return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
    const skipped = result.numPendingTests + (result.numTodoTests ?? 0);
    return { passed: result.numPassedTests, failed: result.numFailedTests, skipped };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // The step stopped before it could report.
  }
}

/** @param {Step} step @returns {Count} a step that fails without a failed test counts as one failure */
function runStep({ name, commands, report }) {
  const begin = performance.now();
  const good = commands
    .map((args) => spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0)
    .every(Boolean);
  const count = readCount(report);
  if (!good && count.failed === 0) count.failed = 1;
  console.log(`[${name}] ${good ? 'good' : 'FAILED'} in ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
  return count;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const chosen = chooseSteps();
/** @type {string[]} */
const failedSteps = [];
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const step of chosen) {
  if (!hasFiles(step)) continue;
  if (step.needs && failedSteps.includes(step.needs)) {
    console.log(`[${step.name}] left out, because ${step.needs} failed\n`);
    continue;
  }
  const { passed, failed, skipped } = runStep(step);
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  if (failed > 0) failedSteps.push(step.name);
}

const noTest = chosen.some(({ report }) => report) && sum.passed + sum.failed === 0;
if (noTest) console.error('No test ran.');
if (failedSteps.length > 0) console.error(`Failed: ${failedSteps.join(', ')}.`);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed > 0 || noTest ? 1 : 0;
