/** The words that screen and file share for what a dataset says in codes: kinds, stances, documents, and how speakers stand. */
import type { ActorKind, Claim, DocumentKind, Stance } from '../model/dataset.ts';
import type { Silence } from './heard.ts';

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
