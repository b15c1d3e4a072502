// Finds the Chromium, Chrome or Edge that the tests drive: what the environment names, Playwright's own download,
// then the system's. It installs nothing (setup.mjs does) and needs no dependency, so that it runs before `npm ci`.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const variables = ['CHROME_PATH', 'CHROMIUM_PATH', 'CHROME_BIN'];
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Chromium refuses to start as root with its sandbox; the other flags keep it from the network and the GPU. */
export const browserArgs = [
  ...(isRoot || process.env['CHROMIUM_NO_SANDBOX'] ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string | undefined} path */
function isFile(path) {
  return Boolean(path && statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** Playwright's own download; undefined where Playwright or the download is missing. */
function playwrightBrowser() {
  try {
    /** @type {typeof import('playwright')} */
    const { chromium } = createRequire(import.meta.url)('playwright');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** @returns {string[]} where browsers usually are on this system, the most wanted first */
function systemPlaces() {
  const env = process.env;
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '/', 'Applications')];
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return apps.flatMap((app) => folders.map((folder) => join(folder, `${app}.app/Contents/MacOS/${app}`)));
  }
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      'Google/Chrome/Application/chrome',
      'Chromium/Application/chrome',
      'Microsoft/Edge/Application/msedge',
    ];
    return programs.flatMap((program) => folders.flatMap((folder) => (folder ? [join(folder, `${program}.exe`)] : [])));
  }
  const folders = new Set([...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']);
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
  return names.flatMap((name) => [...folders].filter(Boolean).map((folder) => join(folder, name)));
}

/**
 * The path of a browser, or undefined where there is none.
 * Throws a sentence when an environment variable names a file that is not there: to test in silence with another
 * browser than the one asked for would be a lie.
 * @returns {string | undefined}
 */
export function findBrowser() {
  for (const name of variables) {
    const path = process.env[name];
    if (!path) continue;
    if (isFile(path)) return path;
    throw new Error(`${name} is set to ${path}, and there is no such file. Correct it, or unset it to search.`);
  }
  return [playwrightBrowser(), ...systemPlaces()].find(isFile);
}

/** What Playwright's `launchOptions` need here. */
export function launchOptions() {
  const executablePath = findBrowser();
  return executablePath ? { executablePath, args: browserArgs } : { args: browserArgs };
}
