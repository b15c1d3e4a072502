/** What a person can choose of a snapshot; plain, so that it can be kept in the file and sent to a worker. */
import { paperNames, type PaperName } from '../scene/paper.ts';
import { pageParts, type Letters, type PagePart } from '../scene/page-blocks.ts';

/** What the view shows, or the whole graph as it is told now. */
export const scopes = ['visible', 'whole'] as const;
/** `transparent` is light without its paper; in `print` readings that contradict each other are two greys. */
export const colorings = ['light', 'dark', 'transparent', 'print'] as const;
/** Letters with fonts that the file brings along, by names of fonts alone, or as drawn shapes. */
export const letterings = ['fonts', 'names', 'outlines'] as const satisfies readonly Letters[];

export interface SnapshotOptions {
  readonly scope: (typeof scopes)[number];
  readonly paper: PaperName;
  readonly colors: (typeof colorings)[number];
  readonly letters: (typeof letterings)[number];
  /** Language of the labels by BCP 47 tag; `null` leaves the names of the map. */
  readonly language: string | null;
  /** Parts that are left out; `data` is what makes the file open again. */
  readonly without: readonly (PagePart | 'data')[];
}

export const usualOptions: SnapshotOptions = {
  scope: 'visible',
  paper: 'screen',
  colors: 'light',
  letters: 'fonts',
  language: null,
  without: [],
};

/** Reads options from outside; what they say wrongly is as usual. */
export function readOptions(value: unknown): SnapshotOptions {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const one = <T extends string>(name: string, all: readonly T[], usual: T): T =>
    all.find((other) => other === fields[name]) ?? usual;
  const { language, without } = fields;
  return {
    scope: one('scope', scopes, usualOptions.scope),
    paper: one('paper', paperNames, usualOptions.paper),
    colors: one('colors', colorings, usualOptions.colors),
    letters: one('letters', letterings, usualOptions.letters),
    language: typeof language === 'string' && language !== '' ? language : null,
    without: Array.isArray(without) ? [...pageParts, 'data' as const].filter((part) => without.includes(part)) : [],
  };
}
