/** The printed page: title, filters in words, the map, the legend of what is visible, notes, sources. */
import { dateInWords } from '../model/dates.ts';
import type { Dataset } from '../model/dataset.ts';
import { counted } from '../view/words.ts';
import type { Scene } from './compose.ts';
import { fitScene } from './fit.ts';
import { path, text, type Figure, type Item } from './item.ts';
import { sampleWidth, type LegendEntry, type LegendRow } from './legend.ts';
import type { Marks } from './mark.ts';
import { breakLines, textWidth, type TextStyle } from './measure.ts';
import type { Notes } from './notes.ts';
import type { Group, Picture } from './picture.ts';
import type { Theme } from './theme.ts';

export interface SnapshotInput {
  readonly dataset: Dataset;
  /** Lines below the title: what is looked at, and through what. */
  readonly subtitles: readonly string[];
  /** A sentence for those who do not see the picture. */
  readonly description: string;
  readonly legend: readonly LegendRow[];
  readonly notes: Notes;
  readonly marks: Marks;
  readonly xy: Float32Array;
  readonly theme: Theme;
}

/** Pixels. */
const page = { width: 1120, margin: 40, plotWidth: 1040, plotHeight: 760 };

/**
 * Other programs may lack the fonts and set their own: lines are broken and columns set for the widest of the usual ones,
 * DejaVu, which a machine has that has no others.
 */
const otherFonts = 1.27;

/** Lays out the page; its height follows from what stands on it, its width only from what is too wide for it. */
export function snapshot(input: SnapshotInput): Picture {
  const { dataset, theme } = input;
  const column = new Column(theme);

  column.lines('heading', dataset.title, { size: 27, weight: 700, family: 'serif' }, theme.ink, 34);
  for (const subtitle of input.subtitles) column.lines('heading', subtitle, { size: 14.5 }, theme.muted, 20);
  column.space(18);
  const plot = placePlot(fitScene(input.marks, input.xy, { width: page.plotWidth, height: page.plotHeight }), column);
  column.space(22);
  column.rule();
  for (const row of input.legend) column.legend(row);
  column.rule();
  const { notes, sources } = input.notes;
  for (const note of notes) column.note(note.mark, note.words);
  if (notes.length > 0) column.rule();
  const fine = { size: 11.5 };
  if (sources.length > 0) column.lines('sources', `Sources: ${sources.join(' · ')}`, fine, theme.muted, 16);
  column.lines(
    'sources',
    colophon(dataset.id, dataset.asOf, dataset.license, dataset.documents.length),
    fine,
    theme.muted,
    16,
  );
  column.space(14);

  return {
    id: dataset.id,
    width: Math.max(page.width, Math.ceil(column.right + page.margin)),
    height: column.height,
    ground: theme.paper,
    title: dataset.title,
    description: input.description,
    groups: [...plot, ...column.groups()],
  };
}

function colophon(id: string, asOf: string | undefined, license: string | undefined, documents: number): string {
  const parts = [
    `Dataset: ${id}`,
    ...(asOf === undefined ? [] : [`as of ${dateInWords(asOf)}`]),
    counted(documents, 'document'),
    ...(license === undefined ? [] : [license]),
    'Made with Entente',
  ];
  return parts.join(' · ');
}

function placePlot(scene: Scene, column: Column): Group[] {
  if (scene.bounds === null) return [];
  const { left, right, top, bottom } = scene.bounds;
  const x = Math.max(page.margin - left, page.width / 2 - (left + right) / 2);
  column.reach(x + right);
  const y = column.take(bottom - top) - top;
  const layers = ['ties', 'knots', 'actors', 'labels'] as const;
  return layers.map((id) => ({ id, figures: scene[id], x, y }));
}

/** A column of lines from top to bottom. */
class Column {
  height = page.margin;
  /** How far to the right anything reaches. */
  right = 0;
  readonly #figures = new Map<string, Figure[]>();
  readonly #theme: Theme;
  #rules = 0;

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  /** Takes room and says where it begins. */
  take(height: number): number {
    this.height += height;
    return this.height - height;
  }

  reach(right: number): void {
    this.right = Math.max(this.right, right);
  }

  space(height: number): void {
    this.height += height;
  }

  /** A paragraph in the group `id`. */
  lines(id: string, words: string, style: TextStyle, fill: string, leading: number, indent = 0): void {
    const width = (page.plotWidth - indent) / otherFonts;
    for (const line of breakLines(words, width, style)) {
      const y = this.take(leading) + leading * 0.72;
      this.reach(page.margin + indent + textWidth(line, style) * otherFonts);
      this.#add(id, `${id}-${Math.round(y)}`, [
        text(line, page.margin + indent, y, { ...style, weight: (style.weight ?? 400) as 400, fill }),
      ]);
    }
  }

  rule(): void {
    const y = this.take(20) + 8;
    const d = `M${page.margin} ${y}L${page.width - page.margin} ${y}`;
    this.#add('rules', `rule-${++this.#rules}`, [path(d, { stroke: this.#theme.hairline })]);
  }

  note(mark: string, words: string): void {
    const style = { size: 12.5 };
    const y = this.height + 17 * 0.72;
    this.#add('notes', `note-${mark.slice(2)}`, [
      text(mark, page.margin, y, { size: 12.5, weight: 700, fill: this.#theme.ink }),
    ]);
    this.lines('notes', words, style, this.#theme.ink, 17, 38);
  }

  /** Samples with their words, in columns of one width, row after row. */
  legend(entries: readonly LegendEntry[]): void {
    const style = { size: 13 };
    const widest = Math.max(0, ...entries.map(({ label }) => textWidth(label, style) * otherFonts));
    const cell = sampleWidth + 10 + widest + 22;
    const perRow = Math.max(1, Math.floor((page.plotWidth + 22) / cell));
    const rows = Math.ceil(entries.length / perRow);
    const top = this.take(rows * 24);
    if (entries.length > 0) this.reach(page.margin + cell - 22);
    entries.forEach(({ key, label, sample }, index) => {
      const x = page.margin + (index % perRow) * cell;
      const y = top + Math.floor(index / perRow) * 24 + 12;
      const words = text(label, x + sampleWidth + 10, y + 4.5, { size: style.size, fill: this.#theme.ink });
      this.#add('legend', `legend-${key}`, [...sample(x + sampleWidth / 2, y), words]);
    });
  }

  groups(): Group[] {
    return [...this.#figures].map(([id, figures]) => ({ id, figures, x: 0, y: 0 }));
  }

  #add(group: string, key: string, items: readonly Item[]): void {
    const figures = this.#figures.get(group) ?? [];
    figures.push({ key, number: figures.length, title: '', opacity: 1, items });
    this.#figures.set(group, figures);
  }
}
