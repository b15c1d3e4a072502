/** The story's dataset as the journeys expect to find it on the page: read from its file, by rules written anew here. */
import { readFileSync } from 'node:fs';

interface Tie {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type?: string;
  readonly claims?: readonly { readonly type: string }[];
}

interface Story {
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly ties: readonly Tie[];
  readonly tieTypes: readonly { readonly id: string; readonly label: string }[];
}

export const storyText = readFileSync(new URL('../../data/russia-taliban/dataset.json', import.meta.url), 'utf8');
export const story = JSON.parse(storyText) as Story;

/** The types that anybody affirms, doubts or denies of a tie. */
export function typesOf({ type, claims = [] }: Tie): Set<string> {
  return new Set([...(type === undefined ? [] : [type]), ...claims.map((claim) => claim.type)]);
}

/** Ids of the ties that have a reading of one of these types, in the order of the alphabet. */
export function tiesWith(isShown: (type: string) => boolean): string[] {
  return story.ties
    .filter((tie) => [...typesOf(tie)].some(isShown))
    .map(({ id }) => id)
    .toSorted();
}

/** Ids of the actors at the ends of ties, in the order of the alphabet. */
export function endsOf(ties: readonly string[]): string[] {
  const among = new Set(ties);
  const ends = story.ties.filter(({ id }) => among.has(id)).flatMap(({ source, target }) => [source, target]);
  return [...new Set(ends)].toSorted();
}
