/**
 * The outlines of one face, read from the file that scripts/fonts.mjs wrote: quadratic curves in the sense of TrueType, in
 * whole units of the font, whatever a glyph is put together of.
 */
import { decodeVlq } from '../../lib/vlq.ts';

export interface FaceFile {
  readonly family: string;
  readonly weight: number;
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly copyright: string;
  /**
   * Numbers as base64 VLQ. A character is its code point less the one before, its advance and the number of its parts, and
   * each part the number of an outline less that of the part before, and how far it is moved right and up. The first, of
   * code point 0, is what stands for a missing character.
   */
  readonly characters: string;
  /**
   * Between spaces; each contour is the number of its points, and each point is how far it lies right of the one before,
   * doubled, and one more off the curve; then how far above. The first of a contour is on the curve.
   */
  readonly outlines: string;
}

/** A point off the curve is where its neighbours' tangents meet; between two of them lies one on it that is not told. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** Closed, and begins with a point on the curve. */
export type Contour = readonly Point[];

export interface Outline {
  readonly advance: number;
  readonly contours: readonly Contour[];
}

interface Part {
  readonly outline: number;
  readonly dx: number;
  readonly dy: number;
}

interface Character {
  readonly advance: number;
  readonly parts: readonly Part[];
}

/** What a face says of itself. */
export type FaceFacts = Omit<FaceFile, 'characters' | 'outlines'>;

export class Glyphs {
  readonly facts: FaceFacts;
  readonly #characters: ReadonlyMap<number, Character>;
  readonly #outlines: readonly string[];
  readonly #read = new Map<number, Outline>();

  constructor({ characters, outlines, ...facts }: FaceFile) {
    this.facts = facts;
    this.#characters = readCharacters(characters);
    this.#outlines = outlines.split(' ');
  }

  /** All code points of the face, from the lowest. */
  codes(): number[] {
    return [...this.#characters.keys()].filter((code) => code > 0);
  }

  /** `undefined` where the face lacks the character. The outline of code point 0 stands for a missing one. */
  outlineOf(code: number): Outline | undefined {
    const ready = this.#read.get(code);
    if (ready !== undefined) return ready;
    const character = this.#characters.get(code);
    if (character === undefined) return undefined;
    const contours = character.parts.flatMap(({ outline, dx, dy }) => readContours(this.#outlines[outline]!, dx, dy));
    const made = { advance: character.advance, contours };
    this.#read.set(code, made);
    return made;
  }
}

function readCharacters(text: string): Map<number, Character> {
  const numbers = decodeVlq(text);
  let at = 0;
  const next = (): number => numbers[at++]!;
  const characters = new Map<number, Character>();
  let code = 0;
  let outline = 0;
  while (at < numbers.length) {
    code += next();
    const advance = next();
    const parts = Array.from({ length: next() }, (): Part => {
      outline += next();
      return { outline, dx: next(), dy: next() };
    });
    characters.set(code, { advance, parts });
  }
  return characters;
}

function readContours(text: string, dx: number, dy: number): Contour[] {
  const numbers = decodeVlq(text);
  let at = 0;
  let [x, y] = [dx, dy];
  const contours: Contour[] = [];
  while (at < numbers.length) {
    const points = Array.from({ length: numbers[at++]! }, (): Point => {
      const right = numbers[at++]!;
      x += right >> 1;
      y += numbers[at++]!;
      return { x, y, on: (right & 1) === 0 };
    });
    contours.push(points);
  }
  return contours;
}
