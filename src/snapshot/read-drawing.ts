/** A drawing as it stands in a file that was read → its canonical text and its words, just as they were hashed when written. */
import { collapse, escapeXml } from '../lib/xml.ts';
import { element } from '../render/svg.ts';
import { textOf, type XmlElement } from './xml.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements beside the drawing: the data, fonts, and what drawing programs keep for themselves. */
const beside = new Set(['metadata', 'defs', 'style', 'namedview']);

/** Elements whose text counts. */
const worded = new Set(['text', 'tspan', 'title', 'desc']);

export interface Drawing {
  readonly text: string;
  readonly words: readonly string[];
}

/** Reads the drawing below the root of an SVG document. */
export function readDrawing(root: XmlElement): Drawing {
  const words: string[] = [];
  const content = root.children.map((child) => canonical(child, words)).join('');
  return { text: element('svg', { viewBox: root.attributes['viewBox'] ?? '' }, content), words };
}

function canonical(node: XmlElement | string, words: string[]): string {
  if (typeof node === 'string' || node.namespace !== svgNamespace || beside.has(node.name)) return '';
  const own = worded.has(node.name) ? collapse(textOf(node)) : '';
  if (node.name === 'text') words.push(own);
  const isPlain = node.children.every((child) => typeof child === 'string');
  const content = isPlain ? escapeXml(own) : node.children.map((child) => canonical(child, words)).join('');
  return element(node.name, ownAttributes(node), content);
}

/** Attributes without a namespace, in the order of the alphabet. */
function ownAttributes({ attributes }: XmlElement): Record<string, string> {
  const own = Object.entries(attributes).filter(([name]) => !name.includes(':') && name !== 'xmlns');
  return Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1)));
}
