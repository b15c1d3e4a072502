/** Text made safe for XML 1.0, and numbers written short: what the SVG file is built from. */

// What XML 1.0 forbids even as a character reference: controls but tab and line ends, lone surrogates, non-characters.
const forbidden =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text with U+FFFD in the place of each character that XML forbids. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '\uFFFD');
}

/** Escapes `text` for element content or a double-quoted attribute; characters that XML forbids become U+FFFD. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"]/g, (character) => references[character] ?? character);
}

/** White space as XML knows it, run together and cut off at both ends: what a reformatted file still has. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

/** Writes a finite number with at most two decimals and no trailing zeros; -0 is 0. */
export function shortNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
