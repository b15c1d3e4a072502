/** How wide a line of text is in the shipped fonts, known without a page: the same figure on screen, in a worker, in Node. */
import { present } from '../lib/assert.ts';
import { decodeVlq } from '../lib/vlq.ts';
import { boldBeyondNormal, gaps, normal, semiboldBeyondMean } from './font-metrics.ts';

type Family = 'sans' | 'serif';

/** A font at one weight, as pictures use them. */
export type FaceName = 'sans-400' | 'sans-600' | 'sans-700' | 'serif-700';

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight?: number;
  readonly family?: Family;
}

/** The face that a text is written in. The serif is for headings, which are bold. */
export function faceOf({ weight = 400, family = 'sans' }: Pick<TextStyle, 'family' | 'weight'>): FaceName {
  if (family === 'serif') return 'serif-700';
  if (weight > 650) return 'sans-700';
  return weight > 500 ? 'sans-600' : 'sans-400';
}

/** Widths in em of characters outside the tables, by script; generous, so that nothing is cropped. */
function fallbackEm(code: number): number {
  if (code < 0x0300) return 0.56;
  if (code < 0x0370) return 0;
  if (code < 0x0590) return 0.6;
  if (code < 0x0900) return 0.52;
  return code < 0x1100 ? 0.7 : 1.02;
}

/** Thousandths of an em, in the order of the code points; 0 where the face lacks one. */
type Advances = readonly number[];

/** How each face that is known is read. */
const faces = new Map<FaceName, () => Advances>([
  ['sans-400', () => decodeVlq(normal)],
  ['sans-700', () => beyond(boldBeyondNormal, advancesOf('sans-400'))],
  ['sans-600', () => beyond(semiboldBeyondMean, meanOf(advancesOf('sans-400'), advancesOf('sans-700')))],
]);

/** Makes the serif known, which is written by what it has beyond the bold sans: the screen has no need of it (`measure-serif.ts`). */
export function knowSerif(beyondBold: string): void {
  faces.set('serif-700', () => beyond(beyondBold, advancesOf('sans-700')));
}

function beyond(differences: string, expected: Advances): Advances {
  return decodeVlq(differences).map((difference, at) => difference + expected[at]!);
}

function meanOf(a: Advances, b: Advances): Advances {
  return a.map((one, at) => Math.floor((one + b[at]!) / 2));
}

const read = new Map<FaceName, Advances>();

function advancesOf(face: FaceName): Advances {
  let advances = read.get(face);
  if (advances === undefined) {
    advances = present(faces.get(face), `How wide ${face} is, is not known here: import measure-serif.ts.`)();
    read.set(face, advances);
  }
  return advances;
}

let places: ReadonlyMap<number, number> | null = null;

/** Code point → its place in the order. */
function placesOfCodes(): ReadonlyMap<number, number> {
  let code = 0;
  return new Map(decodeVlq(gaps).map((gap, place) => [(code += gap), place]));
}

/** Width of a character in em. A letter with marks that is not in the table is as wide as without them. */
function emOf(character: string, advances: Advances): number {
  const code = character.codePointAt(0) ?? 0;
  return knownEm(character, advances) || fallbackEm(code);
}

/** 0 where no font of ours has it, with its marks or without. */
function knownEm(character: string, advances: Advances): number {
  const code = character.codePointAt(0) ?? 0;
  return tabled(code, advances) || tabled(character.normalize('NFD').codePointAt(0) ?? 0, advances);
}

/** Whether all letters of a line are in the shipped fonts; what is not is set in whatever font a program has. */
export function isInFonts(line: string, style: Omit<TextStyle, 'size'>): boolean {
  const advances = advancesOf(faceOf(style));
  return Array.from(drawnCharacters(line)).every((letter) => knownEm(letter, advances) > 0);
}

/** 0 where the table lacks it. */
function tabled(code: number, advances: Advances): number {
  places ??= placesOfCodes();
  return (advances[places.get(code) ?? -1] ?? 0) / 1000;
}

/** Joiners, soft hyphens and the like, which no program draws. */
const neverDrawn = /\p{Default_Ignorable_Code_Point}+/gu;

/** What is drawn of a line, a letter with its marks as one character where Unicode has one. */
export function drawnCharacters(line: string): string {
  return line.normalize('NFC').replace(neverDrawn, '');
}

/** Width of one line in pixels. Kerning, at most a few hundredths of a line, is not counted. */
export function textWidth(line: string, { size, ...style }: TextStyle): number {
  const advances = advancesOf(faceOf(style));
  let em = 0;
  for (const character of drawnCharacters(line)) em += emOf(character, advances);
  return em * size;
}

/**
 * Of a word the parts between which a line may end: one character each, with the marks and signs that follow it, of scripts that put
 * no space between words (Thai, Lao, Burmese, Khmer, Chinese, Japanese); a run of all others is one part.
 */
const unspaced =
  /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF9F][\p{M}\p{P}]*|[^\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF9F]+/gu;

/** Breaks text into lines of at most `width` pixels, between words; a longer word has a line of its own. */
export function breakLines(words: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    for (const [index, part] of (word.match(unspaced) ?? [word]).entries()) {
      const last = lines.at(-1);
      const longer = last === undefined ? part : `${last}${index === 0 ? ' ' : ''}${part}`;
      if (last === undefined || textWidth(longer, style) > width) lines.push(part);
      else lines[lines.length - 1] = longer;
    }
  }
  return isolatedLines(lines);
}

/** Lines of text that was one: what was isolated from the direction of what is around it (U+2068 to U+2069) is so in each line. */
function isolatedLines(lines: readonly string[]): string[] {
  let open = 0;
  return lines.map((line) => {
    const begins = '\u2068'.repeat(open);
    for (const sign of line.match(/[\u2068\u2069]/g) ?? []) open += sign === '\u2068' ? 1 : -1;
    open = Math.max(0, open);
    return `${begins}${line}${'\u2069'.repeat(open)}`;
  });
}
