import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDrawn } from '../../tests/drawn.ts';
import { graphTable } from '../view/table.ts';
import { toldAs } from '../view/told.ts';
import { csvText } from './table.ts';

test('the table has a row for each visible reading, and a reader of CSV finds every cell of it', () => {
  fc.assert(
    fc.property(arbitraryDrawn, ({ told, visible }) => {
      const rows = graphTable(told, visible, 'As told by x');
      const rowsOf = (tie: number): number => (toldAs(told, tie) === 'unmentioned' ? 1 : visible.readings[tie]!.length);
      const readings = [...visible.ties].reduce((sum, tie) => sum + rowsOf(tie), 0);
      expect(rows).toHaveLength(readings + 1);
      const text = csvText(rows);
      expect(text.startsWith('\uFEFFtie,source,target,')).toBe(true);
      const read = csvParseRows(text.slice(1)).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')));
      const lines = (cells: readonly string[][]): string[][] =>
        cells.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
      expect(lines(read)).toEqual(lines(rows));
    }),
  );
});

test('no cell begins like a formula', () => {
  fc.assert(
    fc.property(arbitraryDrawn, ({ told, visible }) => {
      for (const row of csvParseRows(csvText(graphTable(told, visible, '')).slice(1))) {
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }
    }),
  );
});
