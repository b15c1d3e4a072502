/** A lens, "as told by": the claims of chosen speakers, publishers or documents, and of nobody else. */
import type { ClaimColumns } from '../model/claim-columns.ts';
import type { Graph } from '../model/graph.ts';
import type { Heard } from '../model/standing.ts';

export const tellerKinds = ['speaker', 'publisher', 'document'] as const;

/** Whose telling: a speaker by id, a publisher by name, a document by id. */
export interface Teller {
  readonly kind: (typeof tellerKinds)[number];
  readonly id: string;
}

/** A lens has any number of tellers: what one of them says is heard. Without any it is everyone's. */
export type Lens = readonly Teller[];

/** The claims that a lens lets through, out of those that are heard: the very same value where that is all of them. */
export function throughLens(columns: ClaimColumns, heard: Heard, lens: Lens): Heard {
  if (lens.length === 0) return heard;
  const ids = (kind: Teller['kind']): Set<string> =>
    new Set(lens.filter((teller) => teller.kind === kind).map(({ id }) => id));
  const [speakers, publishers, documents] = [ids('speaker'), ids('publisher'), ids('document')];
  const speaks = columns.speakers.map((id) => speakers.has(id));
  const prints = columns.documents.map(({ id, publisher }) => documents.has(id) || publishers.has(publisher));
  const through = new Uint8Array(columns.records.length);
  let isAll = true;
  for (let claim = 0; claim < through.length; claim++) {
    if (heard !== null && heard[claim] === 0) continue;
    if (speaks[columns.speaker[claim]!] === true || prints[columns.document[claim]!] === true) through[claim] = 1;
    else isAll = false;
  }
  return isAll ? heard : through;
}

/** The lens with a teller put in, or taken out where it is in. */
export function toggleTeller(lens: Lens, teller: Teller): Lens {
  const others = lens.filter(({ kind, id }) => kind !== teller.kind || id !== teller.id);
  return others.length < lens.length ? others : [...lens, teller];
}

export function hasTeller(lens: Lens, { kind, id }: Teller): boolean {
  return lens.some((teller) => teller.kind === kind && teller.id === id);
}

/** One who can be chosen, with the number of claims that they tell. */
export interface TellerChoice extends Teller {
  readonly name: string;
  readonly claims: number;
}

/** Everyone whose telling can be chosen, those who say most first. */
export function tellersOf({ columns }: Graph, speakerNames: ReadonlyMap<string, string>): readonly TellerChoice[] {
  const choices = new Map<string, TellerChoice>();
  const count = (kind: Teller['kind'], id: string, name: string): void => {
    const key = `${kind} ${id}`;
    choices.set(key, { kind, id, name, claims: (choices.get(key)?.claims ?? 0) + 1 });
  };
  columns.records.forEach(({ speaker }, claim) => {
    count('speaker', speaker, speakerNames.get(speaker) ?? speaker);
    const document = columns.documents[columns.document[claim]!];
    if (document === undefined) return;
    count('publisher', document.publisher, document.publisher);
    count('document', document.id, document.title);
  });
  const order = (a: TellerChoice, b: TellerChoice): number =>
    tellerKinds.indexOf(a.kind) - tellerKinds.indexOf(b.kind) || b.claims - a.claims || (a.name < b.name ? -1 : 1);
  return [...choices.values()].sort(order);
}

/** The name of a teller, as it stands in a sentence. */
export function tellerName({ kind, id }: Teller, graph: Graph, speakerNames: ReadonlyMap<string, string>): string {
  if (kind === 'speaker') return speakerNames.get(id) ?? id;
  if (kind === 'publisher') return id;
  return `“${graph.documents.get(id)?.title ?? id}”`;
}
