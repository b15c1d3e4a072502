/** The words that screen and file share for kinds, standings, stances and filters. */
import type { ActorKind, Claim, Dataset, DocumentKind, Stance } from '../model/dataset.ts';
import type { DifferenceKind } from './differences.ts';
import type { Silence } from './heard.ts';
import { tellings, type ToldAs, type View } from './view.ts';

/** A voice is a speaker who is no actor. */
export const kindWords: Readonly<Record<ActorKind | 'voice', { readonly one: string; readonly many: string }>> = {
  state: { one: 'State', many: 'States' },
  government: { one: 'Government', many: 'Governments' },
  bloc: { one: 'Bloc', many: 'Blocs' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  movement: { one: 'Movement', many: 'Movements' },
  'armed-group': { one: 'Armed group', many: 'Armed groups' },
  person: { one: 'Person', many: 'People' },
  voice: { one: 'Voice', many: 'Voices' },
};

export const standingWords: Readonly<Record<ToldAs, { readonly label: string; readonly meaning: string }>> = {
  agreed: { label: 'Agreed', meaning: 'Somebody affirms it and nobody says otherwise' },
  contested: { label: 'Contested', meaning: 'Speakers contradict each other on what it is' },
  'in question': { label: 'In question', meaning: 'Nobody affirms it, somebody doubts it' },
  denied: { label: 'Denied', meaning: 'Nobody affirms it, somebody denies it' },
  unmentioned: { label: 'Not mentioned', meaning: 'Whoever is chosen says nothing of it' },
};

export const differenceWords: Readonly<Record<DifferenceKind, { readonly label: string; readonly meaning: string }>> = {
  differs: { label: 'Told differently', meaning: 'Both affirm the tie, and not the same of it' },
  'only-a': { label: 'Only in A', meaning: 'A affirms the tie; B denies it or says nothing of it' },
  'only-b': { label: 'Only in B', meaning: 'B affirms the tie; A denies it or says nothing of it' },
  alike: { label: 'Told alike', meaning: 'Both affirm the same of the tie' },
};

/** How two speakers stand to each other. */
export const relationWords = { agree: 'Agree', clash: 'Clash', both: 'Agree and clash' } as const;

export const stanceWords: Readonly<Record<Stance, { readonly one: string; readonly many: string }>> = {
  affirms: { one: 'affirms', many: 'affirm' },
  doubts: { one: 'doubts', many: 'doubt' },
  denies: { one: 'denies', many: 'deny' },
};

/** What became of a claim after a later one by the same speaker: `until they said otherwise, 31 May 2026`. */
export function successionInWords(earlier: Claim, later: Claim, when: string): string {
  return earlier.stance === later.stance ? `said again, ${when}` : `until they said otherwise, ${when}`;
}

/** Why a claim does not count now. */
export const silenceWords: Readonly<Record<Silence, string>> = {
  later: 'not yet said',
  undated: 'without a date',
  unofficial: 'not an official text',
  unquoted: 'not quoted',
  excluded: 'publisher left out',
  uncorroborated: 'too few documents',
  lens: 'told by others',
};

export const documentKindWords: Readonly<Record<DocumentKind, string>> = {
  official: 'official text',
  agency: 'news agency',
  news: 'news',
  analysis: 'analysis',
  reference: 'reference work',
  data: 'dataset',
  unsourced: 'no page opened',
};

/** `1,024`. To load the browser's own tables for it would take 20 ms of the first screen. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
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

/** What the filters leave, in words: `Only counter-terrorism · without denied ties`. */
export function filterInWords(view: View, dataset: Dataset): string {
  const types = chosen(
    dataset.tieTypes.filter(({ id }) => !view.hiddenTypes.includes(id)).map(({ label }) => uncapped(label)),
    dataset.tieTypes.filter(({ id }) => view.hiddenTypes.includes(id)).map(({ label }) => uncapped(label)),
    'tie types',
  );
  const hiddenKinds = view.hiddenKinds.map((kind) => uncapped(kindWords[kind].many));
  const kinds = hiddenKinds.length === 0 ? [] : [`without ${listed(hiddenKinds)}`];
  const parts = [types, ...standingsInWords(view), ...differencesInWords(view), ...kinds];
  return parts.map((part, index) => (index === 0 ? capped(part) : part)).join(' · ');
}

function standingsInWords({ hiddenStandings, lens }: View): string[] {
  const could = tellings.filter((as) => as !== 'unmentioned' || lens.length > 0);
  const hidden = could.filter((as) => hiddenStandings.includes(as));
  if (hidden.length === 0) return [];
  const labels = (list: readonly ToldAs[]): string[] => list.map((as) => uncapped(standingWords[as].label));
  return [chosen(labels(could.filter((as) => !hidden.includes(as))), labels(hidden), 'standings')];
}

function differencesInWords({ hiddenDifferences }: View): string[] {
  if (hiddenDifferences.length === 0) return [];
  return [`without what is ${listed(hiddenDifferences.map((kind) => uncapped(differenceWords[kind].label)))}`];
}

/** The first letter made large. */
export function capped(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names the shorter of two lists: what is shown, or what is missing. */
function chosen(shown: readonly string[], hidden: readonly string[], noun: string): string {
  if (hidden.length === 0) return `all ${noun}`;
  if (shown.length === 0) return `no ${noun}`;
  return shown.length <= hidden.length ? `only ${listed(shown)}` : `all ${noun} but ${listed(hidden)}`;
}
