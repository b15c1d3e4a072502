/** Picture → the text of an SVG file: presentation attributes only, no script, no style sheet, nothing from outside. */
import { escapeXml, shortNumber as n } from '../lib/xml.ts';
import type { Figure, Item } from '../scene/item.ts';
import type { Group, Picture } from '../scene/picture.ts';
import { attributesOf, type Attributes } from './attributes.ts';

/** The same picture always gives the same text. */
export function svgText(picture: Picture): string {
  const { id, width, height, ground } = picture;
  const size = `${n(width)} ${n(height)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${size}" ` +
      `role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(picture.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(picture.description)}</desc>`,
    `<rect id="${id}-ground" width="${n(width)}" height="${n(height)}" fill="${ground}"/>`,
    ...picture.groups.map((group) => groupText(group, id)),
    '</svg>',
    '',
  ].join('\n');
}

function groupText({ id, figures, x, y }: Group, prefix: string): string {
  const place = x === 0 && y === 0 ? '' : ` transform="translate(${n(x)} ${n(y)})"`;
  const body = figures.map((figure) => figureText(figure, `${prefix}-${id}`));
  return [`<g id="${prefix}-${id}"${place}>`, ...body, '</g>'].join('\n');
}

/** A key as part of an XML id: letters, digits, hyphens and dots; the rest is spelled in code points between low lines. */
function xmlId(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}

function figureText({ key, title, opacity, items }: Figure, prefix: string): string {
  const attributes: Attributes = { id: `${prefix}-${xmlId(key)}`, ...(opacity < 1 ? { opacity: n(opacity) } : {}) };
  const head = title === '' ? '' : `<title>${escapeXml(title)}</title>`;
  return `<g${attributesText(attributes)}>${head}${items.map(itemText).join('')}</g>`;
}

function itemText(item: Item): string {
  const attributes = attributesText(attributesOf(item));
  return item.kind === 'path' ? `<path${attributes}/>` : `<text${attributes}>${escapeXml(item.text)}</text>`;
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
