/** The table name: what a font is called, whose it is and under what licence (OpenType 1.9.1, "name"). */
import { Bytes } from './bytes.ts';
import type { FaceFacts } from './glyphs.ts';

const weights: Readonly<Record<number, string>> = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' };

const licence =
  'This Font Software is licensed under the SIL Open Font License, Version 1.1. This license is available with a FAQ at: ' +
  'https://openfontlicense.org';

/** Programs of old know a family by four styles, so that another weight is a family of its own to them. */
function namesOf({ family, weight, copyright }: FaceFacts): Readonly<Record<number, string>> {
  const style = weights[weight] ?? String(weight);
  const isOld = style === 'Regular' || style === 'Bold';
  return {
    0: copyright,
    1: isOld ? family : `${family} ${style}`,
    2: isOld ? style : 'Regular',
    3: `1.000;${family} ${style}`,
    4: `${family} ${style}`,
    5: 'Version 1.000',
    6: `${family.replaceAll(' ', '')}-${style}`,
    13: licence,
    14: 'https://openfontlicense.org',
    ...(isOld ? {} : { 16: family, 17: style }),
  };
}

/** Names in English, as Windows reads them: UTF-16. */
export function name(facts: FaceFacts): Uint8Array {
  const names = Object.entries(namesOf(facts)).map(([id, text]) => ({ id: Number(id), bytes: utf16(text) }));
  const table = new Bytes().u16(0, names.length, 6 + names.length * 12);
  let offset = 0;
  for (const { id, bytes } of names) {
    table.u16(3, 1, 0x0409, id, bytes.length, offset);
    offset += bytes.length;
  }
  for (const { bytes } of names) table.bytes(bytes);
  return table.done();
}

function utf16(text: string): Uint8Array {
  return new Bytes().u16(...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))).done();
}
