/** Other programs: running them, finding them, and installing them where Debian has them. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Why the last installation failed, in the words of a row. */
let trouble = '';
let isUpdated = false;

/**
 * Output of a program; throws its last words where it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ input?: string, minutes?: number }} [options]
 */
export function run(command, args, { input, minutes = 4 } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: minutes * 60_000,
    maxBuffer: 2 ** 28,
    ...(input === undefined ? {} : { input }),
  });
  if (error) throw error;
  if (status === 0) return { stdout, stderr };
  const last = (stderr || stdout).trim().split('\n').at(-1) ?? '';
  throw new Error(last === '' ? `${command} ended with ${status}` : last);
}

/**
 * The first number with dots, or of many digits, in what a program says of itself.
 * @param {string} command
 * @param {string[]} [args]
 */
export function versionOf(command, args = ['--version']) {
  const { stdout, stderr } = run(command, args);
  return /\d+(\.\d+)+(-\d+)?|\d{4,}/.exec(stdout + stderr)?.[0] ?? 'of unknown version';
}

/** @param {string} command */
export function isThere(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => statSync(join(folder, command), { throwIfNoEntry: false })?.isFile() === true);
}

/**
 * The first of the commands that is there, installed where need be; otherwise the reason why there is none.
 * @param {readonly string[]} commands
 * @param {string} debian name of its Debian package
 * @returns {{ command: string } | { reason: string }}
 */
export function find(commands, debian) {
  const found = commands.find(isThere);
  if (found !== undefined) return { command: found };
  if (!install(debian)) return { reason: trouble };
  const installed = commands.find(isThere);
  return installed === undefined ? { reason: `${debian} brings no ${commands.join(' or ')}` } : { command: installed };
}

/**
 * Installs a Debian package as root, or by a sudo that asks for no password.
 * @param {string} debian
 */
export function install(debian) {
  const isRoot = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get')) return fails('it is not installed, and apt-get is not there to install it');
  if (!isRoot && !isThere('sudo')) return fails('it is not installed, and only root may install it');
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const [command = 'env', ...prefix] = isRoot ? env : ['sudo', '-n', ...env];
  console.error(`Installing ${debian} …`);
  try {
    if (!isUpdated) run(command, [...prefix, 'update'], { minutes: 10 });
    isUpdated = true;
    run(command, [...prefix, 'install', '-y', '--no-install-recommends', debian], { minutes: 20 });
    return true;
  } catch {
    return fails(`it is not installed, and apt-get could not install ${debian}`);
  }
}

/** @param {string} reason */
function fails(reason) {
  trouble = reason;
  return false;
}

/**
 * The family, or the file, of the font that this machine sets letters in where another is asked for.
 * @param {string} family
 * @param {'family[0]' | 'file'} [part]
 */
export function standIn(family, part = 'family[0]') {
  return isThere('fc-match') ? run('fc-match', ['--format', `%{${part}}`, family]).stdout : null;
}
