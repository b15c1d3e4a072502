/** How wide a line of text is in the shipped fonts, known without a page: the same figure on screen, in a worker, in Node. */
import { decodeVlq } from '../lib/vlq.ts';
import { advances, gaps } from './font-metrics.ts';

type Family = 'sans' | 'serif';

/** A font at one weight, as pictures use them. */
export type FaceName = keyof typeof advances;

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

type Widths = ReadonlyMap<number, number>;

let tables: ReadonlyMap<string, Widths> | null = null;

/** Face → code point → width in em. */
function readTables(): ReadonlyMap<string, Widths> {
  let code = 0;
  const codes = decodeVlq(gaps).map((gap) => (code += gap));
  const made = new Map<string, Widths>();
  let before = codes.map(() => 0);
  for (const [face, differences] of Object.entries(advances)) {
    before = decodeVlq(differences).map((difference, i) => before[i]! + difference);
    const widths = codes.map((one, i) => [one, before[i]! / 1000] as const);
    made.set(face, new Map(widths.filter(([, width]) => width > 0)));
  }
  return made;
}

/** A letter with marks that is not in the table is as wide as without them. */
function emOf(character: string, widths: Widths): number {
  const code = character.codePointAt(0) ?? 0;
  return widths.get(code) ?? widths.get(character.normalize('NFD').codePointAt(0) ?? 0) ?? fallbackEm(code);
}

/** Joiners, soft hyphens and the like, which no program draws. */
const neverDrawn = /\p{Default_Ignorable_Code_Point}+/gu;

/** What is drawn of a line, a letter with its marks as one character where Unicode has one. */
export function drawnCharacters(line: string): string {
  return line.normalize('NFC').replace(neverDrawn, '');
}

/** Width of one line in pixels. Kerning, at most a few hundredths of a line, is not counted. */
export function textWidth(line: string, { size, ...style }: TextStyle): number {
  tables ??= readTables();
  const widths = tables.get(faceOf(style))!;
  let em = 0;
  for (const character of drawnCharacters(line)) em += emOf(character, widths);
  return em * size;
}

/** Breaks text into lines of at most `width` pixels, between words; a longer word has a line of its own. */
export function breakLines(words: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, style) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
