/** A drawing as it stands in a file that was read → its canonical text and its words, just as they were hashed when written. */
import { collapse, escapeXml } from '../lib/xml.ts';
import { element } from '../render/svg.ts';

/** As much of XML's object model as is read here: what a page's own parser gives, and those of Node. */
export interface XmlNode {
  /** 1 for an element, 3 for text, 4 for a CDATA section. */
  readonly nodeType: number;
  readonly localName?: string | null;
  readonly namespaceURI?: string | null;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<XmlNode>;
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements beside the drawing: the data, fonts, and what drawing programs keep for themselves. */
const beside = new Set(['metadata', 'defs', 'style', 'namedview']);

export interface Drawing {
  readonly text: string;
  readonly words: readonly string[];
}

/** Reads the drawing below the root of an SVG document. */
export function readDrawing(root: XmlNode): Drawing {
  const words: string[] = [];
  const box = attributesOf(root).find(([name]) => name === 'viewBox')?.[1] ?? '';
  const content = Array.from(root.childNodes, (child) => canonical(child, words)).join('');
  return { text: element('svg', { viewBox: box }, content), words };
}

function canonical(node: XmlNode, words: string[]): string {
  if (node.nodeType !== 1 || node.namespaceURI !== svgNamespace) return '';
  const name = node.localName ?? '';
  if (beside.has(name)) return '';
  const hasWords = name === 'text' || name === 'title' || name === 'desc' || name === 'tspan';
  const own = hasWords ? collapse(textOf(node)) : '';
  if (name === 'text') words.push(own);
  const content = hasWords && isPlain(node) ? escapeXml(own) : Array.from(node.childNodes, (child) => canonical(child, words)).join(''); // prettier-ignore
  return element(name, Object.fromEntries(attributesOf(node)), content);
}

/** Attributes without a namespace, in the order of the alphabet. */
function attributesOf({ attributes }: XmlNode): [name: string, value: string][] {
  return Array.from(attributes ?? [], ({ name, value }): [string, string] => [name, value])
    .filter(([name]) => !name.includes(':') && name !== 'xmlns')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether an element holds nothing but text. */
function isPlain({ childNodes }: XmlNode): boolean {
  return Array.from(childNodes).every(({ nodeType }) => nodeType !== 1);
}

export function textOf(node: XmlNode): string {
  if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? '';
  return Array.from(node.childNodes, textOf).join('');
}
