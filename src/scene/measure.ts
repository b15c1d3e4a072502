/** How wide a line of text is in the shipped fonts, known without a page: the same figure on screen, in a worker, in Node. */
import { advances, ranges } from './font-metrics.ts';

type Family = 'sans' | 'serif';

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight?: number;
  readonly family?: Family;
}

/** Widths in em of characters outside the tables, by script; generous, so that nothing is cropped. */
function fallbackEm(code: number): number {
  if (code < 0x0300) return 0.56;
  if (code < 0x0370) return 0;
  if (code < 0x0590) return 0.6;
  if (code < 0x0900) return 0.52;
  return code < 0x1100 ? 0.7 : 1.02;
}

const tables = new Map<string, ReadonlyMap<number, number>>();

/** Code point → width in em. */
function table(face: keyof typeof advances): ReadonlyMap<number, number> {
  const ready = tables.get(face);
  if (ready !== undefined) return ready;
  const widths = advances[face].split(' ').map((width) => Number.parseInt(width, 36) / 1000);
  const codes = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  const made = new Map(codes.map((code, i) => [code, widths[i] ?? 0] as const).filter(([, width]) => width > 0));
  tables.set(face, made);
  return made;
}

/**
 * Width of one line in pixels. Weights between 400 and 700 lie between the two; kerning, at most a hundredth of a line,
 * is not counted.
 */
export function textWidth(line: string, { size, weight = 400, family = 'sans' }: TextStyle): number {
  const regular = table(`${family}400`);
  const bold = table(`${family}700`);
  const share = Math.min(1, Math.max(0, (weight - 400) / 300));
  let em = 0;
  for (const character of line.normalize('NFD')) {
    const code = character.codePointAt(0) ?? 0;
    const thin = regular.get(code);
    em += thin === undefined ? fallbackEm(code) : thin + ((bold.get(code) ?? thin) - thin) * share;
  }
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
