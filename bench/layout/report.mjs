// What was measured, as tables.
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { debianInWords } from '../real-graphs.mjs';
import { engines } from './engines.mjs';
import { goalsOf } from './goals.mjs';
import { finalOf, firstMet, lastOf, plan, short, ticks, timesOf } from './measure.mjs';
import { median, slope } from './statistics.mjs';

/** @typedef {import('./measure.mjs').Measured} Measured */
/** @typedef {import('./measure.mjs').Time} Time */

/** @type {Readonly<Record<string, string>>} */
const titles = { miserables: 'Les Misérables', debian: 'Debian packages' };

/** Three figures, or whole numbers from 100 on. @param {number} value */
export function figure(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return size >= 100 ? Math.round(value).toLocaleString('en') : size >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const share = (/** @type {number} */ value) => (Number.isFinite(value) ? value.toFixed(3) : '–');

/** Median processor time, and the least and the most of several. @param {readonly Time[]} times */
function timesText(times) {
  const all = times.map(({ cpu }) => cpu);
  const spread = all.length > 1 ? ` (${figure(Math.min(...all))}–${figure(Math.max(...all))})` : '';
  return `${figure(median(all))}${spread}`;
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows @param {string} align Of all columns but the first. */
function table(head, rows, align = '---:') {
  const lines = [head, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [lines[0], `|---|${`${align}|`.repeat(head.length - 1)}`, ...lines.slice(1)].join('\n');
}

/** @param {string} name */
const version = (name) => createRequire(new URL('../package.json', import.meta.url))('./package-lock.json').packages[`node_modules/${name}`].version; // prettier-ignore

/** The part of the page of results that is about layouts. @param {Measured} measured @param {string} command */
export function report(measured, command) {
  const { runs, graphs, rounds } = measured;
  const parts = [`# What a layout costs\n\n${howText(measured, command)}`];
  parts.push(`## Goals\n\n${table(['', 'goal', 'reached', ''], goalRows(measured), '---')}`); // prettier-ignore
  for (const target of /** @type {const} */ (['d3', 'fa2'])) {
    if (askedOf(measured, target).length === 0) continue;
    parts.push(`## Until the final quality of ${engines[target]?.title ?? ''}\n\n${untilText(measured, target)}`);
  }
  parts.push(`## What each comes to\n\nTo its own end. NP: neighbourhood preservation, 1 at best. Lengths: standard deviation over mean. Overlaps: pairs.\n\n${[...graphs.keys()].map((graph) => finalTable(measured, graph)).join('\n\n')}`); // prettier-ignore
  parts.push(`## Growth\n\n${growthText(runs, graphs)}`);
  if (rounds < 3) parts.push('**A quick run: one round, short limits. Not for keeping.**');
  return `${parts.join('\n\n')}\n`;
}

/** @param {Measured} measured */
const goalRows = (measured) =>
  goalsOf(measured).map(({ what, goal, reached, isMet }) => [
    what,
    goal,
    reached,
    isMet === null ? 'not run' : isMet ? 'yes' : 'no',
  ]);

/** @param {Measured} measured @param {string} command */
function howText({ graphs, rounds, runs }, command) {
  const rows = Object.values(engines).map(({ title, packages, how }) => [title, packages.map((name) => `${name} ${version(name)}`).join(', '), how]); // prettier-ignore
  const sizes = [...graphs].map(([name, { count, ties }]) => `${titles[name] ?? name}: ${count.toLocaleString('en')} / ${ties.toLocaleString('en')}`); // prettier-ignore
  return `\`${command}\`, on ${availableParallelism()} cores, Node ${process.versions.node}. Milliseconds of the processor, user and system, in all threads of a
fresh process (\`process.cpuUsage\`); medians of ${rounds} rounds, in brackets the least and the most. In a round all engines take
turns, what takes less than ${short.below} ms ${short.times} times. What took longer than 10 s was run once. Counted: building the engine's own
graph from an array of numbers, and its steps. Not counted: starting Node, loading modules, making the graph, judging layouts.

*Until a quality is met*: each engine runs once to its end and is judged on the way, at steps each a tenth farther than the
last, with the clock stopped. The first at which stress is no greater and neighbourhood preservation no less than asked for is the number
of steps that the rounds take, without being asked. fCoSE cannot be looked at on the way: its whole layout counts.
An engine that has no end of its own ends when in the last half of its steps, at least 500 in all, neither figure
got better by 0.5 %; at the latest at the limit. As good as ForceAtlas2 at its end is who comes within 0.5 % of it.

*Stress* is normalised, with weights d⁻², after the best scaling; of all pairs up to 1,500 actors, above it of 100 actors with
all others (the same for all). *Neighbourhood preservation* is the mean Jaccard index of neighbours and of as many nearest in the plane.
Crossings come from up to 400,000 pairs of ties; overlaps are of discs of radius 5 where the mean tie is 100 long.

Graphs, actors / ties: ${sizes.join('; ')}. Those with a number for a name are made from a seed (\`bench/graphs.mjs\`). The Debian
packages: ${debianInWords}.${runs.has('debian') ? '' : ' Not run here.'}

${table(['', 'version', 'how'], rows, '---')}`;
}

/** Graphs on which one is held against a target. @param {Measured} measured @param {'d3' | 'fa2'} target */
const askedOf = ({ runs }, target) =>
  plan
    .filter(({ targets }) => targets.includes(target))
    .map(({ name }) => name)
    .filter((graph) => finalOf(runs.get(graph), target) !== null);

/** @param {Measured} measured @param {'d3' | 'fa2'} target */
function untilText(measured, target) {
  const { runs } = measured;
  const asked = askedOf(measured, target);
  const head = ['', ...asked.map((graph) => titles[graph] ?? graph)];
  const quality = asked.map((graph) => {
    const final = finalOf(runs.get(graph), target);
    return final === null ? '–' : `${share(final.stress)} / ${share(final.preservation)}`;
  });
  const rows = Object.entries(engines).map(([engine, { title }]) => [
    title,
    ...asked.map((graph) => {
      const run = runs.get(graph)?.get(engine);
      if (run === undefined) return '–';
      const sample = firstMet(run, finalOf(runs.get(graph), target));
      if (sample !== null) return timesText(timesOf(run, sample));
      return run.found === null || run.found.ended === 'limit' ? `not met in ${run.limit} s` : 'not met';
    }),
  ]);
  const first = runs.get('60');
  const warm = target !== 'd3' || first === undefined ? '' : `\n\nThe same on 60 actors, warm (60 layouts in one process, after 40): ${[...first].flatMap(([engine, run]) => (run.warm === null ? [] : [`${engines[engine]?.title ?? ''} ${figure(run.warm.cpu)}`])).join(', ')}.`; // prettier-ignore
  return `${table(head, [['*stress / NP*', ...quality], ...rows])}${warm}`;
}

/** @param {Measured} measured @param {string} graph */
function finalTable({ runs, twoTicks, long }, graph) {
  const rows = [...(runs.get(graph) ?? [])].map(([engine, run]) => {
    const title = engines[engine]?.title ?? engine;
    const last = lastOf(run);
    if (run.found === null || last === null) return [title, `not done in ${run.limit} s`, '', '', '', '', '', ''];
    const { stress, preservation, lengths, crossings, overlaps } = run.found.quality;
    const ended = run.found.ended === 'limit' ? `${timesText(timesOf(run, lastOf(run)))}, stopped` : timesText(timesOf(run, lastOf(run))); // prettier-ignore
    return [title, ended, figureless(last.step), share(stress), share(preservation), figure(lengths), figure(crossings), overlaps.toLocaleString('en')]; // prettier-ignore
  });
  if (graph === '100k' && twoTicks.length > 0) rows.push([`d3-force, ${ticks.short} ticks`, timesText(twoTicks), String(ticks.short), '', '', '', '', '']); // prettier-ignore
  const longest = lastOf(long ?? undefined);
  if (graph === '100k' && longest !== null) rows.push([`d3-force, ${ticks.long} ticks`, timesText([longest]), String(ticks.long), share(longest.stress), share(longest.preservation), '', '', '']); // prettier-ignore
  const head = [titles[graph] ?? graph, 'ms', 'steps', 'stress', 'NP', 'lengths', 'crossings a tie', 'overlaps'];
  return table(head, rows);
}

const figureless = (/** @type {number} */ value) => value.toLocaleString('en');

/** @param {Measured['runs']} runs @param {Measured['graphs']} graphs */
function growthText(runs, graphs) {
  const rows = Object.entries(engines).map(([engine, { title }]) => {
    const points = growthOf(runs, graphs, engine);
    const sizes = points.map(([count, cpu]) => `${count.toLocaleString('en')}: ${figure(cpu)}`).join(', ');
    return [title, points.length > 1 ? figure(slope(points)) : '–', sizes];
  });
  return `Slope of time to the own end over actors, both as logarithms, on the graphs made from a seed with 1,000 actors and more; only
ends that were come to within the limit.

${table(['', 'slope', 'actors: ms'], rows)}`;
}

/** Actors and time to the end, for each size that an engine was done with. @param {Measured['runs']} runs @param {Measured['graphs']} graphs @param {string} engine @returns {[number, number][]} */
export function growthOf(runs, graphs, engine) {
  return ['1k', '3k', '10k', '30k', '100k'].flatMap((graph) => {
    const run = runs.get(graph)?.get(engine);
    if (!run?.found || run.found.ended === 'limit') return [];
    return [[graphs.get(graph)?.count ?? 0, median(timesOf(run, lastOf(run)).map(({ cpu }) => cpu))]];
  });
}
