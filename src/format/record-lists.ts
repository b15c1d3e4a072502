/**
 * The long lists of a dataset as they stand in its text, read step by step: what `JSON.parse` would make of them at one go,
 * which stops a page for as long as it takes. Nothing is checked here: what comes of a text that `JSON.parse` refuses has no meaning.
 */
import type { Steps } from '../lib/steps.ts';
import type { Tie } from '../model/dataset.ts';

export const longLists = ['actors', 'voices', 'documents', 'ties'] as const;
export type LongList = (typeof longLists)[number];

/** The records of each list, whatever they are. A list that the text does not have is empty. */
export type RecordLists = Readonly<Record<LongList, readonly unknown[]>>;

export function emptyLists(): Record<LongList, unknown[]> {
  return { actors: [], voices: [], documents: [], ties: [] };
}

const noClaims: Tie['claims'] = [];

/** Makes a record of a text that is in order, but has no list of claims, a tie as a dataset has it: the very same, not another. */
export function withClaims(tie: Omit<Tie, 'claims'>): Tie {
  return Object.assign(tie, { claims: noClaims });
}

/** Characters that are parsed in one step, unless a single record is longer. Whatever is in no long list is passed over in one step. */
const stepLength = 65_536;

/** `null` where the text turns out to be no object of JSON. */
export function* readRecordLists(text: string): Steps<RecordLists | null> {
  const lists = emptyLists();
  try {
    let at = expectSign('{', text, pastSpace(text, text.startsWith('\uFEFF') ? 1 : 0));
    at = pastSpace(text, at);
    while (text[at] !== '}') {
      const afterKey = endOfValue(text, at);
      const key = JSON.parse(text.slice(at, afterKey)) as unknown;
      at = pastSpace(text, expectSign(':', text, pastSpace(text, afterKey)));
      if (isLongList(key)) {
        // Of a name that comes twice the last counts, as in JSON.parse.
        lists[key] = [];
        if (text[at] === '[') at = yield* readRecords(text, at, lists[key]);
        else at = endOfValue(text, at);
      } else at = endOfValue(text, at);
      at = pastSpace(text, at);
      if (text[at] === ',') at = pastSpace(text, at + 1);
    }
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return lists;
}

function isLongList(key: unknown): key is LongList {
  return longLists.includes(key as LongList);
}

/** Reads the records of the list that begins at a place of the text; comes back with the place after it. */
function* readRecords(text: string, begin: number, records: unknown[]): Steps<number> {
  let first = pastSpace(text, begin + 1);
  if (text[first] === ']') return first + 1;
  for (let at = first; ; at++) {
    at = pastSpace(text, endOfValue(text, pastSpace(text, at)));
    const isLast = text[at] === ']';
    if (!isLast) expectSign(',', text, at);
    if (!isLast && at - first < stepLength) continue;
    for (const record of JSON.parse(`[${text.slice(first, at)}]`) as unknown[]) records.push(record);
    if (isLast) return at + 1;
    first = at + 1;
    yield;
  }
}

/** The place after a sign that must stand at a place. */
function expectSign(sign: string, text: string, at: number): number {
  if (text[at] !== sign) throw new SyntaxError(`No ${sign} at ${at}.`);
  return at + 1;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  // Space, tab and the ends of lines; there is nothing below a space besides that JSON could have here.
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}

const [quote, comma, backslash] = [0x22, 0x2c, 0x5c];
/** `[` and `{`, `]` and `}` differ in one bit. */
const [opening, closing, eitherBracket] = [0x5b, 0x5d, ~0x20];

/** The place after the value that begins at a place: of a text, a list or an object, or of a word with the space behind it. */
function endOfValue(text: string, begin: number): number {
  let depth = 0;
  for (let at = begin; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfText(text, at);
      if (depth === 0) return at + 1;
    } else if ((code & eitherBracket) === opening) depth++;
    else if ((code & eitherBracket) === closing) {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && (code === comma || code === 0x3a)) return at;
  }
  throw new SyntaxError('The text ends within a value.');
}

/** The place of the quotation mark that ends the text of JSON that begins at a place. */
function endOfText(text: string, begin: number): number {
  for (let at = begin + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at++;
  }
  throw new SyntaxError('The text ends within a text.');
}
