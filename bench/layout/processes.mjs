// Runs one layout in a fresh process and gives its answer.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./child.mjs', import.meta.url));

/**
 * The answer of `child.mjs`, or null where it was not done in time or failed, as a graph may be too much for an engine.
 * @template Answer @param {import('./child.mjs').Request} request @param {number} patience Seconds of its processor, at most; judging is let go on for a while more.
 * @returns {Promise<Answer | null>}
 */
export async function ask(request, patience) {
  const started = spawn(process.execPath, ['--max-old-space-size=3000', child, JSON.stringify(request)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const timer = setTimeout(() => started.kill('SIGKILL'), patience * 1000);
  let text = '';
  started.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  const code = await new Promise((resolve) => started.on('close', resolve));
  clearTimeout(timer);
  return code === 0 ? JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') : null;
}
