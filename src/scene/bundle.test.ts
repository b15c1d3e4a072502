import { expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import type { Figure, PathItem } from './item.ts';

function line(number: number, stroke: string): Figure {
  const item: PathItem = { kind: 'path', d: `M${number} 0h1`, fill: 'none', stroke, width: 1, dash: [], round: false };
  return { key: `tie-${number}`, number, title: 'a tie', opacity: 1, items: [item] };
}

test('lines of two colours lie among each other, not all of one above all of the other', () => {
  const figures = Array.from({ length: 5000 }, (_, number) => line(number, number % 2 === 0 ? 'red' : 'blue'));
  const paths = bundle(figures).map(({ items }) => items[0] as PathItem);
  expect(paths.map(({ stroke }) => stroke)).toEqual(Array.from({ length: 5 }, () => ['red', 'blue']).flat());
  const places = paths.flatMap(({ d }) => d.match(/M\d+/g) ?? []);
  expect(new Set(places).size).toBe(5000);
  // What comes in a later lot is drawn later.
  expect(paths[2]!.d.startsWith('M1000 ')).toBe(true);
});
