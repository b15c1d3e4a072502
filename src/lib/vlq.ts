/** Whole numbers as letters, the small ones as a single letter: base64 VLQ, as in source maps (ECMA-426). */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Five bits a letter, the lowest first; the lowest bit of all is the sign, the sixth of a letter says that more follow. */
export function encodeVlq(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number < 0 ? (-number << 1) | 1 : number << 1;
    do {
      const five = rest & 31;
      rest >>>= 5;
      text += letters.charAt(rest > 0 ? five | 32 : five);
    } while (rest > 0);
  }
  return text;
}

/** By the code of a letter, its number from 1; 0 for what is none. */
const numbered = new Uint8Array(128);
for (let number = 0; number < letters.length; number++) numbered[letters.charCodeAt(number)] = number + 1;

export function decodeVlq(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const six = (numbered[text.charCodeAt(at)] ?? 0) - 1;
    if (six < 0) throw new Error(`"${text.charAt(at)}" is no letter of base64: the text was not written by encodeVlq.`);
    value |= (six & 31) << shift;
    shift += 5;
    if ((six & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
