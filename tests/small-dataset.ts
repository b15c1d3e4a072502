/** A dataset in order, as small as one can be that has a record of each kind, and the same with changes. */
import { parse } from '../src/format/parse.ts';

export type Fields = Record<string, unknown>;

export const small = {
  format: 'entente',
  version: 1,
  id: 'small',
  title: 'Small',
  tieTypes: [{ id: 'trade', label: 'Trade', meaning: 'Goods.' }],
  actors: [
    { id: 'a', name: 'A', kind: 'state' },
    { id: 'b', name: 'B', kind: 'state' },
  ],
  voices: [{ id: 'v', name: 'V' }],
  documents: [{ id: 'd', title: 'D', publisher: 'P' }],
  ties: [{ id: 't', source: 'a', target: 'b', label: 'T', claims: [{ speaker: 'v', stance: 'affirms', type: 'trade', document: 'd' }] }],
  story: [{ text: 'S', view: {} }],
}; // prettier-ignore

/** What `parse` says of the small dataset with one change. */
/** What becomes of it with some of its fields changed. */
export const parsed = (change: Fields = {}): ReturnType<typeof parse> => parse(JSON.stringify({ ...small, ...change }));
