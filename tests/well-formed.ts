/**
 * A strict reader of the XML that this app writes: elements, double-quoted attributes, text, the five references. What
 * else XML knows (CDATA, comments, doctypes, single quotes) is refused, since no file of ours has any of it.
 */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const name = '[A-Za-z][A-Za-z0-9:-]*';
const token = new RegExp(`<(/?)(${name})((?: ${name}="[^"<]*")*)(/?)>|([^<]+)`, 'y');
const attribute = new RegExp(` (${name})="([^"<]*)"`, 'g');
const letter = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root element. Throws a sentence at the first place where `text` is not well-formed. */
export function readXml(text: string): Element {
  if (!text.startsWith(declaration)) throw new Error('It does not begin with the XML declaration.');
  if (!letter.test(text)) throw new Error('It has a character that XML forbids.');
  const top: Element = { name: '', attributes: new Map(), children: [] };
  const open: { readonly element: Element; readonly children: (Element | string)[] }[] = [
    { element: top, children: top.children as (Element | string)[] },
  ];
  token.lastIndex = declaration.length;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new Error(`It breaks at ${at}: ${text.slice(at, at + 40)}`);
    const [, closes, tag = '', own = '', empty, words] = match;
    const parent = open.at(-1)!;
    if (words !== undefined) parent.children.push(unescape(words));
    else if (closes === '/') {
      if (own !== '' || empty === '/' || parent.element.name !== tag)
        throw new Error(`</${tag}> closes <${parent.element.name}>.`);
      open.pop();
    } else {
      const element: Element = { name: tag, attributes: attributesOf(own), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push({ element, children: element.children as (Element | string)[] });
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.element.name}> is never closed.`);
  const [root, ...rest] = top.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (root === undefined || typeof root === 'string' || rest.length > 0)
    throw new Error('It has not one root element.');
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', value = ''] of text.matchAll(attribute)) {
    if (found.has(key)) throw new Error(`The attribute ${key} stands twice.`);
    found.set(key, unescape(value));
  }
  return found;
}

function unescape(text: string): string {
  if (text.includes(']]>')) throw new Error('"]]>" stands in a text.');
  return text.replace(/&([^;]*;?)/g, (all, reference: string) => {
    const character = references[reference.replace(/;$/, '')];
    if (character === undefined || !reference.endsWith(';')) throw new Error(`${all} is no reference.`);
    return character;
  });
}

/** The element and all below it, in the order of the text. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** The text directly in an element. */
export function textOf({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}
