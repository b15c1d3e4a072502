/** A printed page while it is being set: columns of lines from top to bottom, gathered in groups of figures. */
import { shortNumber as n } from '../lib/xml.ts';
import { path, text, type Figure, type Item } from './item.ts';
import { sampleWidth, type LegendRow } from './legend.ts';
import './measure-serif.ts';
import { breakLines, isInFonts, textWidth, type TextStyle } from './measure.ts';
import type { Note } from './notes.ts';
import { circle, knotSign } from './outline.ts';
import type { Group } from './picture.ts';
import type { Theme } from './theme.ts';

export class Sheet {
  /** How far to the right anything reaches. */
  right = 0;
  readonly theme: Theme;
  /** By how much letters may turn out broader than they are measured, where another font is set. */
  readonly spare: number;
  readonly #figures = new Map<string, Figure[]>();

  constructor(theme: Theme, spare: number) {
    this.theme = theme;
    this.spare = spare;
  }

  add(group: string, key: string, items: readonly Item[]): void {
    const figures = this.#figures.get(group) ?? [];
    figures.push({ key, number: figures.length, title: '', opacity: 1, items });
    this.#figures.set(group, figures);
  }

  /** How many figures a group has. */
  count(group: string): number {
    return this.#figures.get(group)?.length ?? 0;
  }

  groups(): Group[] {
    return [...this.#figures].map(([id, figures]) => ({ id, figures, x: 0, y: 0 }));
  }
}

/** How much broader than ours the fonts may be that a program has for what is not in ours: a bold sans, at the worst. */
const spareOfOthers = 1.45;

/** What stands in a column. */
export type Block = (column: Column) => void;

export class Column {
  /** Where the next line begins. */
  y: number;
  readonly #sheet: Sheet;
  readonly #left: number;
  readonly #width: number;

  constructor(sheet: Sheet, left: number, top: number, width: number) {
    this.#sheet = sheet;
    this.#left = left;
    this.#width = width;
    this.y = top;
  }

  space(height: number): void {
    this.y += height;
  }

  /** A paragraph in the group `id`. */
  lines(id: string, words: string, style: TextStyle, fill: string, leading: number, indent = 0): void {
    // A line with a letter that is in none of our fonts is set in others throughout, and these may be much broader.
    const spare = isInFonts(words, style) ? this.#sheet.spare : Math.max(this.#sheet.spare, spareOfOthers);
    for (const line of breakLines(words, (this.#width - indent) / spare, style)) {
      this.#line(id, line, style, fill, leading, indent);
    }
  }

  /** As `lines`, for an address, which may break after any of its marks. */
  address(id: string, words: string, style: TextStyle, fill: string, leading: number): void {
    const width = this.#width / this.#sheet.spare;
    let line = '';
    for (const piece of words.split(/(?<=[ /&?#,=:.-])/)) {
      if (line !== '' && textWidth(line + piece, style) > width) {
        this.#line(id, line, style, fill, leading, 0);
        line = '';
      }
      line += piece;
    }
    this.#line(id, line, style, fill, leading, 0);
  }

  #line(id: string, line: string, style: TextStyle, fill: string, leading: number, indent: number): void {
    const x = this.#left + indent;
    this.#reach(x + textWidth(line, style) * this.#sheet.spare);
    const look = { ...style, weight: (style.weight ?? 400) as 400, fill };
    this.#sheet.add(id, `${id}-${this.#sheet.count(id) + 1}`, [text(line, x, this.y + leading * 0.72, look)]);
    this.y += leading;
  }

  rule(): void {
    const { theme } = this.#sheet;
    const y = n(this.y + 8);
    const d = `M${n(this.#left)} ${y}L${n(this.#left + this.#width)} ${y}`;
    this.#sheet.add('rules', `rule-${this.#sheet.count('rules') + 1}`, [path(d, { stroke: theme.hairline })]);
    this.y += 20;
  }

  /** A note with the sign that its tie has on the map: drawn, since the fonts lack some of them. */
  note({ sign, number, words }: Note): void {
    const { ink, symbol } = this.#sheet.theme;
    const [x, y] = [this.#left + 6.5, this.y + 8];
    const ring = path(circle(x, y, 6), { fill: symbol, stroke: ink });
    const inside = path(knotSign(sign, x, y, 6), { stroke: ink, round: true });
    const figure = text(String(number), x + 10.5, this.y + 17 * 0.72, { size: 12.5, weight: 700, fill: ink });
    this.#sheet.add('notes', `note-${number}`, [ring, inside, figure]);
    this.lines('notes', words, { size: 12.5 }, ink, 17, number > 99 ? 46 : 38);
  }

  /** Samples with their words, in columns of one width; each row of entries begins anew. */
  legend(rows: readonly LegendRow[]): void {
    const style = { size: 13 };
    const widths = rows.flat().map(({ label }) => textWidth(label, style) * this.#sheet.spare);
    const cell = sampleWidth + 10 + Math.max(0, ...widths) + 22;
    const perRow = Math.max(1, Math.floor((this.#width + 22) / cell));
    if (widths.length > 0) this.#reach(this.#left + cell - 22);
    for (const row of rows) {
      row.forEach(({ key, label, sample }, index) => {
        const x = this.#left + (index % perRow) * cell;
        const y = this.y + Math.floor(index / perRow) * 24 + 12;
        const words = text(label, x + sampleWidth + 10, y + 4.5, { size: style.size, fill: this.#sheet.theme.ink });
        this.#sheet.add('legend', `legend-${key}`, [...sample(x + sampleWidth / 2, y), words]);
      });
      this.y += Math.ceil(row.length / perRow) * 24;
    }
  }

  #reach(right: number): void {
    this.#sheet.right = Math.max(this.#sheet.right, right);
  }
}
