/** The words that screen and file share for standings, differences, numbers and lists. */
import type { DifferenceKind } from './differences.ts';
import type { ToldAs } from './view.ts';

export const standingWords: Readonly<Record<ToldAs, { readonly label: string; readonly meaning: string }>> = {
  agreed: { label: 'Agreed', meaning: 'Somebody affirms it and nobody says otherwise' },
  contested: { label: 'Contested', meaning: 'Speakers contradict each other on what it is' },
  'in question': { label: 'In question', meaning: 'Nobody affirms it, somebody doubts it' },
  denied: { label: 'Denied', meaning: 'Nobody affirms it, somebody denies it' },
  unmentioned: { label: 'Not mentioned', meaning: 'Whoever is chosen says nothing of it' },
};

export const differenceWords: Readonly<Record<DifferenceKind, { readonly label: string; readonly meaning: string }>> = {
  differs: { label: 'Told differently', meaning: 'Both affirm the tie, and not the same of it' },
  'only-a': { label: 'Affirmed only in A', meaning: 'A affirms the tie; B denies or doubts it, or says nothing of it' },
  'only-b': { label: 'Affirmed only in B', meaning: 'B affirms the tie; A denies or doubts it, or says nothing of it' },
  alike: { label: 'Told alike', meaning: 'Both affirm the same of the tie' },
};

/** `1,024`. To load the browser's own tables for it would take 20 ms of the first screen. */
export function grouped(count: number): string {
  return String(count).replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** `3 ties`, `1 tie`, `1,024 ties`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `12 of 1,024 ties`. */
export function countedOf(some: number, all: number, one: string): string {
  return `${grouped(some)} of ${counted(all, one)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The first letter made small, but for words written large all through ("UN", "CSTO"). */
export function uncapped(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The first letter made large. */
export function capped(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
