import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDrawn } from '../../tests/drawn.ts';
import { parse } from '../format/parse.ts';
import { assessAll } from '../model/assess.ts';
import { buildGraph } from '../model/graph.ts';
import { applyView } from '../view/apply.ts';
import { graphTable } from '../view/table.ts';
import { tell } from '../view/tell.ts';
import { toldAs } from '../view/told.ts';
import { wholeView } from '../view/view.ts';
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

test('each row has a cell for each column, and says of whose words nobody is sure', () => {
  const { dataset } = parse(readFileSync(new URL('../../data/russia-taliban/dataset.json', import.meta.url), 'utf8'));
  const graph = buildGraph(dataset!);
  const told = tell(graph, assessAll(graph.columns, null), wholeView);
  const visible = applyView(told, wholeView);
  const [head, ...rows] = graphTable(told, visible, 'As told by everyone');
  for (const row of rows) expect(row).toHaveLength(head!.length);
  const cell = (row: readonly string[], column: string): string => row[head!.indexOf(column)]!;
  const agreement = rows.filter((row) => cell(row, 'tie') === 'military-agreement-2026');
  expect(agreement.some((row) => /(^|; )unsure: /.test(cell(row, 'not sure')))).toBe(true);
  const unsure = rows.filter((row) => cell(row, 'not sure') !== '').length;
  expect(unsure).toBeLessThan(rows.length);
});
