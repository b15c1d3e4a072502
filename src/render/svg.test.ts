import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDrawn, drawn, usualSetup } from '../../tests/drawn.ts';
import { elementsOf, readXml, textOf, type Element } from '../../tests/well-formed.ts';
import { collapse, withoutForbidden } from '../lib/xml.ts';
import { snapshot } from '../scene/snapshot.ts';
import { wholeView } from '../view/view.ts';
import { svgText } from './svg.ts';

const read = (text: string): Element[] => [...elementsOf(readXml(text))];
const allowedElements = ['svg', 'title', 'desc', 'rect', 'g', 'path', 'text'];
const allowedAttributes = [
  'xmlns', 'id', 'width', 'height', 'viewBox', 'role', 'aria-labelledby', 'fill', 'transform', 'opacity', 'd', 'stroke',
  'stroke-width', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'x', 'y', 'font-family',
  'font-size', 'font-weight', 'text-anchor', 'direction', 'xmlns:inkscape', 'inkscape:groupmode', 'inkscape:label',
]; // prettier-ignore

/** What a reader of XML finds of a text: forbidden characters replaced, white space run together. */
const asRead = (text: string): string => collapse(withoutForbidden(text));

describe('for any dataset and view', () => {
  test('it is well-formed, and of nothing but shapes and text', () => {
    fc.assert(
      fc.property(arbitraryDrawn, (input) => {
        const elements = read(svgText(snapshot(input, usualSetup)));
        expect(elements.map(({ name }) => name).filter((name) => !allowedElements.includes(name))).toEqual([]);
        const attributes = elements.flatMap((element) => [...element.attributes.keys()]);
        expect(attributes.filter((name) => !allowedAttributes.includes(name))).toEqual([]);
      }),
    );
  });

  test('no attribute leads anywhere, is transparent, or holds what is no number', () => {
    fc.assert(
      fc.property(arbitraryDrawn, (input) => {
        for (const { attributes } of read(svgText(snapshot(input, usualSetup)))) {
          for (const [name, value] of attributes) {
            if (name.startsWith('xmlns') || name === 'id' || name === 'aria-labelledby') continue;
            expect(value).not.toMatch(/url\(|rgba\(|transparent|https?:|NaN|Infinity|undefined/);
            if (name === 'fill' || name === 'stroke') expect(value).toMatch(/^(none|#[0-9a-fA-F]{6})$/);
          }
        }
      }),
    );
  });

  test('the same input gives the same text', () => {
    fc.assert(
      fc.property(arbitraryDrawn, (input) => {
        // The samples of a legend are functions, which cannot be cloned.
        const { legend, ...values } = input;
        expect(svgText(snapshot({ ...structuredClone(values), legend }, usualSetup))).toBe(
          svgText(snapshot(input, usualSetup)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('ids are unique, plain, and all begin with the dataset’s', () => {
    fc.assert(
      fc.property(arbitraryDrawn, (input) => {
        const { id } = input.dataset;
        const ids = read(svgText(snapshot(input, usualSetup))).flatMap(({ attributes }) => attributes.get('id') ?? []);
        expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
        expect(ids.filter((one) => one !== id && !one.startsWith(`${id}-`))).toEqual([]);
        expect(ids.filter((one) => !/^[A-Za-z0-9._-]+$/.test(one))).toEqual([]);
      }),
    );
  });

  test('its title, description and every line of text survive', () => {
    fc.assert(
      fc.property(arbitraryDrawn, (input) => {
        const picture = snapshot(input, usualSetup);
        const elements = read(svgText(picture));
        const written = picture.groups.flatMap(({ figures }) =>
          figures.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [asRead(item.text)] : []))),
        );
        expect(elements.filter(({ name }) => name === 'text').map(textOf)).toEqual(written);
        expect(textOf(elements[1]!)).toBe(asRead(picture.title));
        expect(textOf(elements[2]!)).toBe(asRead(picture.description));
      }),
    );
  });

  test('the page is as large as its ground, and its names lead to its title and description', () => {
    fc.assert(
      fc.property(arbitraryDrawn, (input) => {
        const [svg, title, description, ground] = read(svgText(snapshot(input, usualSetup)));
        const [width, height] = ['width', 'height'].map((side) => ground!.attributes.get(side));
        expect(svg!.attributes.get('viewBox')).toBe(`0 0 ${width} ${height}`);
        expect(svg!.attributes.get('width')).toBe(String(Math.ceil(Number(width))));
        const named = [title, description].map((element) => element!.attributes.get('id')).join(' ');
        expect(svg!.attributes.get('aria-labelledby')).toBe(named);
      }),
      { numRuns: 30 },
    );
  });
});

test('ids differ where keys differ only in what an id may not hold', () => {
  const figure = { number: 0, title: '', opacity: 1, items: [] };
  const figures = ['a b', 'a_20_b', 'a-20-b', 'a'].map((key) => ({ ...figure, key }));
  const groups = [{ id: 'ties', x: 0, y: 0, figures }];
  const size = { width: '9', height: '9' };
  const page = { id: 'm', width: 9, height: 9, size, ground: '#ffffff', title: 'T', description: 'D' };
  const text = svgText({ ...page, groups, labelsLeftOut: 0, smallest: 9 });
  expect(new Set(read(text).flatMap(({ attributes }) => attributes.get('id') ?? [])).size).toBe(4 + 5);
});

test('a tie type with the id of a kind or a standing does not share an id with it', () => {
  const tieTypes = ['state', 'agreed', 'title'].map((id) => ({ id, label: id, meaning: id }));
  const ends = { source: 'a', target: 'a', label: 'T', claims: [] };
  const input = drawn(
    {
      format: 'entente',
      version: 1,
      id: 'm',
      title: 'M',
      tieTypes,
      actors: [{ id: 'a', name: 'A', kind: 'state' }],
      voices: [],
      documents: [],
      ties: tieTypes.map(({ id }) => ({ ...ends, id, type: id })),
      story: [],
    },
    wholeView,
  );
  const ids = read(svgText(snapshot(input, usualSetup))).flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
});
