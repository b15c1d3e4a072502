/**
 * Names that stand twice in one object of a JSON text. `JSON.parse` takes the last of them and says nothing: whoever wrote a file
 * by hand would lose what stood there first.
 */
import type { Steps } from '../lib/steps.ts';
import { capped, pathText, shown, type Issue } from './issue.ts';

const [quote, comma, backslash] = [0x22, 0x2c, 0x5c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Characters that are looked at in one step. */
const stepLength = 262_144;

/** Up to so many names a list is quicker than a set. */
const few = 24;

/** The names of one object so far. */
class Names {
  readonly #list: string[] = [];
  #set: Set<string> | null = null;

  /** Whether a name is none of them yet; then it is. */
  isNew(name: string): boolean {
    if (this.#set === null) {
      if (this.#list.includes(name)) return false;
      this.#list.push(name);
      if (this.#list.length > few) this.#set = new Set(this.#list);
      return true;
    }
    if (this.#set.has(name)) return false;
    this.#set.add(name);
    return true;
  }
}

/** Issues of a text that is JSON, in its order; each repetition is one. */
export function* repeatedKeys(text: string): Steps<readonly Issue[]> {
  const issues: Issue[] = [];
  /** Of each list and object that is open, from the outside in: the names so far, `null` for a list; and which is at hand. */
  const namesOf: (Names | null)[] = [];
  const keys: (string | number)[] = [];
  let depth = -1;
  let isName = false;
  let next = stepLength;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const begin = at++;
      let isEscaped = false;
      for (let letter = text.charCodeAt(at); letter !== quote; letter = text.charCodeAt(++at)) {
        if (letter !== backslash) continue;
        isEscaped = true;
        at++;
      }
      if (!isName) continue;
      isName = false;
      const name = isEscaped ? (JSON.parse(text.slice(begin, at + 1)) as string) : text.slice(begin + 1, at);
      keys[depth] = name;
      if (!namesOf[depth]!.isNew(name)) {
        const message = `${shown(name)} stands here more than once: only the last counts.`;
        issues.push({ severity: 'warning', path: pathText(keys.slice(0, depth + 1)), message });
      }
    } else if (code === comma) {
      const key = keys[depth];
      if (typeof key === 'number') keys[depth] = key + 1;
      else isName = true;
    } else if (code === openObject) {
      namesOf[++depth] = new Names();
      keys[depth] = '';
      isName = true;
    } else if (code === openList) {
      namesOf[++depth] = null;
      keys[depth] = 0;
      isName = false;
    } else if (code === closeObject || code === closeList) {
      depth--;
      isName = false;
    }
    if (at < next) continue;
    next = at + stepLength;
    yield;
  }
  return capped(issues);
}
