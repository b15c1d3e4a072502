/** Where a text stops being JSON, told by line and column: engines say it each in their own way, and some not at all. */
import { shown } from './issue.ts';

/** A sentence's end about a text that `JSON.parse` refused. */
export function jsonTrouble(text: string): string {
  if (text.trim() === '') return 'the file is empty.';
  const position = jsonBreak(text);
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const place = `line ${line}, column ${position - before.lastIndexOf('\n')}`;
  if (position >= text.length) return `${place}: it ends too early.`;
  return `${place}, near ${shown(text.slice(position, position + 12))}.`;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** The offset of the first character that no JSON text could have there; the text's length where only its end is missing. */
export function jsonBreak(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = pastSpace(text, 0);
  while (at < text.length) {
    const sign = text[at]!;
    const opensValue: boolean = expected === 'value' || expected === 'value or ]';
    if (opensValue && (sign === '{' || sign === '[')) {
      open.push(sign);
      expected = sign === '{' ? 'key or }' : 'value or ]';
      at++;
    } else if (closes(sign, open.at(-1), expected)) {
      open.pop();
      expected = ', or end';
      at++;
    } else if (expected === ':' && sign === ':') {
      expected = 'value';
      at++;
    } else if (expected === ', or end' && sign === ',' && open.length > 0) {
      expected = open.at(-1) === '{' ? 'key' : 'value';
      at++;
    } else {
      const isKey: boolean = expected === 'key' || expected === 'key or }';
      if (!opensValue && !(isKey && sign === '"')) return at;
      const scalar = sign === '"' ? scanText(text, at) : scanWord(text, at);
      if (scalar.broken) return scalar.at;
      expected = isKey ? ':' : ', or end';
      at = scalar.at;
    }
    at = pastSpace(text, at);
  }
  return text.length;
}

function closes(sign: string, open: string | undefined, expected: Expected): boolean {
  if (open === '{') return sign === '}' && (expected === 'key or }' || expected === ', or end');
  return open === '[' && sign === ']' && (expected === 'value or ]' || expected === ', or end');
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
  return at;
}

interface Scanned {
  /** After the scalar, or where it breaks. */
  readonly at: number;
  readonly broken: boolean;
}

function scanText(text: string, from: number): Scanned {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') return { at: at + 1, broken: false };
    if (sign < ' ') return { at, broken: true };
    if (sign !== '\\') continue;
    at++;
    if (at >= text.length) break;
    if (text[at] === 'u') {
      for (const end = at + 4; at < end;) {
        at++;
        if (at < text.length && !/[0-9a-f]/i.test(text[at]!)) return { at, broken: true };
      }
    } else if (!'"\\/bfnrt'.includes(text[at]!)) return { at, broken: true };
  }
  return { at: text.length, broken: true };
}

const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function scanWord(text: string, from: number): Scanned {
  word.lastIndex = from;
  return word.test(text) ? { at: word.lastIndex, broken: false } : { at: from, broken: true };
}
