/**
 * What differs between two versions of a dataset: records by their ids, claims by what they say, and the standings that
 * follow. The order of the records in either file plays no part, but for the story, which is told in its order.
 */
import { by } from '../lib/order.ts';
import { assessAll } from './assess.ts';
import { differingFields, isWrittenAlike, type RecordChanges } from './changed-fields.ts';
import { claimChanges } from './claim-changes.ts';
import type { Actor, Claim, SourceDocument, Tie, TieType, Voice } from './dataset.ts';
import type { Graph } from './graph.ts';
import type { Standing } from './standing.ts';

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
