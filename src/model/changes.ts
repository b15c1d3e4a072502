/**
 * What differs between two versions of a dataset: records by their ids, claims by what they say, and the standings that
 * follow. The order of the records in either file plays no part, but for the story, which is told in its order.
 */
import { groupBy } from '../lib/group.ts';
import { by, byText } from '../lib/order.ts';
import { assessAll } from './assess.ts';
import type { Actor, Claim, SourceDocument, Tie, TieType, Voice } from './dataset.ts';
import type { Graph } from './graph.ts';
import type { Standing } from './standing.ts';

/** A record or claim that stands in both versions, and not alike. */
export interface Altered<T> {
  readonly before: T;
  readonly after: T;
  /** The fields that differ, by name. */
  readonly fields: readonly string[];
}

export interface RecordChanges<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly altered: readonly Altered<T>[];
}

/** What became of the claims on one tie; where the stance was altered, the most important change, comes first. */
export interface ClaimChanges extends RecordChanges<Claim> {
  readonly tie: string;
}

export interface Shift<T> {
  readonly before: T;
  readonly after: T;
}

/** A tie whose standing by all claims differs; `gap` and `independentDocuments` are `null` where they are the same. */
export interface StandingChange extends Shift<Standing> {
  readonly tie: string;
  readonly gap: Shift<number> | null;
  readonly independentDocuments: Shift<number> | null;
}

export interface Changes {
  readonly standings: readonly StandingChange[];
  /** Of ties in both versions; the claims on an added or removed tie come and go with it. */
  readonly claims: readonly ClaimChanges[];
  /** A tie's claims and its `type`, which is a claim by the dataset itself, count as claims and not as its fields. */
  readonly ties: RecordChanges<Tie>;
  readonly actors: RecordChanges<Actor>;
  readonly voices: RecordChanges<Voice>;
  readonly documents: RecordChanges<SourceDocument>;
  readonly tieTypes: RecordChanges<TieType>;
  /** Fields of the dataset itself that differ: its title, its story. */
  readonly about: readonly string[];
}

/** All lists are in the order of ids, those of claims in the order of speakers and types. */
export function changesBetween(before: Graph, after: Graph): Changes {
  const [was, is] = [before.dataset, after.dataset];
  return {
    standings: standingChanges(before, after),
    claims: claimsOfTies(before, after),
    ties: recordChanges(was.ties, is.ties, ['claims', 'type']),
    actors: recordChanges(was.actors, is.actors),
    voices: recordChanges(was.voices, is.voices),
    documents: recordChanges(was.documents, is.documents),
    tieTypes: recordChanges(was.tieTypes, is.tieTypes),
    about: differingFields(was, is, ['actors', 'voices', 'documents', 'tieTypes', 'ties']),
  };
}

/** Whether the two versions say the same. */
export function isUnchanged({ standings, claims, about, ...records }: Changes): boolean {
  return standings.length + claims.length + about.length === 0 && Object.values(records).every(isEmpty);
}

function isEmpty({ added, removed, altered }: RecordChanges<unknown>): boolean {
  return added.length + removed.length + altered.length === 0;
}

/** The numbers of each tie in both versions. */
function tiesInBoth(before: Graph, after: Graph): readonly { id: string; was: number; is: number }[] {
  return before.ties.flatMap(({ id }, was) => {
    const is = after.tieNumber.get(id);
    return is === undefined ? [] : [{ id, was, is }];
  });
}

function standingChanges(before: Graph, after: Graph): readonly StandingChange[] {
  const [old, now] = [assessAll(before.columns, null), assessAll(after.columns, null)];
  const shift = (a: number, b: number): Shift<number> | null => (a === b ? null : { before: a, after: b });
  return tiesInBoth(before, after).flatMap(({ id, was, is }) => {
    const [a, b] = [old[was]!, now[is]!];
    if (a.standing === b.standing) return [];
    const independentDocuments = shift(a.independentDocuments, b.independentDocuments);
    return [{ tie: id, before: a.standing, after: b.standing, gap: shift(a.gap, b.gap), independentDocuments }];
  });
}

function claimsOfTies(before: Graph, after: Graph): readonly ClaimChanges[] {
  return tiesInBoth(before, after)
    .filter(({ was, is }) => !isWrittenAlike(before.claims[was], after.claims[is]))
    .map(({ id, was, is }) => ({ tie: id, ...claimChanges(before.claims[was]!, after.claims[is]!) }))
    .filter((changes) => !isEmpty(changes));
}

function claimChanges(before: readonly Claim[], after: readonly Claim[]): RecordChanges<Claim> {
  const matter = ({ speaker, type }: Claim): string => JSON.stringify([speaker, type]);
  const [old, now] = [groupBy(before, matter), groupBy(after, matter)];
  const matters = [...new Set([...old.keys(), ...now.keys()])].sort(byText);
  const found = matters.map((key) => changesOfMatter(inOrder(old.get(key) ?? []), inOrder(now.get(key) ?? [])));
  const altered = found.flatMap((one) => one.altered);
  const isOfStance = ({ fields }: Altered<Claim>): boolean => fields.includes('stance');
  return {
    added: found.flatMap((one) => one.added),
    removed: found.flatMap((one) => one.removed),
    altered: [...altered.filter(isOfStance), ...altered.filter((one) => !isOfStance(one))],
  };
}

interface ToldClaim {
  readonly claim: Claim;
  readonly text: string;
}

/**
 * Claims have no id. Within a tie and among those of one speaker on one type, two claims count as one and the same where
 * they agree in: everything; document, stance and date; document and stance; document and date; document; stance; and at
 * last in no more than speaker and type. Each rule takes what the rules before it left. Where several fit, as with claims
 * told twice, they are paired in the order of their dates and words. What no rule pairs was added or removed.
 */
const rules: readonly ((told: ToldClaim) => string)[] = [
  ({ text }) => text,
  ({ claim: { document, stance, said } }) => JSON.stringify([document, stance, said]),
  ({ claim: { document, stance } }) => JSON.stringify([document, stance]),
  ({ claim: { document, said } }) => JSON.stringify([document, said]),
  ({ claim: { document } }) => document,
  ({ claim: { stance } }) => stance,
  () => '',
];

/** What became of the claims of one speaker on one type. */
function changesOfMatter(before: readonly ToldClaim[], after: readonly ToldClaim[]): RecordChanges<Claim> {
  let [removed, added] = [before, after];
  const altered: Altered<Claim>[] = [];
  for (const rule of rules) {
    if (removed.length === 0 || added.length === 0) break;
    const pairs = pairsBy(rule, removed, added);
    for (const [{ claim: was, text }, { claim: is, text: other }] of pairs) {
      if (text !== other) altered.push({ before: was, after: is, fields: differingFields(was, is) });
    }
    const paired = new Set(pairs.flat());
    [removed, added] = [removed.filter((told) => !paired.has(told)), added.filter((told) => !paired.has(told))];
  }
  const claimsOf = (told: readonly ToldClaim[]): readonly Claim[] => told.map(({ claim }) => claim);
  return { added: claimsOf(added), removed: claimsOf(removed), altered };
}

function inOrder(claims: readonly Claim[]): readonly ToldClaim[] {
  return claims
    .map((claim) => ({ claim, text: textOf(claim) }))
    .sort((a, b) => byText(a.claim.said ?? '', b.claim.said ?? '') || byText(a.text, b.text));
}

/** Pairs in an order that stays the same when the two versions change places. */
function pairsBy(
  rule: (told: ToldClaim) => string,
  before: readonly ToldClaim[],
  after: readonly ToldClaim[],
): (readonly [ToldClaim, ToldClaim])[] {
  const groups = groupBy(after, rule);
  return [...groupBy(before, rule)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([key, own]) => {
      const others = groups.get(key) ?? [];
      return own.slice(0, others.length).map((told, place) => [told, others[place]!] as const);
    });
}

function recordChanges<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  apart: readonly string[] = [],
): RecordChanges<T> {
  const [old, now] = [before, after].map((records) => new Map(records.map((record) => [record.id, record])));
  const sorted = (records: readonly T[]): T[] => records.toSorted(by(({ id }) => id));
  return {
    added: sorted(after.filter(({ id }) => !old!.has(id))),
    removed: sorted(before.filter(({ id }) => !now!.has(id))),
    altered: sorted(before).flatMap((record) => {
      const other = now!.get(record.id);
      if (other === undefined || isWrittenAlike(record, other)) return [];
      const fields = differingFields(record, other, apart);
      return fields.length === 0 ? [] : [{ before: record, after: other, fields }];
    }),
  };
}

/** Most of two versions is written alike to the letter, and this finds it at once; what is not may be alike all the same. */
function isWrittenAlike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Names of the fields that are not alike, sorted. A field may be called anything, so nothing is looked up by name. */
function differingFields(before: object, after: object, apart: readonly string[] = []): readonly string[] {
  const [old, now] = [before, after].map((record) => new Map<string, unknown>(Object.entries(record)));
  return [...new Set([...old!.keys(), ...now!.keys()])]
    .filter((key) => !apart.includes(key) && textOf(old!.get(key)) !== textOf(now!.get(key)))
    .sort(byText);
}

/** A value of a dataset as JSON, the fields of its records sorted: two texts are one where the values are. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const fields = Object.entries(value).filter(([, own]) => own !== undefined);
  return `{${fields
    .sort(([a], [b]) => byText(a, b))
    .map(([key, own]) => `${JSON.stringify(key)}:${textOf(own)}`)
    .join()}}`;
}
