// One layout in a process of its own: `node child.mjs REQUEST`, with the request as JSON, prints the answer as JSON. Time
// runs while the engine builds its own graph and while it steps; loading modules, making the graph that is laid out and
// judging layouts are not counted.
import { graphNamed } from './graph-files.mjs';
import { Stopwatch } from './clock.mjs';
import { loadEngine } from './engines.mjs';
import { Judge } from './quality.mjs';
import { median } from './statistics.mjs';

/**
 * What is asked for. `find` runs until the end and says how good it was on the way; `time` takes so many steps without
 * asking anything; `warm` does so many times in one process.
 * @typedef {{ kind: 'find', graph: string, engine: string, limit: number, steps?: number }
 *   | { kind: 'time', graph: string, engine: string, steps: number }
 *   | { kind: 'warm', graph: string, engine: string, steps: number }} Request `limit` in seconds of its processor.
 */

/** @typedef {import('./clock.mjs').Time & { step: number, stress: number, preservation: number }} Sample What a layout was after so many steps and so much time. */

/** @typedef {{ ended: 'by its own rule' | 'no better' | 'steps' | 'limit', samples: Sample[], quality: import('./quality.mjs').Quality }} Found The last sample is the end. */
/** @typedef {import('./clock.mjs').Time & { stress: number, preservation: number }} Timed */

const seed = 1;
/** How much longer than the last time it runs until it is judged again. */
const stride = 1.1;
/** It gets no better: neither figure by so much in the last half of its steps, of which there are at least so many. */
const rest = { gain: 0.005, steps: 500 };
const warm = { before: 40, layouts: 60 };

/** @param {Extract<Request, { kind: 'find' }>} request @returns {Promise<Found>} */
async function find({ graph: name, engine: engineName, limit, steps = Infinity }) {
  const graph = graphNamed(name);
  const judge = new Judge(graph);
  const engine = await loadEngine(engineName);
  const watch = new Stopwatch();
  watch.start();
  const running = engine.create(graph, seed);
  /** @type {Sample[]} */
  const samples = [];
  let spent = 0;
  let next = 1;
  for (let step = 1; ; step++) {
    if (running.skip !== undefined && step > 1) watch.reset();
    const isGoingOn = running.step();
    watch.stop();
    if (running.skip !== undefined) spent += watch.time.cpu;
    else spent = watch.time.cpu;
    const isOver = !isGoingOn || step >= steps || spent > limit * 1000;
    if (isOver || step >= next || running.skip !== undefined) {
      next = Math.ceil(step * stride);
      const xy = running.positions();
      samples.push({ ...watch.time, step, stress: judge.stress(xy), preservation: judge.preservation(xy) });
      const isResting = engine.isEndless === true && isAtRest(samples);
      if (isOver || isResting) {
        const ended = !isGoingOn ? 'by its own rule' : isResting ? 'no better' : step >= steps ? 'steps' : 'limit';
        return { ended, samples, quality: judge.quality(xy) };
      }
    }
    watch.start();
  }
}

/** @param {readonly Sample[]} samples */
function isAtRest(samples) {
  const last = samples.at(-1);
  const before = samples.findLast(({ step }) => last !== undefined && step <= last.step / 2);
  if (last === undefined || before === undefined || last.step < rest.steps) return false;
  return last.stress > before.stress * (1 - rest.gain) && last.preservation < before.preservation * (1 + rest.gain);
}

/**
 * A layout of so many steps; where each begins again, the last of them.
 * @param {import('../graphs.mjs').Graph} graph @param {import('./engines.mjs').Engine} engine @param {number} steps
 */
function layOut(graph, engine, steps) {
  const watch = new Stopwatch();
  watch.start();
  const running = engine.create(graph, seed);
  running.skip?.(steps - 1);
  for (let step = running.skip === undefined ? 0 : steps - 1; step < steps; step++) running.step();
  watch.stop();
  return { time: watch.time, running };
}

/** @param {Extract<Request, { kind: 'time' }>} request @returns {Promise<Timed>} */
async function time({ graph: name, engine: engineName, steps }) {
  const graph = graphNamed(name);
  const engine = await loadEngine(engineName);
  const { time: spent, running } = layOut(graph, engine, steps);
  const judge = new Judge(graph);
  const xy = running.positions();
  return { ...spent, stress: judge.stress(xy), preservation: judge.preservation(xy) };
}

/** @param {Extract<Request, { kind: 'warm' }>} request @returns {Promise<import('./clock.mjs').Time>} */
async function timeWarm({ graph: name, engine: engineName, steps }) {
  const graph = graphNamed(name);
  const engine = await loadEngine(engineName);
  for (let round = 0; round < warm.before; round++) layOut(graph, engine, steps);
  const times = Array.from({ length: warm.layouts }, () => layOut(graph, engine, steps).time);
  return { cpu: median(times.map(({ cpu }) => cpu)), wall: median(times.map(({ wall }) => wall)) };
}

/** @type {Request} */
const request = JSON.parse(process.argv[2] ?? '');
const answer =
  request.kind === 'find'
    ? await find(request)
    : request.kind === 'time'
      ? await time(request)
      : await timeWarm(request);
// Some engines leave timers behind that would keep the process alive.
process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit());
