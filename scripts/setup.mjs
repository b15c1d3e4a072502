// Runs before `npm start` and `npm test`: installs what is missing, and is done at once when nothing is.
// With --browser it also sees to a browser for the tests. Plain Node: no dependency is there yet. package.json calls it
// within `start` and `test` rather than as prestart and pretest, which npm leaves out under ignore-scripts (.npmrc).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} command @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
function succeeds(command, args, options) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }).status === 0;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19)) return;
  stop(`This is Node.js ${process.versions.node}. Entente needs 20.19 or newer, 22.13 or newer, or 24 and up.`);
}

/**
 * The stamp is a hash, written after a good install, rather than a comparison of file times: a checkout changes times,
 * and an interrupted install leaves a node_modules that looks newer than the lock.
 */
function installDependencies() {
  const stamp = 'node_modules/.setup-stamp';
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('Installing what Entente needs (npm ci) …');
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  // npm's own script run by this very Node: on Windows npm is a .cmd file, which spawn refuses without a shell.
  const npm = process.env['npm_execpath'];
  const done = npm?.endsWith('.js')
    ? succeeds(process.execPath, [npm, ...args])
    : succeeds('npm', args, { shell: process.platform === 'win32' });
  if (!done) stop('npm ci failed: see its message above. Without network, a filled npm cache is enough.');
  writeFileSync(stamp, wanted);
}

/** Playwright's download first; then, on Debian and its kin, the distribution's Chromium. */
function installBrowser() {
  console.log('No Chromium, Chrome or Edge found: trying to install one …');
  const minutes = 60_000;
  succeeds(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], { timeout: 10 * minutes });
  if (findBrowser() || !existsSync('/usr/bin/apt-get')) return;

  const [command = 'apt-get', ...prefix] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const options = { timeout: 10 * minutes, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!succeeds(command, [...prefix, 'update'], options)) return;
  for (const name of ['chromium', 'chromium-browser']) {
    if (succeeds(command, [...prefix, 'install', '-y', '--no-install-recommends', name], options)) return;
  }
}

function requireBrowser() {
  if (!findBrowser()) installBrowser();
  if (findBrowser()) return;
  stop('No Chromium, Chrome or Edge was found and none could be installed. Install one, or set CHROME_PATH to it.');
}

requireNode();
installDependencies();
if (process.argv.includes('--browser')) {
  try {
    requireBrowser();
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}
