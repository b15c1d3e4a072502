/** Figures → docs/snapshots-table.md, with a remark on each row: what the figures say, and what one sees. */
import { format, resolveConfig } from 'prettier';
import { rules } from './compare.mjs';

/** @typedef {import('./compare.mjs').Comparison} Comparison */
/** @typedef {import('./reopen.mjs').Reopened} Reopened */

/** @typedef {{ key: string, name: string, version: string, how: string, lettering: string, comparison: Comparison }} Drawn */
/** @typedef {{ key: string, name: string, reason: string }} NotRun */
/** @typedef {{ key: string, name: string, reopened: Reopened, comparison: Comparison }} Rewritten */

/**
 * @typedef {{
 *   drawn: (Drawn | NotRun & { lettering?: string })[], rewritten: (Rewritten | NotRun)[],
 *   screen: string, fonts: string, trial: string,
 * }} Findings
 */

/**
 * What one sees in the pictures and no figure tells, by program, and by program and lettering.
 * @type {Readonly<Record<string, string>>}
 */
const remarks = {
  resvg: 'Asked without `defaultFontFamily` it sets missing fonts in whichever comes first, and nothing bold.',
  'resvg fonts': 'It does not read `@font-face`. The title has lost its serifs.',
  'resvg names': 'The title has lost its serifs.',
  'rsvg fonts': 'It does not read `@font-face`.',
  'inkscape fonts': 'It does not read `@font-face`.',
  libreoffice: 'ties and their numbers are paler: the `opacity` of a group counts twice.',
  'libreoffice fonts': 'It does not read `@font-face`, and the title has lost its serifs.',
  'libreoffice names': 'The title has lost its serifs, and letters stand a little closer or wider.',
  imagemagick: 'As the program that it hands the file to.',
  msvg: 'Whatever has a fill and no `stroke` gets a black rim: letters, arrowheads, the page. `opacity` of groups is passed over: no tie is paler than another, and numbers are black.',
  'msvg fonts': 'It does not read `@font-face`. All letters are of one font, and without `-font` there are none.',
  'msvg names': 'All letters are of one font, and without `-font` there are none.',
  svgo: 'The names of the layers are gone.',
  'svgo-usual': 'Its preset takes `<metadata>` away.',
};

/**
 * @param {Findings} findings
 * @param {string} path
 */
export async function tableOf({ drawn, rewritten, screen, fonts, trial }, path) {
  const text = [
    '<!-- Written by `npm run snapshots` (scripts/snapshots.mjs); do not edit. -->',
    '# How programs draw a snapshot',
    `The story as it opens, saved by \`npx entente render data/russia-taliban/dataset.json --out map.svg --letters …\` and drawn 1,120 pixels wide. It is compared with the same file inlined in a page in Chromium; with \`names\` both are set in the fonts of the machine. ${screen}`,
    table(
      ['Program', 'Version', 'Letters', 'Mean difference', 'Clear', 'Lines visible', 'Differences'],
      drawn.map(drawnRow),
    ),
    seenText(drawn),
    fonts,
    '## Opened again',
    'The same story with its fonts, rewritten by a program, then opened by `npx entente check` and drawn by Chromium.',
    table(
      ['After', 'Opens', 'Drawing', 'Title', 'Layers', 'Fonts', 'Mean difference', 'Lines visible', 'Remarks'],
      rewritten.map(rewrittenRow),
    ),
    '## How it is counted',
    [...rules, trial].map((rule) => `- ${rule}`).join('\n'),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {Findings['drawn'][number]} row */
function drawnRow(row) {
  if ('reason' in row) return [row.name, '', row.lettering ?? '', '', '', '', notRun(row.reason)];
  const { key, name, version, lettering, comparison } = row;
  const said = [differencesIn(comparison), remarks[`${key} ${lettering}`]];
  return [name, version, lettering, ...figures(comparison), sentences(said)];
}

/** @param {Findings['rewritten'][number]} row */
function rewrittenRow(row) {
  if ('reason' in row) return [row.name, '', '', '', '', '', '', '', notRun(row.reason)];
  const { key, name, reopened, comparison } = row;
  const { opens, answer, drawing, title, layers, fonts } = reopened;
  const [mean = '', , lines = ''] = figures(comparison);
  return [
    ...[name, opens ? 'yes' : 'no', drawing ?? '–', title ? 'kept' : 'lost', layers.join(' of '), fonts.join(' of ')],
    ...[mean, lines, sentences([`“${answer}”`, differencesIn(comparison), remarks[key]])],
  ];
}

/** @param {string} reason */
function notRun(reason) {
  return `not run here: ${reason.replaceAll('|', '/')}`;
}

/** @param {Comparison} comparison */
function figures({ mean, clear, lines }) {
  return [
    percent(mean, 2),
    percent(clear, 1),
    `${lines.filter(({ isVisible }) => isVisible).length} of ${lines.length}`,
  ];
}

/** @param {number} share @param {number} digits */
function percent(share, digits) {
  return `${(share * 100).toFixed(digits)} %`;
}

/**
 * What the figures say, in words.
 * @param {Comparison} comparison
 */
export function differencesIn({ mean, clear, clearBeside, lines }) {
  const missing = lines.filter(({ isVisible }) => !isVisible).map(({ words }) => `“${words}”`);
  const cut = lines.filter(({ isCut }) => isCut).length;
  const longer = lines.filter(({ isLonger }) => isLonger).length;
  const said = [
    missing.length === lines.length ? 'no text at all' : '',
    missing.length > 0 && missing.length < lines.length ? `${counted(missing.length)} missing: ${few(missing)}` : '',
    clear - clearBeside > 0.03 ? 'letters of another font or elsewhere' : '',
    longer > 0 ? `${counted(longer)} ${longer === 1 ? 'runs' : 'run'} past ${longer === 1 ? 'its' : 'their'} room` : '',
    cut > 0 ? `${counted(cut)} cut off at the edge of the page` : '',
    clearBeside > 0.001 ? 'lines or shapes differ' : '',
  ].filter(Boolean);
  if (said.length > 0) return said.join(', ');
  return mean < 0.0005 ? 'none to be seen' : 'the rims of letters and lines only';
}

/** @param {number} count */
function counted(count) {
  return `${count} ${count === 1 ? 'line' : 'lines'}`;
}

/** @param {string[]} words */
function few(words) {
  return words.length > 4 ? `${words.slice(0, 3).join(', ')} and ${words.length - 3} more` : words.join(', ');
}

/** @param {readonly (string | undefined)[]} parts */
function sentences(parts) {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => `${part}`.replaceAll('|', '/').replace(/[.”]?$/, (end) => (end === '' ? '.' : end)))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}

/**
 * What is to be said of a program in all letterings, and how it was asked.
 * @param {Findings['drawn']} drawn
 */
function seenText(drawn) {
  const said = new Map(
    drawn.flatMap((row) => ('how' in row ? [[row.name, sentences([row.how, remarks[row.key]])]] : [])),
  );
  const lines = [...said].filter(([, words]) => words !== '').map(([name, words]) => `- **${name}**: ${words}`);
  return ['How each was asked, and what is to be seen in all three pictures:', lines.join('\n')].join('\n\n');
}
