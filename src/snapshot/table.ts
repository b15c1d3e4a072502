/** Rows as the text of a CSV file (RFC 4180, UTF-8 with a mark at its start, which Excel looks for). */
import { csvFormatRows } from 'd3-dsv';

export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvFormatRows(rows.map((row) => row.map(harmless)))}\n`;
}

/** A spreadsheet runs what begins like a formula; with an apostrophe before it, it is text. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
