import fc from 'fast-check';
import { expect, test } from 'vitest';
import { path, text, type Figure, type Item } from '../../scene/item.ts';
import { drawItems, svgElement } from '../parts/draw-items.ts';
import { drawFigures } from './draw-figures.ts';

const place = fc.integer({ min: -50, max: 50 });
const item: fc.Arbitrary<Item> = fc.oneof(
  fc
    .tuple(place, fc.constantFrom('none', '#123456'), fc.constantFrom([], [4, 2]), fc.boolean())
    .map(([x, stroke, dash, round]) => path(`M0 0L${x} 1`, { fill: '#abcdef', stroke, dash, round })),
  fc
    .tuple(
      place,
      fc.constantFrom('Kabul', 'Moscow', 'قازان'),
      fc.constantFrom(0, 3),
      fc.constantFrom('start' as const, 'end' as const),
    )
    .map(([x, words, rim, anchor]) => text(words, x, 2, { rim, anchor })),
);
const items = fc.array(item, { maxLength: 4 });
const figures: fc.Arbitrary<Figure[]> = fc
  .uniqueArray(
    fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), items, opacity: fc.constantFrom(0.2, 1) }),
    {
      selector: ({ key }) => key,
    },
  )
  .map((all) => all.map((one, number) => ({ ...one, number, title: one.key })));

/** What an element has in it, whatever the order in which attributes came. */
function written(element: Element): unknown {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const words = element.children.length === 0 ? element.textContent : '';
  return { name: element.localName, attributes, words, children: [...element.children].map(written) };
}

const fresh = (draw: (parent: SVGGElement) => void): unknown => {
  const parent = svgElement('g');
  draw(parent);
  return written(parent);
};

test('items drawn after others look as if they had been drawn alone', () => {
  fc.assert(
    fc.property(fc.array(items, { minLength: 1, maxLength: 4 }), (lists) => {
      const parent = svgElement('g');
      for (const list of lists) drawItems(parent, list);
      expect(written(parent)).toEqual(fresh((alone) => drawItems(alone, lists.at(-1)!)));
    }),
  );
});

test('figures drawn after others stand in their order, and who was there is the same element', () => {
  const dress = { begin: (g: SVGGElement, { key }: Figure) => void (g.id = key) };
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 4 }), (lists) => {
      const layer = svgElement('g');
      for (const list of lists) {
        const before = new Map([...layer.children].map((element) => [element.id, element]));
        drawFigures(layer, list, dress);
        for (const element of layer.children) expect(before.get(element.id) ?? element).toBe(element);
      }
      expect(written(layer)).toEqual(fresh((alone) => drawFigures(alone, lists.at(-1)!, dress)));
    }),
  );
});

test('whoever has the focus keeps it when others come, go and change', () => {
  const svg = svgElement('svg');
  document.body.append(svg);
  const layer = svgElement('g');
  svg.append(layer);
  const dress = { begin: (g: SVGGElement, { key }: Figure) => (g.setAttribute('tabindex', '0'), void (g.id = key)) };
  const figure = (key: string): Figure => ({ key, number: 0, title: '', opacity: 1, items: [path('M0 0L1 1', {})] });
  drawFigures(layer, ['a', 'b', 'c'].map(figure), dress);
  const b = layer.querySelector<SVGGElement>('#b')!;
  b.focus();
  drawFigures(layer, ['x', 'b', 'c', 'a'].map(figure), dress);
  expect(document.activeElement).toBe(b);
});
