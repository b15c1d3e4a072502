/** Ids that should lead somewhere: doubles and dangling ones. What cannot stand without the other record is left out. */
import type { Claim, Dataset, SourceDocument, Tie } from '../model/dataset.ts';
import { placesById, type Resolved } from '../model/graph.ts';
import { pathText, shown, type Issue, type PlaceInFile } from './issue.ts';

interface Checked {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  /** Where the references of ties lead; `null` where records were left out, so that others have moved up. */
  readonly resolved: Resolved | null;
}

type WithId = Readonly<{ id: string }>;

/** Puts together what a record is called: asked for only where something is to be said of it. */
type Keys = () => (string | number)[];

/** Where each id stands first in a list. */
interface Ids {
  readonly list: string;
  readonly records: readonly WithId[];
  readonly first: ReadonlyMap<string, number>;
}

/** Checks what the records say of each other. In the dataset that comes back every reference leads somewhere. */
export function checkReferences(dataset: Dataset, placeInFile: PlaceInFile): Checked {
  const issues: Issue[] = [];
  const add = (severity: Issue['severity'], keys: (string | number)[], message: string): void =>
    void issues.push({ severity, path: pathText(keys), message });

  /** Says which records have an id that is taken, in their own list or in `other`. */
  const idsOf = (list: string, records: readonly WithId[], other?: Ids): Ids => {
    const first = new Map<string, number>();
    for (let index = 0; index < records.length; index++) first.set(records[index]!.id, index);
    // In most files no id is taken, and nothing more is to be looked up.
    if (first.size === records.length && other === undefined) return { list, records, first };
    first.clear();
    const refuse = (index: number, taker: Pick<Ids, 'list' | 'records'>, at: number): void => {
      const by = pathText([taker.list, placeInFile(taker.records, at)]);
      const message = `The id ${shown(records[index]!.id)} is taken by ${by}. The second is left out.`;
      add('error', [list, placeInFile(records, index), 'id'], message);
    };
    for (let index = 0; index < records.length; index++) {
      const { id } = records[index]!;
      const [own, others] = [first.get(id), other?.first.get(id)];
      if (own !== undefined) refuse(index, { list, records }, own);
      else if (other !== undefined && others !== undefined) refuse(index, other, others);
      else first.set(id, index);
    }
    return { list, records, first };
  };
  /** Whether a record is the one that has its id; none needs to be looked up where all of them do. */
  const isFirst = (records: readonly WithId[], { first }: Ids): ((record: WithId, index: number) => boolean) =>
    first.size === records.length ? () => true : ({ id }, index) => first.get(id) === index;
  const firstOnly = <T extends WithId>(records: readonly T[], ids: Ids): readonly T[] =>
    allOrSome(records, isFirst(records, ids));

  const typeIds = idsOf('tieTypes', dataset.tieTypes);
  const actorIds = idsOf('actors', dataset.actors);
  const voiceIds = idsOf('voices', dataset.voices, actorIds);
  const documentIds = idsOf('documents', dataset.documents);
  const tieTypes = firstOnly(dataset.tieTypes, typeIds);
  const actors = firstOnly(dataset.actors, actorIds);
  const voices = firstOnly(dataset.voices, voiceIds);
  const at = (index: number): number => placeInFile(dataset.documents, index);
  const documents = firstOnly(knownOrigins(dataset.documents, at, add), documentIds);

  const known = (isThere: boolean, id: string, what: string, field: string, keys: Keys): boolean => {
    if (isThere) return true;
    const record = keys().includes('claims') ? 'claim' : 'tie';
    add('error', [...keys(), field], `There is no ${what} ${shown(id)}. This ${record} is left out.`);
    return false;
  };

  // Every reference is looked at, so that one reading of the list mends the whole record.
  const keepClaim = ({ speaker, type, document }: Claim, keys: Keys): boolean => {
    const isVoiced = actorIds.first.has(speaker) || voiceIds.first.has(speaker);
    const speaks = known(isVoiced, speaker, 'actor or voice', 'speaker', keys);
    const isTyped = known(typeIds.first.has(type), type, 'tie type', 'type', keys);
    return known(documentIds.first.has(document), document, 'document', 'document', keys) && speaks && isTyped;
  };

  const endsOfTies = new Int32Array(dataset.ties.length * 2);
  const keepTie = (tie: Tie, index: number): Tie | null => {
    const { source, target, type, claims: told } = tie;
    const keys: Keys = () => ['ties', placeInFile(dataset.ties, index)];
    const [from, to] = [actorIds.first.get(source), actorIds.first.get(target)];
    const begins = known(from !== undefined, source, 'actor', 'source', keys);
    const ends = known(to !== undefined, target, 'actor', 'target', keys);
    const isTyped = type === undefined || known(typeIds.first.has(type), type, 'tie type', 'type', keys);
    const claims = allOrSome(told, (claim, at) => keepClaim(claim, () => [...keys(), 'claims', placeInFile(told, at)]));
    if (!begins || !ends || !isTyped) return null;
    endsOfTies[index * 2] = from!;
    endsOfTies[index * 2 + 1] = to!;
    if (type === undefined && claims.length === 0) {
      add('warning', keys(), `Nobody claims anything of the tie ${shown(tie.label)}; without a type it is not drawn.`);
    }
    return claims === told ? tie : { ...tie, claims };
  };

  // Ids that are sorted show what is doubled, and are sorted anyway: to look up each of them takes longer.
  const tieAt = placesById(dataset.ties);
  const areDistinct = tieAt.every(
    (place, at) => at === 0 || dataset.ties[place]!.id !== dataset.ties[tieAt[at - 1]!]!.id,
  );
  const hasOwnId = areDistinct ? () => true : isFirst(dataset.ties, idsOf('ties', dataset.ties));
  const ties: Tie[] = [];
  dataset.ties.forEach((tie, index) => {
    const kept = hasOwnId(tie, index) ? keepTie(tie, index) : null;
    if (kept !== null) ties.push(kept);
  });
  const isWhole = ties.length === dataset.ties.length && actors.length === dataset.actors.length;
  const resolved = isWhole ? { tieAt, ends: endsOfTies } : null;
  return { dataset: { ...dataset, tieTypes, actors, voices, documents, ties }, issues, resolved };
}

/** The items that are kept; the very same list where that is all of them, as mostly it is. Each is asked once, in order. */
function allOrSome<T>(items: readonly T[], keeps: (item: T, index: number) => boolean): readonly T[] {
  const lost = items.findIndex((item, index) => !keeps(item, index));
  return lost < 0 ? items : items.filter((item, index) => index < lost || (index > lost && keeps(item, index)));
}

/** Documents whose `restates` leads somewhere; a name that leads nowhere is taken off, the document stays. */
function knownOrigins(
  documents: readonly SourceDocument[],
  placeAt: (index: number) => number,
  add: (severity: Issue['severity'], keys: (string | number)[], message: string) => void,
): SourceDocument[] {
  const ids = new Set(documents.map(({ id }) => id));
  return documents.map((document, index) => {
    const { restates, ...rest } = document;
    if (restates === undefined) return document;
    if (restates === document.id) {
      add('error', ['documents', placeAt(index), 'restates'], `The document ${shown(restates)} cannot restate itself.`);
      return rest;
    }
    if (ids.has(restates)) return document;
    add(
      'error',
      ['documents', placeAt(index), 'restates'],
      `There is no document ${shown(restates)}; the document stays.`,
    );
    return rest;
  });
}
