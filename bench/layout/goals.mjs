// The goals of the layout, and what was reached.
import { engines } from './engines.mjs';
import { finalOf, firstMet, lastOf, timesOf } from './measure.mjs';
import { figure, growthOf } from './report.mjs';
import { median, slope } from './statistics.mjs';

/** @typedef {{ what: string, goal: string, reached: string, isMet: boolean | null }} Goal `null` where it was not run. */
/** @typedef {import('./measure.mjs').Measured} Measured */

/** @param {Measured} measured @returns {Goal[]} */
export function goalsOf(measured) {
  return [
    warm(measured),
    stressOfSmall(measured),
    ...againstD3(measured, '1k', '1,000 actors', 30, 8),
    ...againstD3(measured, 'debian', 'Debian packages', 60, 12),
    ...againstD3(measured, '10k', '10,000 actors', 180, 15),
    largest(measured),
    againstFa2(measured, '1k', '1,000 actors', 30),
    againstFa2(measured, '10k', '10,000 actors', 200),
    growth(measured),
  ];
}

const notRun = { reached: '–', isMet: null };

/** Median time until a target; infinite where it was not met, `null` where it was not run. @param {Measured} measured @param {string} graph @param {string} engine @param {'d3' | 'fa2'} target */
function until({ runs }, graph, engine, target) {
  const run = runs.get(graph)?.get(engine);
  if (run === undefined) return null;
  const sample = firstMet(run, finalOf(runs.get(graph), target));
  return sample === null ? Infinity : median(timesOf(run, sample).map(({ cpu }) => cpu));
}

/** @param {Measured} measured @returns {Goal} */
function warm({ runs }) {
  const what = '60 actors, warm, until d3-force’s final quality';
  const run = runs.get('60')?.get('entente');
  if (run === undefined) return { what, goal: '≤ 10 ms', ...notRun };
  const isGood = firstMet(run, finalOf(runs.get('60'), 'd3')) !== null;
  const cpu = run.warm?.cpu ?? Infinity;
  return {
    what,
    goal: '≤ 10 ms',
    reached: `${figure(cpu)} ms${isGood ? '' : ', quality not met'}`,
    isMet: isGood && cpu <= 10,
  };
}

/** @param {Measured} measured @returns {Goal} */
function stressOfSmall({ runs }) {
  const what = '60 actors, stress';
  const goal = 'below every force-directed peer’s';
  const all = runs.get('60');
  const own = lastOf(all?.get('entente'));
  if (all === undefined || !own) return { what, goal, ...notRun };
  const peers = [...all].flatMap(([engine, run]) => {
    const last = lastOf(run);
    return engine !== 'entente' && engines[engine]?.isForce === true && last !== null ? [last.stress] : [];
  });
  const best = Math.min(...peers);
  return {
    what,
    goal,
    reached: `${own.stress.toFixed(3)}, best of theirs ${best.toFixed(3)}`,
    isMet: own.stress < best,
  };
}

/** @param {Measured} measured @param {string} graph @param {string} name @param {number} times @param {number} timesPeer @returns {Goal[]} */
function againstD3(measured, graph, name, times, timesPeer) {
  const d3 = measured.runs.get(graph)?.get('d3');
  const own = until(measured, graph, 'entente', 'd3');
  const whats = [
    `${name}, until d3-force’s final quality, against its 300 ticks`,
    `${name}, the same, against the best peer`,
  ];
  const goals = [`≤ 1/${times}`, `≤ 1/${timesPeer}`];
  if (d3 === undefined || own === null) return whats.map((what, at) => ({ what, goal: goals[at] ?? '', ...notRun }));
  const ticks = d3.found?.ended === 'limit' ? NaN : median(timesOf(d3, lastOf(d3)).map(({ cpu }) => cpu));
  const peers = Object.keys(engines).filter((engine) => engine !== 'entente').flatMap((engine) => {
    const cpu = until(measured, graph, engine, 'd3');
    return cpu === null ? [] : [{ engine, cpu }];
  }); // prettier-ignore
  const best = peers.toSorted((a, b) => a.cpu - b.cpu)[0];
  return [
    { what: whats[0] ?? '', goal: goals[0] ?? '', ...ratio(own, ticks, times, 'd3-force') },
    { what: whats[1] ?? '', goal: goals[1] ?? '', ...ratio(own, best?.cpu ?? NaN, timesPeer, engines[best?.engine ?? '']?.title ?? '') }, // prettier-ignore
  ];
}

/** @param {number} own @param {number} other @param {number} times @param {string} title */
function ratio(own, other, times, title) {
  if (!Number.isFinite(own)) return { reached: `quality not met; ${title} ${figure(other)} ms`, isMet: false };
  return { reached: `1/${figure(other / own)}: ${figure(own)} ms, ${title} ${figure(other)} ms`, isMet: own * times <= other }; // prettier-ignore
}

/** @param {Measured} measured @returns {Goal} */
function largest({ runs, twoTicks }) {
  const what = '100,000 actors, done';
  const goal = 'in the time of two ticks of d3-force';
  const run = runs.get('100k')?.get('entente');
  if (run === undefined || twoTicks.length === 0) return { what, goal, ...notRun };
  const ticks = median(twoTicks.map(({ cpu }) => cpu));
  if (lastOf(run) === null) return { what, goal, reached: `not done; two ticks ${figure(ticks)} ms`, isMet: false };
  const own = median(timesOf(run, lastOf(run)).map(({ cpu }) => cpu));
  return { what, goal, reached: `${figure(own)} ms, two ticks ${figure(ticks)} ms`, isMet: own <= ticks };
}

/** @param {Measured} measured @param {string} graph @param {string} name @param {number} times @returns {Goal} */
function againstFa2(measured, graph, name, times) {
  const what = `${name}, until ForceAtlas2’s final quality`;
  const goal = `≤ 1/${times} of its time`;
  const [own, other] = [until(measured, graph, 'entente', 'fa2'), until(measured, graph, 'fa2', 'fa2')];
  if (own === null || other === null) return { what, goal, ...notRun };
  return { what, goal, ...ratio(own, other, times, 'ForceAtlas2') };
}

/** @param {Measured} measured @returns {Goal} */
function growth({ runs, graphs }) {
  const what = 'growth from 1,000 to 100,000 actors';
  const goal = 'slope ≤ 1.15';
  if (!['1k', '3k', '10k', '30k', '100k'].every((graph) => graphs.has(graph))) return { what, goal, ...notRun };
  const points = growthOf(runs, graphs, 'entente');
  const isWhole = points.length === 5;
  return { what, goal, reached: isWhole ? figure(slope(points)) : `${figure(slope(points))}, and not done with all`, isMet: isWhole && slope(points) <= 1.15 }; // prettier-ignore
}
