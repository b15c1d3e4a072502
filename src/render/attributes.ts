/** An item of a picture as an SVG element: its name, and presentation attributes that SVG 1.1 knows. */
import { isRightToLeft } from '../lib/bidi.ts';
import { shortNumber } from '../lib/xml.ts';
import type { Item, PathItem, TextItem } from '../scene/item.ts';

export type Attributes = Readonly<Record<string, string | number>>;

/**
 * Families by name with fallbacks by name: some drawing programs refuse a generic family alone. The first is what a saved
 * file brings along under that name.
 */
export const fontFamilies: Readonly<Record<TextItem['family'], string>> = {
  sans: "'Entente Sans', 'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, sans-serif",
  serif:
    "'Entente Serif', 'Source Serif 4 Variable', 'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif",
};

/** The attributes of an item, in the order of the alphabet: so does whoever reads a drawing back compare them. */
export function attributesOf(item: Item): Attributes {
  return item.kind === 'path' ? pathAttributes(item) : textAttributes(item);
}

function pathAttributes({ d, fill, stroke, width, dash, round }: PathItem): Attributes {
  const attributes: Record<string, string | number> = { d, fill };
  if (stroke === 'none') return attributes;
  attributes['stroke'] = stroke;
  if (dash.length > 0) attributes['stroke-dasharray'] = dash.map(shortNumber).join(' ');
  if (round) attributes['stroke-linecap'] = 'round';
  // The rim of outlined letters would show spikes.
  if (fill !== 'none' && fill === stroke) attributes['stroke-linejoin'] = 'round';
  attributes['stroke-width'] = shortNumber(width);
  return attributes;
}

function textAttributes({ x, y, size, weight, family, anchor, fill, rim, text }: TextItem): Attributes {
  const attributes: Record<string, string | number> = {};
  const rightToLeft = isRightToLeft(text);
  if (rightToLeft) attributes['direction'] = 'rtl';
  attributes['fill'] = fill;
  attributes['font-family'] = fontFamilies[family];
  attributes['font-size'] = shortNumber(size);
  if (weight !== 400) attributes['font-weight'] = weight;
  if (rim > 0) {
    attributes['stroke'] = fill;
    attributes['stroke-linejoin'] = 'round';
    attributes['stroke-width'] = shortNumber(rim);
  }
  const side = rightToLeft ? opposite[anchor] : anchor;
  if (side !== 'start') attributes['text-anchor'] = side;
  attributes['x'] = shortNumber(x);
  attributes['y'] = shortNumber(y);
  return attributes;
}

/** An anchor is a side of the page here; SVG counts it from where the script begins. */
const opposite = { start: 'end', middle: 'middle', end: 'start' } as const;
