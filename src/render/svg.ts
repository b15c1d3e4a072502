/**
 * Picture → the text of an SVG file: presentation attributes only, no script, nothing from outside. The drawing itself is
 * written in one canonical form, attributes in the order of the alphabet and no white space that counts, so that it can be
 * told later whether it is still as it was.
 */
import { collapse, escapeXml, shortNumber as n } from '../lib/xml.ts';
import type { Figure, Item } from '../scene/item.ts';
import type { Group, Picture } from '../scene/picture.ts';
import { attributesOf, type Attributes } from './attributes.ts';

/** What may go into a file beside its drawing. */
export interface Enclosed {
  /** The rules of a style sheet: fonts that the file brings along. */
  readonly style?: string;
  /** The content of `<metadata>`, given the canonical text of the drawing. */
  readonly metadata?: (drawing: string) => string;
}

/** The namespace in which Inkscape looks for the names of layers; all others pass it over. */
const inkscape = 'http://www.inkscape.org/namespaces/inkscape';

/** The same picture always gives the same text. */
export function svgText(picture: Picture, { style, metadata }: Enclosed = {}): string {
  const { id, size } = picture;
  const box = viewBox(picture);
  const head = headOf(picture);
  const drawing = drawingOf(picture);
  const data = metadata?.([element('svg', { viewBox: box }, head.join('') + drawing.join(''))].join(''));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="${inkscape}" id="${id}" width="${size.width}" ` +
      `height="${size.height}" viewBox="${box}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    ...head,
    ...(data === undefined ? [] : [`<metadata id="${id}-metadata">`, data, '</metadata>']),
    ...(style === undefined ? [] : [`<defs><style type="text/css">${style}</style></defs>`]),
    ...drawing.map(namedLayer),
    '</svg>',
    '',
  ].join('\n');
}

/** How wide and high the drawing is. */
function viewBox({ width, height }: Picture): string {
  return `0 0 ${n(width)} ${n(height)}`;
}

function headOf({ id, title, description }: Picture): string[] {
  return [
    element('title', { id: `${id}-title` }, words(title)),
    element('desc', { id: `${id}-desc` }, words(description)),
  ];
}

/** The ground and the groups, each an element. */
function drawingOf({ id, width, height, ground, groups }: Picture): string[] {
  const all = groups.map((group) => groupText(group, id));
  if (ground === null) return all;
  return [element('rect', { fill: ground, height: n(height), id: `${id}-ground`, width: n(width) }, ''), ...all];
}

function groupText({ id, figures, x, y }: Group, prefix: string): string {
  const place = x === 0 && y === 0 ? {} : { transform: `translate(${n(x)} ${n(y)})` };
  const body = figures.map((figure) => figureText(figure, `${prefix}-${id}`)).join('');
  return element('g', { id: `${prefix}-${id}`, ...place }, body);
}

/** A group as a layer by its own name; that is no part of the drawing, since no other program keeps it. */
function namedLayer(group: string): string {
  const id = /^<g id="([^"]*)"/.exec(group)?.[1];
  if (id === undefined) return group;
  const name = id.slice(id.lastIndexOf('-') + 1);
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  return `<g inkscape:groupmode="layer" inkscape:label="${label}"${group.slice(2)}`;
}

/** A key as part of an XML id: letters, digits, hyphens and dots; the rest is spelled in code points between low lines. */
function xmlId(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}

function figureText({ key, title, opacity, items }: Figure, prefix: string): string {
  const attributes: Record<string, string> = key === '' ? {} : { id: `${prefix}-${xmlId(key)}` };
  if (opacity < 1) attributes['opacity'] = n(opacity);
  const head = title === '' ? '' : element('title', {}, words(title));
  return element('g', attributes, head + items.map(itemText).join(''));
}

function itemText(item: Item): string {
  const attributes = attributesOf(item);
  return item.kind === 'path' ? element('path', attributes, '') : element('text', attributes, words(item.text));
}

function words(text: string): string {
  return escapeXml(collapse(text));
}

/** An element with attributes in the order of the alphabet; `content` is XML. */
export function element(name: string, attributes: Attributes, content: string): string {
  let head = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    head += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`;
  }
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`;
}
