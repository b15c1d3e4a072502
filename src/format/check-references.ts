/** Ids that should lead somewhere: doubles and dangling ones. What cannot stand without the other record is left out. */
import type { Claim, Dataset, SourceDocument, Tie } from '../model/dataset.ts';
import { pathText, shown, type Issue } from './issue.ts';

interface Checked {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
}

type WithId = Readonly<{ id: string }>;

/** Checks what the records say of each other. In the dataset that comes back every reference leads somewhere. */
export function checkReferences(dataset: Dataset): Checked {
  const issues: Issue[] = [];
  const add = (severity: Issue['severity'], keys: (string | number)[], message: string): void =>
    void issues.push({ severity, path: pathText(keys), message });

  const unique = <T extends WithId>(list: string, records: readonly T[], taken = new Map<string, string>()): T[] =>
    records.filter((record, index) => {
      const first = taken.get(record.id);
      if (first === undefined) taken.set(record.id, `${list}[${index}]`);
      else
        add('error', [list, index, 'id'], `The id ${shown(record.id)} is taken by ${first}. The second is left out.`);
      return first === undefined;
    });

  const tieTypes = unique('tieTypes', dataset.tieTypes);
  const speakers = new Map<string, string>();
  const actors = unique('actors', dataset.actors, speakers);
  const voices = unique('voices', dataset.voices, speakers);
  const documents = knownOrigins(unique('documents', dataset.documents), add);
  const actorIds = new Set(actors.map(({ id }) => id));
  const typeIds = new Set(tieTypes.map(({ id }) => id));
  const documentIds = new Set(documents.map(({ id }) => id));

  const known = (ids: { has(id: string): boolean }, id: string, what: string, keys: (string | number)[]): boolean => {
    if (ids.has(id)) return true;
    const record = keys.includes('claims') ? 'claim' : 'tie';
    add('error', keys, `There is no ${what} ${shown(id)}. This ${record} is left out.`);
    return false;
  };
  // Every reference is looked at, so that one reading of the list mends the whole record.
  const all = (...answers: boolean[]): boolean => answers.every(Boolean);

  const keepClaim = (claim: Claim, keys: (string | number)[]): boolean =>
    all(
      known(speakers, claim.speaker, 'actor or voice', [...keys, 'speaker']),
      known(typeIds, claim.type, 'tie type', [...keys, 'type']),
      known(documentIds, claim.document, 'document', [...keys, 'document']),
    );

  const numbered = new Map(dataset.ties.map((tie, index) => [tie, index]));
  const ties = unique('ties', dataset.ties).flatMap((tie): Tie[] => {
    const keys = ['ties', numbered.get(tie) ?? 0];
    const stands = all(
      known(actorIds, tie.source, 'actor', [...keys, 'source']),
      known(actorIds, tie.target, 'actor', [...keys, 'target']),
      tie.type === undefined || known(typeIds, tie.type, 'tie type', [...keys, 'type']),
    );
    const claims = tie.claims.filter((claim, index) => keepClaim(claim, [...keys, 'claims', index]));
    if (!stands) return [];
    if (tie.type === undefined && claims.length === 0) {
      add('warning', keys, `Nobody claims anything of the tie ${shown(tie.label)}; without a type it is not drawn.`);
    }
    return [{ ...tie, claims }];
  });
  return { dataset: { ...dataset, tieTypes, actors, voices, documents, ties }, issues };
}

/** Documents whose `restates` leads somewhere; a name that leads nowhere is taken off, the document stays. */
function knownOrigins(
  documents: readonly SourceDocument[],
  add: (severity: Issue['severity'], keys: (string | number)[], message: string) => void,
): SourceDocument[] {
  const ids = new Set(documents.map(({ id }) => id));
  return documents.map((document, index) => {
    const { restates, ...rest } = document;
    if (restates === undefined) return document;
    if (restates === document.id) {
      add('error', ['documents', index, 'restates'], `The document ${shown(restates)} cannot restate itself.`);
      return rest;
    }
    if (ids.has(restates)) return document;
    add('error', ['documents', index, 'restates'], `There is no document ${shown(restates)}; the document stays.`);
    return rest;
  });
}
