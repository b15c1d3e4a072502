/** The programs that draw a snapshot, each as it is asked by its own command line or module. */
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { optimize, VERSION as svgoVersion } from 'svgo';
import { find, install, isThere, run, standIn, versionOf } from './run.mjs';

/** @typedef {import('./studio.mjs').Size} Size */

/**
 * `folder` is for the program alone.
 * @typedef {{ file: string, size: Size, folder: string, studio: import('./studio.mjs').Studio }} Order
 */

/**
 * `must` be without a missing label; `draw` gives a PNG.
 * @typedef {{
 *   key: string, name: string, must: boolean, version: string, how: string,
 *   draw: (order: Order) => Buffer | Promise<Buffer>,
 * }} Program
 */

/** @typedef {{ key: string, name: string, reason: string }} Absent */

/**
 * Every program, ready or with the reason why not.
 * @param {import('./studio.mjs').Studio} studio
 * @returns {(Program | Absent)[]}
 */
export function findPrograms(studio) {
  return [chromiumImage(studio), resvg(), rsvg(), inkscape(), libreOffice(), ...imageMagick(), svgoThenChromium()];
}

/** @param {import('./studio.mjs').Studio} studio @returns {Program} */
function chromiumImage({ version }) {
  return {
    ...{ key: 'chromium', name: 'Chromium, `<img>`', must: true, version, how: '' },
    draw: ({ file, size, studio }) => studio.image(readFileSync(file, 'utf8'), size),
  };
}

/**
 * resvg, told which font stands for the others: by itself it takes the first of the machine, whichever that is.
 * @returns {Program}
 */
function resvg() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync('node_modules/@resvg/resvg-js/package.json', 'utf8'));
  const family = standIn('sans-serif');
  const font = { loadSystemFonts: true, ...(family === null ? {} : { defaultFontFamily: family }) };
  return {
    ...{ key: 'resvg', name: 'resvg (`@resvg/resvg-js`)', must: true, version },
    how: family === null ? '' : `\`defaultFontFamily\`: ${family}`,
    draw: ({ file, size }) =>
      new Resvg(readFileSync(file, 'utf8'), { fitTo: { mode: 'width', value: size.width }, font }).render().asPng(),
  };
}

/** @returns {Program | Absent} */
function rsvg() {
  return program({ key: 'rsvg', name: 'rsvg-convert', must: true }, ['rsvg-convert'], 'librsvg2-bin', (command) => ({
    how: '`--width`',
    draw: ({ file, size, folder }) =>
      written(folder, (out) => run(command, ['--width', `${size.width}`, '--output', out, file])),
  }));
}

/** @returns {Program | Absent} */
function inkscape() {
  return program({ key: 'inkscape', name: 'Inkscape', must: true }, ['inkscape'], 'inkscape', (command) => ({
    how: '`--export-type=png --export-width`',
    draw: ({ file, size, folder }) =>
      written(folder, (out) =>
        run(command, ['--export-type=png', `--export-width=${size.width}`, `--export-filename=${out}`, file]),
      ),
  }));
}

/** @returns {Program | Absent} */
function libreOffice() {
  const names = { key: 'libreoffice', name: 'LibreOffice → PDF', must: false };
  const toPng = find(['pdftoppm'], 'poppler-utils');
  if ('reason' in toPng) return { ...names, reason: `pdftoppm: ${toPng.reason}` };
  return program(names, ['soffice', 'libreoffice'], 'libreoffice-draw', (command) => ({
    how: `\`--headless --convert-to pdf\`, then pdftoppm ${versionOf(toPng.command, ['-v'])}`,
    draw: ({ file, size, folder }) => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
      run(command, [profile, '--headless', '--convert-to', 'pdf:draw_pdf_Export', '--outdir', folder, file]);
      const pdf = join(folder, `${basename(file, '.svg')}.pdf`);
      const scale = ['-scale-to-x', `${size.width}`, '-scale-to-y', `${size.height}`];
      return written(folder, (out) =>
        run(toPng.command, ['-png', '-singlefile', ...scale, pdf, out.replace(/\.png$/, '')]),
      );
    },
  }));
}

/**
 * ImageMagick as it draws an SVG by default, by whatever program it finds, and by its own renderer.
 * @returns {(Program | Absent)[]}
 */
function imageMagick() {
  const commands = ['magick', 'convert'];
  const byDefault = { key: 'imagemagick', name: 'ImageMagick', must: false };
  const own = { key: 'msvg', name: 'ImageMagick, its own renderer', must: false };
  const found = find(commands, 'imagemagick');
  // Before the first of the two rows is made: with this package ImageMagick asks another program than without.
  if ('command' in found) installOwnRenderer(found.command);
  return [
    program(byDefault, commands, 'imagemagick', (command) => ({
      how: drawsBy(command),
      draw: ({ file, folder }) => written(folder, (out) => run(command, [file, `PNG32:${out}`])),
    })),
    program(own, commands, 'imagemagick', (command) =>
      hasOwnRenderer(command)
        ? {
            how: '`msvg:`, with a `-font` that is there',
            draw: ({ file, folder }) =>
              written(folder, (out) => run(command, [...fontOption(), `msvg:${file}`, `PNG32:${out}`])),
          }
        : { reason: 'this ImageMagick was built without it' },
    ),
  ];
}

/** ImageMagick's own renderer asks for Helvetica, and draws no letters where it is missing. */
function fontOption() {
  const file = standIn('sans-serif', 'file');
  return file === null ? [] : ['-font', file];
}

/** @param {string} command */
function hasOwnRenderer(command) {
  return /^ +MSVG/m.test(run(command, ['-list', 'format']).stdout);
}

/** @param {string} command */
function installOwnRenderer(command) {
  if (hasOwnRenderer(command) || !isThere('apt-cache')) return;
  const [major] = versionOf(command).split('.');
  const names = run('apt-cache', ['search', '--names-only', `^libmagickcore-${major}\\.q16-[0-9]+-extra$`]).stdout;
  const [name] = names.split(' ');
  if (name !== undefined && name !== '') install(name);
}

/**
 * Which program ImageMagick hands an SVG to, as it says itself.
 * @param {string} command
 */
function drawsBy(command) {
  const input = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const { stdout, stderr } = run(command, ['-verbose', 'svg:-', 'info:'], { input });
  const delegate = /^'([\w-]+)'/m.exec(stderr + stdout)?.[1];
  return delegate === undefined
    ? `\`${command}\`, by a library of its own`
    : `\`${command}\`, which hands it to ${delegate}`;
}

/** @returns {Program} */
function svgoThenChromium() {
  return {
    ...{
      key: 'svgo',
      name: 'svgo, then Chromium',
      must: true,
      version: svgoVersion,
      how: 'its preset, with `<metadata>` kept',
    },
    draw: ({ file, size, studio }) => studio.image(optimized(readFileSync(file, 'utf8')), size),
  };
}

/**
 * svgo's own preset, which takes `<metadata>` away unless it is told not to.
 * @param {string} svg
 * @param {boolean} [keepsMetadata]
 */
export function optimized(svg, keepsMetadata = true) {
  /** @type {import('svgo').PluginConfig} */
  const preset = { name: 'preset-default', params: { overrides: keepsMetadata ? { removeMetadata: false } : {} } };
  return optimize(svg, { plugins: [preset] }).data;
}

/**
 * A program on this machine: found, or installed, or absent.
 * @param {Pick<Program, 'key' | 'name' | 'must'>} names
 * @param {readonly string[]} commands
 * @param {string} debian
 * @param {(command: string) => Pick<Program, 'how' | 'draw'> | { reason: string }} make
 * @returns {Program | Absent}
 */
function program(names, commands, debian, make) {
  const found = find(commands, debian);
  if ('reason' in found) return { ...names, ...found };
  try {
    const made = make(found.command);
    return 'reason' in made ? { ...names, ...made } : { ...names, version: versionOf(found.command), ...made };
  } catch (error) {
    return { ...names, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The PNG that a program wrote.
 * @param {string} folder
 * @param {(out: string) => void} write
 */
function written(folder, write) {
  const out = join(folder, 'drawn.png');
  rmSync(out, { force: true });
  write(out);
  return readFileSync(out);
}
