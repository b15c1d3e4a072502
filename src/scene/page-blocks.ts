/** What stands on a printed page beside the map: title, filters in words, legend, notes, sources. */
import { dateInWords } from '../model/dates.ts';
import type { Dataset } from '../model/dataset.ts';
import { counted } from '../view/words.ts';
import type { LegendRow } from './legend.ts';
import type { Marks } from './mark.ts';
import type { Notes } from './notes.ts';
import type { Paper } from './paper.ts';
import type { Block } from './sheet.ts';
import type { Theme } from './theme.ts';

/** What a page can do without. */
export const pageParts = ['title', 'subtitle', 'legend', 'notes', 'sources', 'colophon', 'link'] as const;
export type PagePart = (typeof pageParts)[number];

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

export interface PageSetup {
  readonly paper: Paper;
  readonly without: readonly PagePart[];
  /** Address of the view; `null` where it has none. */
  readonly link: string | null;
  /** Whether the theme's paper lies beneath. */
  readonly hasGround: boolean;
  readonly letters: Letters;
}

/**
 * By how much letters may turn out broader than they are measured. Outlines are what they are. Fonts that a file brings along
 * are set by browsers only; all other programs set what they have, at the broadest DejaVu, on a machine that has no others.
 */
export const spareFor = { outlines: 1.01, fonts: 1.27, names: 1.27 } as const;
export type Letters = keyof typeof spareFor;

/** Size of the smallest letters below the map, in units of drawing. */
export const finest = 11.5;

export interface PageBlocks {
  readonly head: Block;
  readonly legend: Block;
  readonly notes: Block;
  readonly imprint: Block;
  /** Legend, notes and imprint below each other. */
  readonly foot: Block;
}

export function hasNotes({ notes }: SnapshotInput, { without }: PageSetup): boolean {
  return notes.notes.length > 0 && !without.includes('notes');
}

/** The blocks of a page; one that is left out, or has nothing to say, takes no room. */
export function blocksOf(input: SnapshotInput, setup: PageSetup): PageBlocks {
  const { dataset, subtitles, theme } = input;
  const has = (part: PagePart): boolean => !setup.without.includes(part);
  const head: Block = (column) => {
    const title = { size: 27, weight: 700, family: 'serif' } as const;
    if (has('title')) column.lines('heading', dataset.title, title, theme.ink, 34);
    if (has('subtitle')) {
      for (const words of subtitles) column.lines('heading', words, { size: 14.5 }, theme.muted, 20);
    }
    column.space(18);
  };
  const legend: Block = (column) => {
    if (!has('legend') || input.legend.every((row) => row.length === 0)) return;
    column.rule();
    column.legend(input.legend);
  };
  const notes: Block = (column) => {
    if (!hasNotes(input, setup)) return;
    column.rule();
    for (const note of input.notes.notes) column.note(note);
    const { leftOut } = input.notes;
    if (leftOut === 0) return;
    const rest = `${counted(leftOut, 'more note')} would not fit on a page.`;
    column.lines('notes', rest, { size: 12.5 }, theme.muted, 17);
  };
  const imprint: Block = (column) => {
    const sources = has('sources') ? input.notes.sources : [];
    // Where there are no notes no number stands for a document, and these are not all documents of the map.
    const named = hasNotes(input, setup)
      ? `Sources: ${sources.join(' · ')}`
      : `Sources of what is disputed: ${sources.map((source) => source.replace(/^\[\d+\] /, '')).join(' · ')}`;
    const lines = [...(sources.length > 0 ? [named] : []), ...(has('colophon') ? [colophon(dataset)] : [])];
    const address = has('link') ? setup.link : null;
    if (lines.length > 0 || address !== null) column.rule();
    for (const words of lines) column.lines('sources', words, { size: finest }, theme.muted, 16);
    if (address !== null) column.address('sources', `This view: ${address}`, { size: finest }, theme.muted, 16);
  };
  const foot: Block = (column) => {
    for (const block of [legend, notes, imprint]) block(column);
  };
  return { head, legend, notes, imprint, foot };
}

function colophon({ id, asOf, license, documents }: Dataset): string {
  return [
    `Dataset: ${id}`,
    ...(asOf === undefined ? [] : [`as of ${dateInWords(asOf)}`]),
    counted(documents.length, 'document'),
    ...(license === undefined ? [] : [license]),
    'Made with Entente',
  ].join(' · ');
}
