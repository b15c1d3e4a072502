/**
 * Draws the story's snapshot by the programs that people open SVG files with, compares each picture with the screen, and
 * writes docs/snapshots-table.md: `npm run snapshots`. No part of `npm test`, since it installs programs and takes
 * minutes. Ends with 1 where a program that must draw every line of text does not. `--keep FOLDER` keeps the pictures.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './snapshots/compare.mjs';
import { findPrograms } from './snapshots/programs.mjs';
import { findRewriters, Opener } from './snapshots/reopen.mjs';
import { run, standIn } from './snapshots/run.mjs';
import { compareWithPage } from './snapshots/screen.mjs';
import { Studio } from './snapshots/studio.mjs';
import { differencesIn, tableOf } from './snapshots/table.mjs';

/** @typedef {import('./snapshots/table.mjs').Findings} Findings */
/** @typedef {Awaited<ReturnType<Studio['reference']>>} Reference */
/** @typedef {{ lettering: string, file: string, svg: string, reference: Reference }} Saved */

const dataset = 'data/russia-taliban/dataset.json';
const out = 'docs/snapshots-table.md';
const letterings = ['fonts', 'names', 'outlines'];

const given = parseArgs({ options: { keep: { type: 'string' } } }).values.keep;
const kept = given === undefined ? null : resolve(given);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (kept !== null) mkdirSync(kept, { recursive: true });

/**
 * @param {string} name
 * @param {Buffer} png
 */
function keep(name, png) {
  if (kept !== null) writeFileSync(join(kept, `${name}.png`), png);
}

/** @param {unknown} error */
function sentence(error) {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

/**
 * @param {Studio} studio
 * @param {string} folder
 * @returns {Promise<Saved[]>}
 */
async function save(studio, folder) {
  const saved = [];
  for (const lettering of letterings) {
    const file = join(folder, `${lettering}.svg`);
    run(process.execPath, ['bin/entente.mjs', 'render', dataset, '--out', file, '--letters', lettering]);
    const svg = readFileSync(file, 'utf8');
    const reference = await studio.reference(svg);
    keep(`screen-${lettering}`, reference.png);
    saved.push({ lettering, file, svg, reference });
  }
  return saved;
}

/**
 * The rule by which a line is visible, tried on a picture that lacks some: throws where it does not find just those.
 * @param {Studio} studio
 * @param {Saved[]} saved
 */
async function tryRule(studio, saved) {
  const said = [];
  for (const { lettering, svg, reference } of saved) {
    const isTaken = (/** @type {number} */ line) => line % 9 === 4;
    const { lines } = compare(reference, await studio.without(svg, isTaken));
    const wrong = lines.filter(({ isVisible }, line) => isVisible === isTaken(line));
    if (wrong.length > 0) throw new Error(`The rule is wrong about “${wrong[0]?.words ?? ''}” (${lettering}).`);
    said.push(`${lines.filter((_, line) => isTaken(line)).length} of ${lines.length} (${lettering})`);
  }
  return `Tried on the screen's own picture without every ninth line, the rule misses just those: ${said.join(', ')}.`;
}

/**
 * @param {Studio} studio
 * @param {Saved[]} saved
 * @param {string} folder
 */
async function drawAll(studio, saved, folder) {
  /** @type {Findings['drawn']} */
  const drawn = [];
  const short = [];
  for (const program of findPrograms(studio)) {
    if ('reason' in program) {
      drawn.push(program);
      continue;
    }
    for (const { lettering, file, reference } of saved) {
      const row = { ...program, lettering };
      try {
        const png = await program.draw({ file, size: reference.size, folder, studio });
        keep(`${program.key}-${lettering}`, png);
        const comparison = compare(reference, await studio.pixels(png, reference.size));
        drawn.push({ ...row, comparison });
        const isShort = comparison.lines.some(({ isVisible }) => !isVisible);
        if (program.must && isShort) short.push(`${program.name}, ${lettering}: ${differencesIn(comparison)}`);
      } catch (error) {
        const { key, name } = row;
        drawn.push({ key, name, lettering, reason: sentence(error).replaceAll(folder, '') });
        if (program.must) short.push(`${name}, ${lettering}: ${sentence(error)}`);
      }
    }
  }
  return { drawn, short };
}

/**
 * @param {Studio} studio
 * @param {Saved} saved
 * @param {string} folder
 */
async function rewriteAll(studio, { file, reference }, folder) {
  /** @type {Findings['rewritten']} */
  const rewritten = [];
  const opener = await Opener.start();
  try {
    for (const rewriter of findRewriters()) {
      if ('reason' in rewriter) {
        rewritten.push(rewriter);
        continue;
      }
      const { key, name, write } = rewriter;
      const after = join(folder, `after-${key}.svg`);
      try {
        write(file, after);
        const reopened = await opener.open(file, after);
        const png = await studio.image(readFileSync(after, 'utf8'), reference.size);
        keep(`after-${key}`, png);
        const comparison = compare(reference, await studio.pixels(png, reference.size));
        rewritten.push({ key, name, reopened, comparison });
      } catch (error) {
        rewritten.push({ key, name, reason: sentence(error).replaceAll(folder, '') });
      }
    }
  } finally {
    await opener.close();
  }
  return rewritten;
}

/**
 * @param {Studio} studio
 * @param {string} svg
 */
async function screenInWords(studio, svg) {
  try {
    const { alike, of } = await compareWithPage(studio.browser, svg);
    return `Of the ${of} ties, actors and labels that the page itself shows, ${alike} stand in the file with the same strokes, fills, dashes and words.`;
  } catch (error) {
    return `The page itself was not compared with the file here: ${sentence(error)}`;
  }
}

function fontsInWords() {
  const [sans, serif] = [standIn('sans-serif'), standIn('serif')];
  if (sans === null || serif === null)
    return 'Which fonts stood in for missing ones could not be asked: there is no fc-match.';
  const asked = ['Source Sans 3', 'Source Serif 4', 'Arial', 'Helvetica', 'Georgia', 'Times New Roman'];
  const missing = asked.filter((family) => standIn(family) !== family);
  return `Of the families that a file names, this machine lacks ${missing.join(', ') || 'none'}. ${sans} stood in for sans-serif and ${serif} for serif (\`fc-match\`).`;
}

const folder = mkdtempSync(join(tmpdir(), 'entente-snapshots-'));
const studio = await Studio.open();
try {
  const saved = await save(studio, folder);
  const [withFonts, withNames] = saved;
  if (withFonts === undefined || withNames === undefined) throw new Error('There is nothing to draw.');
  const trial = await tryRule(studio, saved);
  const { drawn, short } = await drawAll(studio, saved, folder);
  const rewritten = await rewriteAll(studio, withFonts, folder);
  const screen = await screenInWords(studio, withFonts.svg);
  const text = await tableOf({ drawn, rewritten, screen, fonts: fontsInWords(), trial }, out);
  writeFileSync(out, text);
  console.log(text);
  for (const line of short) console.error(`Must not be: ${line}`);
  process.exitCode = short.length > 0 ? 1 : 0;
} finally {
  await studio.close();
  rmSync(folder, { recursive: true, force: true });
}
