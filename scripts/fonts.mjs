// Writes what the app knows of its fonts: src/scene/font-metrics*.ts, by which text is measured, and the outlines in
// src/snapshot/fonts/*.json, which saved pictures bring along. A test holds the committed files against it.
// Run it after a font has changed: node scripts/fonts.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { create } from 'fontkit';

/** The faces that pictures are written in. @type {Record<string, [font: string, family: string, weight: number]>} */
const faces = {
  'sans-400': ['source-sans-3', 'Entente Sans', 400],
  'sans-600': ['source-sans-3', 'Entente Sans', 600],
  'sans-700': ['source-sans-3', 'Entente Sans', 700],
  'serif-700': ['source-serif-4', 'Entente Serif', 700],
};

/** A character is taken from the first file that has it. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** What names are written with; of the phonetic letters, only those that are in some language's alphabet. */
const alphabets = /^[\u0020-\u007e\u00a0-\u024f\u02b0-\u052f\u1e00-\u1eff\u2000-\u22ffɓɔɖɗəɛɠɣɨɩɲʉʊʋʒ]$/u;
const neverDrawn = /^\p{Default_Ignorable_Code_Point}$/u;
const mark = /^\p{M}$/u;

/** @param {string} character */
const isKept = (character) => alphabets.test(character) && !neverDrawn.test(character);

class Point {
  /** @param {boolean} onCurve @param {boolean} endContour @param {number} x @param {number} y */
  constructor(onCurve, endContour, x, y) {
    this.onCurve = onCurve;
    this.endContour = endContour;
    this.x = x;
    this.y = y;
  }
  copy() {
    return new Point(this.onCurve, this.endContour, this.x, this.y);
  }
}

/**
 * What fontkit has of a WOFF2 file beyond its declared types.
 * @typedef {{ glyphID: number, dx: number, dy: number, scaleX: number, scaleY: number, scale01: number, scale10: number }} Component
 * @typedef {{ points?: Point[], components?: Component[] }} Unpacked
 * @typedef {{ transformPoints(glyph: number, points: Point[]): void, getAdvanceAdjustment(glyph: number, table: unknown): number }} Variation
 * @typedef {import('fontkit').Font & { _transformGlyfTable(): void, _transformedGlyphs: Unpacked[], variationCoords: number[], _variationProcessor: Variation, HVAR: unknown }} Woff2
 *
 * @typedef {{ points: Point[], dx: number, dy: number }} Part of a glyph: an outline and how far it is moved
 * @typedef {{ advance: number, parts: Part[] }} Glyph
 */

/**
 * One file at one weight. fontkit's getVariation looks for the tables in the packed file, where a WOFF2 has none; so its
 * outlines are unpacked from one copy, and moved by the variation of another.
 */
class Instance {
  /** @param {string} font @param {string} script @param {number} weight */
  constructor(font, script, weight) {
    const name = `../node_modules/@fontsource-variable/${font}/files/${font}-${script}-wght-normal.woff2`;
    const bytes = readFileSync(new URL(name, import.meta.url));
    this.font = /** @type {Woff2} */ (create(bytes));
    this.font._transformGlyfTable();
    this.varied = /** @type {Woff2} */ (create(bytes));
    this.varied.variationCoords = [weight];
  }

  /** @param {number} code @returns {Glyph} */
  glyphOf(code) {
    const { id, advanceWidth } = this.font.glyphForCodePoint(code);
    const more = this.varied._variationProcessor.getAdvanceAdjustment(id, this.varied.HVAR);
    return { advance: Math.round(advanceWidth + more), parts: this.partsOf(id) };
  }

  /** @param {number} id @returns {Part[]} */
  partsOf(id) {
    const { points = [], components } = this.font._transformedGlyphs[id] ?? {};
    if (components === undefined) return points.length === 0 ? [] : [{ points: this.moved(id, points), dx: 0, dy: 0 }];
    const places = this.moved(
      id,
      components.map(({ dx, dy }) => new Point(true, true, dx, dy)),
    );
    return components.flatMap((component, i) => {
      const { x = 0, y = 0 } = places[i] ?? {};
      return this.partsOf(component.glyphID).map((part) => placed(part, component, x, y));
    });
  }

  /** At this weight. @param {number} id @param {Point[]} points */
  moved(id, points) {
    // Four points more stand for the glyph's own box (OpenType, gvar, "phantom points"); its left edge must stay.
    const all = [...points, ...[0, 1, 2, 3].map(() => new Point(false, true, 0, 0))].map((point) => point.copy());
    this.varied._variationProcessor.transformPoints(id, all);
    if (all.at(-4)?.x !== 0) throw new Error(`Glyph ${id} moves its left edge, which this script does not follow.`);
    return all.slice(0, -4);
  }
}

/** A part as a component of another glyph. @param {Part} part @param {Component} component @param {number} x @param {number} y @returns {Part} */
function placed({ points, dx, dy }, { scaleX, scaleY, scale01, scale10 }, x, y) {
  if (scaleX === 1 && scaleY === 1 && scale01 === 0 && scale10 === 0) return { points, dx: dx + x, dy: dy + y };
  const scaled = points.map(({ onCurve, endContour, x, y }) => {
    const [across, up] = [x + dx, y + dy];
    const to = [across * scaleX + up * scale01, across * scale10 + up * scaleY].map(Math.round);
    return new Point(onCurve, endContour, to[0] ?? 0, to[1] ?? 0);
  });
  return { points: scaled, dx: x, dy: y };
}

/** @param {string} font @param {number} weight */
function readFace(font, weight) {
  const instances = scripts.map((script) => new Instance(font, script, weight));
  /** @type {Map<number, Glyph>} */
  const glyphs = new Map();
  for (const instance of instances) {
    for (const code of instance.font.characterSet) {
      if (!glyphs.has(code) && isKept(String.fromCodePoint(code))) glyphs.set(code, instance.glyphOf(code));
    }
  }
  const [first] = instances;
  if (first === undefined) throw new Error('No file to read a font from.');
  const notdef = { advance: Math.round(first.font.getGlyph(0).advanceWidth), parts: first.partsOf(0) };
  return { font: first.font, notdef, glyphs: new Map([...glyphs].sort(([a], [b]) => a - b)) };
}

/** @typedef {ReturnType<typeof readFace>} Face */
/** @typedef {(numbers: Iterable<number>) => string} Encode */

/** For each contour how many points it has; then how far each lies from the one before, x doubled and one more off the curve. @param {Point[]} points */
function outlineNumbers(points) {
  /** @type {number[]} */
  const numbers = [];
  let [x, y, from] = [0, 0, 0];
  for (let end = 0; end < points.length; end++) {
    if (points[end]?.endContour !== true) continue;
    const contour = points.slice(from, end + 1);
    if (contour[0]?.onCurve !== true) throw new Error('A contour begins off its curve, which no reader expects.');
    numbers.push(contour.length);
    for (const point of contour) {
      numbers.push((point.x - x) * 2 + (point.onCurve ? 0 : 1), point.y - y);
      ({ x, y } = point);
    }
    from = end + 1;
  }
  return numbers;
}

/** @param {Face} face @param {string} family @param {number} weight @param {Encode} encode */
function faceText({ font, notdef, glyphs }, family, weight, encode) {
  /** @type {Map<string, number>} */
  const outlines = new Map();
  /** @type {number[]} */
  const characters = [];
  let [lastCode, lastOutline] = [0, 0];
  for (const [code, { advance, parts }] of /** @type {[number, Glyph][]} */ ([[0, notdef], ...glyphs])) {
    characters.push(code - lastCode, advance, parts.length);
    lastCode = code;
    for (const { points, dx, dy } of parts) {
      const text = encode(outlineNumbers(points));
      const outline = outlines.get(text) ?? outlines.size;
      outlines.set(text, outline);
      characters.push(outline - lastOutline, dx, dy);
      lastOutline = outline;
    }
  }
  const { unitsPerEm, ascent, descent, xHeight, capHeight, copyright } = font;
  const head = { family, weight, unitsPerEm, ascender: ascent, descender: descent, xHeight, capHeight, copyright };
  const data = { characters: encode(characters), outlines: [...outlines.keys()].join(' ') };
  return `${JSON.stringify({ ...head, ...data }, null, 2)}\n`;
}

/** Letters with marks are as wide as without them, but for some. @param {Face[]} all @param {number} code */
function hasOwnWidth(all, code) {
  const [base = '', ...marks] = String.fromCodePoint(code).normalize('NFD');
  if (mark.test(base)) return false;
  return marks.length === 0 || all.some(({ glyphs }) => {
    const own = glyphs.get(code);
    return own !== undefined && own.advance !== glyphs.get(base.codePointAt(0) ?? 0)?.advance;
  }); // prettier-ignore
}

/** @param {Record<string, Face>} all @param {Encode} encode */
function metricsFiles(all, encode) {
  const list = Object.values(all);
  const codes = [...new Set(list.flatMap(({ glyphs }) => [...glyphs.keys()]))]
    .sort((a, b) => a - b)
    .filter((code) => hasOwnWidth(list, code));
  const widthsOf = (/** @type {string} */ name) => codes.map((code) => all[name]?.glyphs.get(code)?.advance ?? 0);
  const [normal, semibold, bold, serif] = ['sans-400', 'sans-600', 'sans-700', 'serif-700'].map(widthsOf);
  /** @param {number[] | undefined} widths @param {(at: number) => number} expected */
  const written = (widths = [], expected) => `'${encode(widths.map((width, at) => width - expected(at)))}'`;
  const of = (/** @type {number[] | undefined} */ widths, /** @type {number} */ at) => widths?.[at] ?? 0;
  return {
    'src/scene/font-metrics.ts': `/**
 * How wide the characters of Source Sans 3 are, in thousandths of an em: as base64 VLQ, the gaps between their code points;
 * then the widths of the normal face, those of the bold one less these, and those of the semibold one less the mean of both,
 * rounded down. 0 where a face lacks the character.
 * Written by scripts/fonts.mjs; do not edit.
 */
export const gaps =
  '${encode(codes.map((code, i) => code - (codes[i - 1] ?? 0)))}';

export const normal =
  ${written(normal, () => 0)};

export const boldBeyondNormal =
  ${written(bold, (at) => of(normal, at))};

export const semiboldBeyondMean =
  ${written(semibold, (at) => Math.floor((of(normal, at) + of(bold, at)) / 2))};
`,
    'src/scene/font-metrics-serif.ts': `/**
 * How wide the same characters are in the bold face of Source Serif 4, less their widths in the bold one of Source Sans 3.
 * Written by scripts/fonts.mjs; do not edit.
 */
export const serifBeyondBold =
  ${written(serif, (at) => of(bold, at))};
`,
  };
}

/** What is written, by its place in the repository. @param {Encode} encode as in src/lib/vlq.ts */
export function fontFiles(encode) {
  const read = Object.entries(faces).map(([name, [font, family, weight]]) => ({
    name,
    family,
    weight,
    face: readFace(font, weight),
  }));
  return {
    ...metricsFiles(Object.fromEntries(read.map(({ name, face }) => [name, face])), encode),
    ...Object.fromEntries(
      read.map(({ name, family, weight, face }) => [
        `src/snapshot/fonts/${name}.json`,
        faceText(face, family, weight, encode),
      ]),
    ),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('../src/lib/vlq.ts') }} */
  const { module } = await runnerImport(fileURLToPath(new URL('../src/lib/vlq.ts', import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  });
  for (const [file, text] of Object.entries(fontFiles(module.encodeVlq))) {
    writeFileSync(new URL(`../${file}`, import.meta.url), text);
  }
}
