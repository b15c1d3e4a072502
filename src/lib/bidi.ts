/** Names in a sentence whose script runs the other way: what follows them must not be drawn into their run. */

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** The text between U+2068 and U+2069 (Unicode bidi isolates) where it has Hebrew, Arabic or a script like them. */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** Whether the first letter with a direction is Hebrew, Arabic or of a script like them (Unicode bidi rule P2). */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text.replace(/\u2068[^\u2069]*\u2069/g, ''))?.[0] ?? /\p{L}/u.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}
