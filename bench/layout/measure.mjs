// Runs everything and keeps what was found: first each engine once on each graph, to see what it comes to and after how
// many steps it was good enough; then rounds that take just so many steps, all engines in turn, without a question asked.
import { engines } from './engines.mjs';
import { graphNamed, keepDebian } from './graph-files.mjs';
import { find, time, timeWarm } from './processes.mjs';

/** @typedef {import('./child.mjs').Found} Found */
/** @typedef {import('./child.mjs').Sample} Sample */
/** @typedef {import('./clock.mjs').Time} Time */
/** @typedef {{ stress: number, preservation: number }} Target */

/**
 * The graphs, how long an engine may take for each, in seconds of its processor, and whose final quality is asked for.
 * Those without such are for growth.
 * @type {readonly { name: string, limit: number, targets: readonly TargetName[] }[]}
 */
export const plan = [
  { name: '60', limit: 30, targets: ['d3'] },
  { name: 'miserables', limit: 30, targets: ['d3'] },
  { name: '1k', limit: 20, targets: ['d3', 'fa2'] },
  { name: 'debian', limit: 30, targets: ['d3'] },
  { name: '3k', limit: 30, targets: [] },
  { name: '10k', limit: 40, targets: ['d3', 'fa2'] },
  { name: '30k', limit: 60, targets: [] },
  { name: '100k', limit: 60, targets: [] },
];

/** @typedef {'d3' | 'fa2'} TargetName */

/** Those that others are held against may take so much longer. */
const patience = { engines: ['d3', 'fa2'], times: 2 };

/** What takes longer than so many milliseconds of the processor is not done again. */
const tooLongToRepeat = 10_000;
/** What takes so few of them is done so many times in each round: half of it is what else the machine does. */
export const short = { below: 200, times: 3 };
/** Ticks of d3-force that the largest graph is held against, and those of `--long`. */
export const ticks = { short: 2, long: 34 };

/**
 * What is known of one engine on one graph: what it came to within a limit in seconds, or null; times of the rounds by number of steps.
 * @typedef {{ found: Found | null, limit: number, rounds: Map<number, Time[]>, warm: Time | null }} Run
 */

/** The end. @param {Run | undefined} run */
export const lastOf = (run) => run?.found?.samples.at(-1) ?? null;

/** The first time that it was as good as asked for, in both figures. @param {Run} run @param {Target | null} target */
export function firstMet({ found }, target) {
  if (target === null) return null;
  return found?.samples.find(({ stress, preservation }) => stress <= target.stress && preservation >= target.preservation) ?? null; // prettier-ignore
}

/** All times that were taken for so many steps: those of the rounds, or the one when it was found. @param {Run} run @param {Sample | null} sample @returns {readonly Time[]} */
export function timesOf({ rounds }, sample) {
  return sample === null ? [] : (rounds.get(sample.step) ?? [sample]);
}

/**
 * All that was measured, by graph and engine.
 * @typedef {object} Measured
 * @property {ReadonlyMap<string, ReadonlyMap<string, Run>>} runs
 * @property {ReadonlyMap<string, { count: number, ties: number, limit: number }>} graphs
 * @property {readonly Time[]} twoTicks Of d3-force on the largest graph.
 * @property {Run | null} long
 * @property {number} rounds
 */

/** @param {Found | null} found @param {number} limit @returns {Run} */
const runOf = (found, limit) => ({ found, limit, rounds: new Map(), warm: null });

/** @typedef {{ only: readonly string[], isQuick: boolean, isLong: boolean }} Options */

/** ForceAtlas2 has no end of its own: being so near to where it rests is enough. */
const near = 0.005;

/** What an engine comes to on a graph: for others to be held against. @param {ReadonlyMap<string, Run> | undefined} runs @param {string} engine @returns {Target | null} */
export function finalOf(runs, engine) {
  const last = lastOf(runs?.get(engine));
  if (last === null || engine !== 'fa2') return last;
  return { stress: last.stress * (1 + near), preservation: last.preservation * (1 - near) };
}

/**
 * Everything; what is known so far is given to `keep` now and then, since it takes long.
 * @param {Options} options @param {(line: string) => void} say @param {(measured: Measured) => void} keep @returns {Promise<Measured>}
 */
export async function measureAll({ only, isQuick, isLong }, say, keep) {
  const chosen = plan
    .filter(({ name }) => only.length === 0 || only.includes(name))
    .filter(({ name }) => name !== 'debian' || keepDebian() !== null)
    .map((graph) => (isQuick ? { ...graph, limit: graph.limit / 6 } : graph));
  const rounds = isQuick ? 1 : 3;
  /** @type {Set<string>} */
  const beaten = new Set();
  /** @type {Map<string, Map<string, Run>>} */
  const runs = new Map();
  /** @type {Map<string, { count: number, ties: number, limit: number }>} */
  const graphs = new Map();
  for (const { name, limit } of chosen) {
    const { count, ends } = graphNamed(name);
    graphs.set(name, { count, ties: ends.length / 2, limit });
    runs.set(name, await findAll(name, count, limit, beaten, say));
    keep({ runs, graphs, twoTicks: [], long: null, rounds });
  }
  for (let round = 1; round <= rounds; round++) {
    for (const { name, targets } of chosen) await timeAll(name, runs.get(name) ?? new Map(), targets, say);
    say(`round ${round} of ${rounds}`);
    keep({ runs, graphs, twoTicks: [], long: null, rounds });
  }
  await timeAllWarm('60', runs.get('60') ?? new Map(), say);
  /** @type {Time[]} */
  const twoTicks = [];
  for (let round = 1; graphs.has('100k') && round <= rounds; round++) {
    const timed = await time('100k', 'd3', ticks.short);
    if (timed !== null) twoTicks.push(timed);
  }
  const long = isLong
    ? runOf(await find({ graph: '100k', engine: 'd3', limit: 300, steps: ticks.long }, false), 300)
    : null;
  return { runs, graphs, twoTicks, long, rounds };
}

/** @param {string} graph @param {number} count @param {number} limit @param {Set<string>} beaten Engines that were not done with a smaller one. @param {(line: string) => void} say */
async function findAll(graph, count, limit, beaten, say) {
  /** @type {Map<string, Run>} */
  const runs = new Map();
  for (const [engine, { largest, isWhole = false }] of Object.entries(engines)) {
    if (count > largest) continue;
    const longest = limit * (patience.engines.includes(engine) ? patience.times : 1);
    const found = beaten.has(engine) ? null : await find({ graph, engine, limit: longest }, isWhole);
    if (found === null) beaten.add(engine);
    const last = found?.samples.at(-1);
    say(`${graph} ${engine}: ${last === undefined ? 'nothing' : `${last.step} steps, ${Math.round(last.cpu)} ms, stress ${last.stress.toFixed(4)}, NP ${last.preservation.toFixed(3)}, ${found?.ended ?? ''}`}`); // prettier-ignore
    runs.set(engine, runOf(found, longest));
  }
  return runs;
}

/** One round: every number of steps that a table asks for. @param {string} graph @param {ReadonlyMap<string, Run>} runs @param {readonly TargetName[]} targets @param {(line: string) => void} say */
async function timeAll(graph, runs, targets, say) {
  for (const [engine, run] of runs) {
    const samples = [lastOf(run), ...targets.map((target) => firstMet(run, finalOf(runs, target)))];
    for (const step of new Set(samples.map((sample) => sample?.step))) {
      const sample = samples.find((one) => one?.step === step) ?? null;
      const isAskedFor =
        engine === 'd3' || engine === 'entente' || sample !== lastOf(run) || samples.lastIndexOf(sample) > 0;
      if (sample === null || !isAskedFor || sample.cpu > tooLongToRepeat) continue;
      for (let again = 0; again < (sample.cpu < short.below ? short.times : 1); again++) {
        const timed = await time(graph, engine, sample.step);
        if (timed === null) continue;
        if (timed.stress > sample.stress * 1.001) say(`${graph} ${engine}: not the same layout again, ${timed.stress}, ${sample.stress}.`); // prettier-ignore
        run.rounds.set(sample.step, [...(run.rounds.get(sample.step) ?? []), timed]);
      }
    }
  }
}

/** @param {string} graph @param {ReadonlyMap<string, Run>} runs @param {(line: string) => void} say */
async function timeAllWarm(graph, runs, say) {
  for (const [engine, run] of runs) {
    const isWhole = engines[engine]?.isWhole === true;
    const sample = isWhole ? lastOf(run) : firstMet(run, finalOf(runs, 'd3'));
    if (sample === null) continue;
    run.warm = await timeWarm(graph, engine, sample.step);
    say(`${graph} ${engine}, warm: ${run.warm?.cpu.toFixed(2) ?? 'nothing'} ms`);
  }
}
