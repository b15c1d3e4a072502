/** The grounds that a picture can stand on. The page's own style sheet uses the same values. */
import type { TieType } from '../model/dataset.ts';
import { readableOn } from './color.ts';

export interface Theme {
  readonly name: 'light' | 'dark';
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
};

/** Colours for types that bring none; far apart for colour-blind eyes (after Okabe and Ito, 2008), dark enough for paper. */
const palette = ['#2f64a8', '#a8326e', '#23764a', '#8a6508', '#147f88', '#c2402a', '#7b4fb5', '#6b7280'];

/** Contrast that a line keeps on its ground. */
const lineContrast = 3;

/** Type id → `#rrggbb`, readable on the theme's paper. */
export function typeColors(tieTypes: readonly TieType[], theme: Theme): ReadonlyMap<string, string> {
  return new Map(
    tieTypes.map(({ id, color }, index) => {
      const wanted = color ?? palette[index % palette.length] ?? theme.ink;
      return [id, readableOn(theme.paper, wanted, theme.name === 'dark' ? lineContrast + 1 : lineContrast)];
    }),
  );
}
