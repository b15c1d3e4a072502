/** An item of a picture as an SVG element: its name, and presentation attributes that SVG 1.1 knows. */
import { shortNumber } from '../lib/xml.ts';
import type { Item, PathItem, TextItem } from '../scene/item.ts';

export type Attributes = Readonly<Record<string, string | number>>;

/**
 * Families by name with fallbacks by name: some drawing programs refuse a generic family alone.
 */
export const fontFamilies: Readonly<Record<TextItem['family'], string>> = {
  sans: "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif",
};

/** The attributes of an item, in a fixed order. */
export function attributesOf(item: Item): Attributes {
  return item.kind === 'path' ? pathAttributes(item) : textAttributes(item);
}

function pathAttributes({ d, fill, stroke, width, dash, dashOffset, round }: PathItem): Attributes {
  const attributes: Record<string, string | number> = { d, fill };
  if (stroke === 'none') return attributes;
  attributes['stroke'] = stroke;
  attributes['stroke-width'] = shortNumber(width);
  if (dash.length > 0) attributes['stroke-dasharray'] = dash.map(shortNumber).join(' ');
  if (dash.length > 0 && dashOffset !== 0) attributes['stroke-dashoffset'] = shortNumber(dashOffset);
  if (round) attributes['stroke-linecap'] = 'round';
  return attributes;
}

function textAttributes({ x, y, size, weight, family, anchor, fill, rim, text }: TextItem): Attributes {
  const attributes: Record<string, string | number> = {
    x: shortNumber(x),
    y: shortNumber(y),
    'font-family': fontFamilies[family],
    'font-size': shortNumber(size),
    fill,
  };
  if (weight !== 400) attributes['font-weight'] = weight;
  const rightToLeft = isRightToLeft(text);
  const side = rightToLeft ? opposite[anchor] : anchor;
  if (side !== 'start') attributes['text-anchor'] = side;
  if (rightToLeft) attributes['direction'] = 'rtl';
  if (rim > 0) {
    attributes['stroke'] = fill;
    attributes['stroke-width'] = shortNumber(rim);
    attributes['stroke-linejoin'] = 'round';
  }
  return attributes;
}

/** An anchor is a side of the page here; SVG counts it from where the script begins. */
const opposite = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Whether the first letter with a direction is Hebrew, Arabic or of a script like them (Unicode bidi rule P2). */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(first);
}
