import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml, shortNumber } from '../src/lib/xml.ts';
import { elementsOf, readXml, textOf } from './well-formed.ts';

/** What XML 1.0 calls a Char. */
const isXml = (letter: string): boolean => /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(letter);

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

test.each([
  ['no declaration', '<a/>'],
  ['an element never closed', `${head}<a><b></b>`],
  ['elements crossed', `${head}<a><b></a></b>`],
  ['two roots', `${head}<a/><b/>`],
  ['no root', head],
  ['an attribute twice', `${head}<a x="1" x="2"/>`],
  ['a bare ampersand', `${head}<a>R & T</a>`],
  ['an unknown reference', `${head}<a>&nbsp;</a>`],
  ['a bare angle', `${head}<a>1 < 2</a>`],
  ['an angle in an attribute', `${head}<a x="<"/>`],
  ['a control character', `${head}<a>\u0008</a>`],
  ['half a character', `${head}<a>\uD83D</a>`],
  ['an attribute without quotes', `${head}<a x=1/>`],
  ['the end of a CDATA section', `${head}<a>]]></a>`],
])('%s is refused', (_, text) => {
  expect(() => readXml(text)).toThrow();
});

test('elements, attributes and text are read', () => {
  const root = readXml(`${head}<a x="1 &amp; 2"><b/>&lt;c&gt;</a>`);
  expect([...elementsOf(root)].map(({ name }) => name)).toEqual(['a', 'b']);
  expect(root.attributes.get('x')).toBe('1 & 2');
  expect(textOf(root)).toBe('<c>');
});

const markup = fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", ']', ';', 'amp', ' ', '\u0000') });

test('any text, once escaped, stands in an element and in an attribute and reads back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), markup), (text) => {
      const root = readXml(`${head}<a x="${escapeXml(text)}">${escapeXml(text)}</a>`);
      const kept = Array.from(text, (letter) => (isXml(letter) ? letter : '\uFFFD')).join('');
      expect(textOf(root)).toBe(kept);
      expect(root.attributes.get('x')).toBe(kept);
    }),
    { numRuns: 300 },
  );
});

test('a number is written with two decimals at most, and never as -0 or with an exponent', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      expect(shortNumber(value)).toMatch(/^-?\d+(\.\d{1,2})?$/);
      expect(shortNumber(value)).not.toBe('-0');
      expect(Math.abs(Number(shortNumber(value)) - value)).toBeLessThanOrEqual(0.005001);
    }),
  );
});
