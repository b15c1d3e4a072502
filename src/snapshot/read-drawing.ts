/** A drawing as it stands in a file that was read → its canonical text and its words, just as they were hashed when written. */
import { collapse, escapeXml } from '../lib/xml.ts';
import { element } from '../render/svg.ts';
import { textOf, type XmlElement } from './xml.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements beside the drawing: the data, and what drawing programs keep for themselves. */
const beside = new Set(['metadata', 'namedview']);

/** What the root has that says nothing of how the drawing looks, or is written anew by every program. */
const rootOnly = new Set(['id', 'width', 'height', 'role', 'aria-labelledby', 'version', 'baseProfile']);

/** Elements whose text counts. */
const worded = new Set(['text', 'tspan', 'title', 'desc', 'style']);

/** Lines that are read as words, or heard. */
const spoken = new Set(['text', 'title', 'desc']);

/** What can say something, or leave something unsaid, and is never written here. */
const foreign = new Set(['foreignObject', 'image', 'use', 'switch', 'script', 'animate', 'set']);
const hidden = /display\s*[:=]\s*"?none|visibility\s*[:=]\s*"?(hidden|collapse)/;

export interface Drawing {
  readonly text: string;
  readonly words: readonly string[];
}

/** Reads the drawing below the root of an SVG document. */
export function readDrawing(root: XmlElement): Drawing {
  const words: string[] = [];
  const own = Object.entries(ownAttributes(root)).filter(([name]) => !rootOnly.has(name));
  const content = root.children.map((child) => canonical(child, words)).join('');
  return { text: element('svg', Object.fromEntries(own), content), words };
}

function canonical(node: XmlElement | string, words: string[]): string {
  if (typeof node === 'string' || node.namespace !== svgNamespace || beside.has(node.name)) return '';
  const own = worded.has(node.name) ? collapse(textOf(node)) : '';
  // A style sheet that brings fonts and nothing else is beside the drawing; any other may change all of it.
  if (node.name === 'style' && own.replace(/@font-face\s*\{[^{}]*\}/g, '').trim() === '') return '';
  if (spoken.has(node.name)) words.push(own);
  const attributes = ownAttributes(node);
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  if (foreign.has(node.name) || hidden.test(written.join(' ')) || (node.name === 'style' && hidden.test(own))) {
    words.push(`<${node.name}>`);
  }
  const isPlain = node.children.every((child) => typeof child === 'string');
  const content = isPlain ? escapeXml(own) : node.children.map((child) => canonical(child, words)).join('');
  // Drawing programs put an empty one into every file.
  if (node.name === 'defs' && content === '') return '';
  return element(node.name, attributes, content);
}

/** Attributes without a namespace, in the order of the alphabet. */
function ownAttributes({ attributes }: XmlElement): Record<string, string> {
  const own = Object.entries(attributes).filter(([name]) => !name.includes(':') && name !== 'xmlns');
  return Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1)));
}
