// Runs one layout in a fresh process and gives its answer.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./child.mjs', import.meta.url));

/**
 * The answer of `child.mjs`, or null where it failed, as a graph may be too much for an engine, or was stopped.
 * @param {import('./child.mjs').Request} request @param {number} seconds Of its processor, after which it is stopped.
 */
async function answer(request, seconds) {
  const command = [process.execPath, '--max-old-space-size=3000', child, JSON.stringify(request)];
  const started = spawn('sh', ['-c', 'ulimit -t "$0"; exec "$@"', String(Math.ceil(seconds)), ...command], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  started.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  const code = await new Promise((resolve) => started.on('close', resolve));
  return code === 0 ? JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') : null;
}

/** @param {Omit<Extract<import('./child.mjs').Request, { kind: 'find' }>, 'kind'>} request @param {boolean} isWhole A layout that cannot be looked at on the way has to be stopped. @returns {Promise<import('./child.mjs').Found | null>} */
export const find = (request, isWhole) =>
  answer({ kind: 'find', ...request }, isWhole ? request.limit + 15 : 4 * request.limit + 60);

/** @param {string} graph @param {string} engine @param {number} steps @returns {Promise<import('./child.mjs').Timed | null>} */
export const time = (graph, engine, steps) => answer({ kind: 'time', graph, engine, steps }, 300);

/** @param {string} graph @param {string} engine @param {number} steps @returns {Promise<import('./clock.mjs').Time | null>} */
export const timeWarm = (graph, engine, steps) => answer({ kind: 'warm', graph, engine, steps }, 300);
