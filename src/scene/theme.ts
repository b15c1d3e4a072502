/** The grounds that a picture can stand on. The page's own style sheet uses the same values. */
import type { TieType } from '../model/dataset.ts';
import { byText } from '../lib/order.ts';
import { readableOn, withLightness } from './color.ts';

/** The two that the page itself can have. */
export type ScreenTheme = 'light' | 'dark';

export interface Theme {
  /** In `print` readings that contradict each other are two greys: the stronger bond of a ladder is the darker. */
  readonly name: ScreenTheme | 'print';
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  /** Inside of an open symbol. */
  readonly symbol: string;
  /** Inside of a government's symbol, and of what is selected. */
  readonly accent: string;
  /** Colours of the first and the second of two lenses. */
  readonly sides: { readonly a: string; readonly b: string };
}

export const themes: Readonly<Record<Theme['name'], Theme>> = {
  light: {
    name: 'light',
    paper: '#fbfaf7',
    ink: '#1d2430',
    muted: '#5d6572',
    hairline: '#dcdad3',
    symbol: '#ffffff',
    accent: '#e9e4d6',
    sides: { a: '#2f64a8', b: '#b4531a' },
  },
  dark: {
    name: 'dark',
    paper: '#14181f',
    ink: '#e9e6df',
    muted: '#9aa3b0',
    hairline: '#333a46',
    symbol: '#1f2530',
    accent: '#3a4152',
    sides: { a: '#7fb0ee', b: '#e8965c' },
  },
  print: {
    name: 'print',
    paper: '#ffffff',
    ink: '#000000',
    muted: '#4a4a4a',
    hairline: '#bdbdbd',
    symbol: '#ffffff',
    accent: '#dedede',
    sides: { a: '#000000', b: '#8a8a8a' },
  },
};

/** Colours for types that bring none; far apart for colour-blind eyes (after Okabe and Ito, 2008), dark enough for paper. */
const palette = ['#2f64a8', '#a8326e', '#23764a', '#8a6508', '#147f88', '#c2402a', '#7b4fb5', '#6b7280'];

/** Contrast that a line keeps on its ground. */
const lineContrast = 3;

/** Lightness (CIELAB L*) between which the types of a print spread. */
const printLightness = { darkest: 18, lightest: 58 };

/** Type id → `#rrggbb`, readable on the theme's paper. */
export function typeColors(tieTypes: readonly TieType[], theme: Theme): ReadonlyMap<string, string> {
  const wanted = tieTypes.map(({ color }, index) => color ?? palette[index % palette.length] ?? theme.ink);
  if (theme.name === 'print') return printColors(tieTypes, wanted);
  const ratio = theme.name === 'dark' ? lineContrast + 1 : lineContrast;
  return new Map(tieTypes.map(({ id }, index) => [id, readableOn(theme.paper, wanted[index]!, ratio)]));
}

/**
 * Hues stay, and lightness is shared out anew: on a ladder by rung, so that two readings which contradict each other are
 * two greys far apart; types without a ladder follow each other from dark to light.
 */
function printColors(tieTypes: readonly TieType[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const { darkest, lightest } = printLightness;
  const rungsOf = (ladder: string): number[] =>
    [...new Set(tieTypes.flatMap((type) => (type.ladder === ladder ? (type.rung ?? 0) : [])))].sort((a, b) => b - a);
  const loose = tieTypes.filter(({ ladder }) => ladder === undefined).map(({ id }) => id);
  loose.sort(byText);
  const shareOf = ({ id, ladder, rung }: TieType): number => {
    if (ladder === undefined) return loose.indexOf(id) / Math.max(1, loose.length - 1);
    const rungs = rungsOf(ladder);
    const [high = 0, low = 0] = [rungs[0], rungs.at(-1)];
    return high === low ? 0 : (high - (rung ?? 0)) / (high - low);
  };
  return new Map(
    tieTypes.map((type, index) => {
      const lightness = darkest + (lightest - darkest) * shareOf(type);
      return [type.id, withLightness(wanted[index]!, lightness)];
    }),
  );
}
