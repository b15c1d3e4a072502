import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { arbitraryView } from '../../tests/arbitrary-view.ts';
import { buildGraph } from '../model/graph.ts';
import { readViewAddress, viewAddress } from './address.ts';
import { readView } from './read-view.ts';
import { wholeView } from './view.ts';

const anyView = arbitraryDataset.chain((dataset) => fc.tuple(fc.constant(buildGraph(dataset)), arbitraryView(dataset)));

test('an address leads back to its view', () => {
  fc.assert(
    fc.property(anyView, ([graph, drawn]) => {
      // No address can hold half of a letter.
      fc.pre(!/\\ud[89a-f]/.test(JSON.stringify(drawn)));
      // As a view stands once it was read: what it names wrongly is gone.
      const view = readView({ ...drawn }, graph);
      expect(readViewAddress(`https://example.org/map/${viewAddress(view)}`, graph)).toEqual(view);
    }),
  );
});

test('an address has only what an address may have', () => {
  fc.assert(
    fc.property(anyView, ([, view]) => {
      expect(viewAddress(view)).toMatch(/^#[\w.~!*'()%:,=&-]*$/);
    }),
  );
});

test('any text after the # is read without harm, however it is cut', () => {
  fc.assert(
    fc.property(anyView, fc.nat(), fc.string(), ([graph, view], length, more) => {
      const address = viewAddress(view);
      readViewAddress(address.slice(0, length % (address.length + 1)) + more, graph);
    }),
  );
});

test('an address without a view names none, and the plain view is not the same as none', () => {
  const graph = buildGraph({
    format: 'entente', version: 1, id: 'a', title: 'A', tieTypes: [], actors: [], voices: [], documents: [], ties: [], story: [],
  }); // prettier-ignore
  for (const address of ['', 'https://example.org/', '#', '#panel']) expect(readViewAddress(address, graph)).toBe(null);
  expect(readViewAddress(viewAddress(wholeView), graph)).toEqual(wholeView);
});
