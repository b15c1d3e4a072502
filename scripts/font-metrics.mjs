// Writes src/scene/font-metrics.ts: advance widths of the shipped fonts, so that text is measured without a page.
// The browser measures them once, here. Run it after a font has changed: node scripts/font-metrics.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { launchOptions } from './browser.mjs';

/** @type {Record<string, [family: string, weight: number]>} */
const faces = {
  sans400: ['source-sans-3', 400],
  sans700: ['source-sans-3', 700],
  serif400: ['source-serif-4', 400],
  serif700: ['source-serif-4', 700],
};

/** What is measured: ASCII, what titles are written with, and Cyrillic. Letters with marks are measured without them. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xbf],
  [0xc6, 0xc6],
  [0xd8, 0xd8],
  [0xdf, 0xdf],
  [0xe6, 0xe6],
  [0xf8, 0xf8],
  [0x2010, 0x2026],
  [0x400, 0x45f],
];

/** @param {string} family @param {string} script */
const fontFile = (family, script) =>
  readFileSync(`node_modules/@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`, 'base64');

const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
/** @type {string[]} */
const tables = [];
for (const [name, [family, weight]] of Object.entries(faces)) {
  const files = ['latin', 'cyrillic'].map((script) => fontFile(family, script));
  const widths = await page.evaluate(
    async ({ files, weight, ranges }) => {
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) throw new Error('This browser has no canvas.');
      /** @type {string[]} */
      const names = [];
      for (const [i, data] of files.entries()) {
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        const face = new FontFace(`measured-${i}-${weight}`, bytes, { weight: '200 900' });
        document.fonts.add(await face.load());
        names.push(face.family);
      }
      // Two different last resorts tell what the font lacks: they agree only where neither is asked.
      const width = (/** @type {string} */ character, /** @type {string} */ last) => {
        context.font = `${weight} 1000px ${names.join(', ')}, ${last}`;
        return Math.round(context.measureText(character).width);
      };
      return ranges.flatMap(([first = 0, end = 0]) =>
        Array.from({ length: end - first + 1 }, (_, i) => {
          const character = String.fromCodePoint(first + i);
          const [one, other] = [width(character, 'monospace'), width(character, 'serif')];
          return one === other ? one : 0;
        }),
      );
    },
    { files, weight, ranges },
  );
  tables.push(`  ${name}:\n    '${widths.map((width) => width.toString(36)).join(' ')}',`);
}
await browser.close();

writeFileSync(
  'src/scene/font-metrics.ts',
  `/**
 * Advance widths of Source Sans 3 and Source Serif 4 in thousandths of an em, base 36, for the code points of \`ranges\`
 * in turn; 0 where the font has no such glyph. Written by scripts/font-metrics.mjs; do not edit.
 */
export const ranges = [
${ranges.map((range) => `  [${range.join(', ')}],`).join('\n')}
] as const;

export const advances = {
${tables.join('\n')}
} as const;
`,
);
