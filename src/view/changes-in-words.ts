/**
 * What differs between two versions of a dataset, in sentences. They tell what was done to the dataset and never what
 * people did: nobody took anything back because a claim is in one version only.
 */
import { isolated } from '../lib/bidi.ts';
import { groupBy } from '../lib/group.ts';
import { isUnchanged, type Changes, type ClaimChanges, type Shift, type StandingChange } from '../model/changes.ts';
import type { Altered, RecordChanges } from '../model/changed-fields.ts';
import { saidText } from '../model/claim-columns.ts';
import type { Claim, Tie } from '../model/dataset.ts';
import { dateInWords } from '../model/dates.ts';
import type { Graph } from '../model/graph.ts';
import { pluralSpeakers, speakerNames } from '../model/speakers.ts';
import { fieldsInWords } from './changed-fields-in-words.ts';
import { kindWords, stanceWords } from './record-words.ts';
import { capped, counted, listed, uncapped } from './words.ts';

/** One version, and how its speakers are named. */
interface Version {
  readonly graph: Graph;
  readonly speakers: ReadonlyMap<string, string>;
  readonly plural: ReadonlySet<string>;
}

/** A change in a sentence: what was done, and to what. `words` are empty where the first says it all. */
export interface ChangeLine {
  readonly lead: string;
  readonly words: string;
  /** Another standing or another stance weighs more than all else. */
  readonly isWeighty: boolean;
}

/** Something that changed, and in what ways. */
export interface ChangedThing {
  readonly id: string;
  readonly name: string;
  /** The tie to look at; `null` for one that only the newer version has, since the map shows the older. */
  readonly tie: string | null;
  readonly lines: readonly ChangeLine[];
}

export interface ChangeSection {
  readonly title: string;
  readonly things: readonly ChangedThing[];
}

const leads = { added: 'Added to the dataset', removed: 'Taken out of the dataset', altered: 'Altered' } as const;

/** `Since this snapshot was taken: 1 tie is contested that was agreed; 3 claims were added to the dataset.` */
export function summaryInWords(changes: Changes): string {
  if (isUnchanged(changes)) return 'Nothing in the dataset has changed since.';
  const shifts = groupBy(changes.standings, ({ before, after }) => `${after}, ${before}`);
  const standings = [...shifts.values()].map((own) => {
    const [is, was] = own.length === 1 ? ['is', 'was'] : ['are', 'were'];
    return `${counted(own.length, 'tie')} ${is} ${own[0]!.after} that ${was} ${own[0]!.before}`;
  });
  const stances = changes.claims.flatMap(({ altered }) => altered.filter(isOfStance)).length;
  const parts = [
    ...standings,
    ...(stances === 0 ? [] : [counted(stances, 'claim has another stance', 'claims have another stance')]),
    ...doneInWords(changes, 'added'),
    ...doneInWords(changes, 'removed'),
    ...doneInWords(changes, 'altered'),
  ];
  return `Since this snapshot was taken: ${parts.join('; ')}.`;
}

/** `The snapshot is as of 23 November 2026, the newer version as of 15 January 2027.`; empty where both are of one date. */
export function agesInWords(before: Graph, after: Graph): string {
  const [was, is] = [before, after].map(({ dataset: { asOf } }) =>
    asOf === undefined ? 'without a date' : `as of ${dateInWords(asOf)}`,
  );
  return was === is ? '' : `The snapshot is ${was!}, the newer version ${is!}.`;
}

function isOfStance({ fields }: Altered<Claim>): boolean {
  return fields.includes('stance');
}

/** `3 claims and 1 tie were added to the dataset`. A claim of another stance is told apart from those altered otherwise. */
function doneInWords(changes: Changes, what: keyof typeof leads): string[] {
  const claims = changes.claims.map((own) =>
    what === 'altered' ? own.altered.filter((one) => !isOfStance(one)).length : own[what].length,
  );
  const about = what === 'altered' && changes.about.length > 0 ? 1 : 0;
  const counts: readonly (readonly [count: number, words: string])[] = [
    [claims.reduce((sum, count) => sum + count, 0), 'claim'],
    [changes.ties[what].length, 'tie'],
    [changes.actors[what].length, 'actor'],
    [changes.voices[what].length, 'voice'],
    [changes.documents[what].length, 'document'],
    [changes.tieTypes[what].length, 'tie type'],
  ];
  const named = counts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  if (about > 0) named.push('what the dataset says of itself');
  if (named.length === 0) return [];
  const total = counts.reduce((sum, [count]) => sum + count, about);
  return [`${listed(named)} ${total === 1 ? 'was' : 'were'} ${uncapped(leads[what])}`];
}

/** Every change, the weightiest section first; a section in which nothing changed is left out. */
export function changesInWords(changes: Changes, before: Graph, after: Graph): readonly ChangeSection[] {
  const [was, is] = [versionOf(before), versionOf(after)];
  const records = <T extends Named>(own: RecordChanges<T>, say: Say<T>): ChangedThing[] =>
    recordThings(own, was, is, say);
  const onTie = (tie: string, lines: readonly ChangeLine[]): ChangedThing => {
    return { id: tie, name: tieName(before, before.ties[before.tieNumber.get(tie)!]!), tie, lines };
  };
  const claimed = new Set(changes.claims.map(({ tie }) => tie));
  return [
    { title: 'Standings', things: changes.standings.map((one) => onTie(one.tie, [standingLine(one, claimed)])) },
    { title: 'Claims', things: stancesFirst(changes.claims).map((own) => onTie(own.tie, claimLines(own, was, is))) },
    {
      title: 'Ties',
      things: records(changes.ties, (tie, graph) => [tieName(graph, tie), claimsOn(graph, tie)]).map((thing) => {
        return { ...thing, tie: before.tieNumber.has(thing.id) ? thing.id : null };
      }),
    },
    { title: 'Actors', things: records(changes.actors, ({ name, kind }) => [name, uncapped(kindWords[kind].one)]) },
    { title: 'Voices', things: records(changes.voices, ({ name }) => [capped(name), '']) },
    {
      title: 'Documents',
      things: records(changes.documents, ({ title, publisher, date }) => [title, placed(publisher, date)]),
    },
    { title: 'Tie types', things: records(changes.tieTypes, ({ label, meaning }) => [label, meaning]) },
    { title: 'The dataset itself', things: aboutThings(changes.about, was, is) },
  ].filter(({ things }) => things.length > 0);
}

function stancesFirst(claims: readonly ClaimChanges[]): readonly ClaimChanges[] {
  const rank = ({ altered }: ClaimChanges): number => (altered.some(isOfStance) ? 0 : 1);
  return claims.toSorted((a, b) => rank(a) - rank(b));
}

type Named = { readonly id: string };

/** The name of a record, and what is worth saying of one that is in one version only. */
type Say<T> = (record: T, graph: Graph) => readonly [name: string, detail: string];

function recordThings<T extends Named>(own: RecordChanges<T>, was: Version, is: Version, say: Say<T>): ChangedThing[] {
  const thing = (record: T, { graph }: Version, lead: string, words?: string): ChangedThing => {
    const [name, detail] = say(record, graph);
    return { id: record.id, name, tie: null, lines: [{ lead, words: words ?? detail, isWeighty: false }] };
  };
  return [
    ...own.added.map((record) => thing(record, is, leads.added)),
    ...own.removed.map((record) => thing(record, was, leads.removed)),
    ...own.altered.map((one) => thing(one.before, was, leads.altered, fieldsInWords(one, was, is))),
  ];
}

function aboutThings(fields: readonly string[], was: Version, is: Version): ChangedThing[] {
  if (fields.length === 0) return [];
  const [before, after] = [was.graph.dataset, is.graph.dataset];
  const words = fieldsInWords({ before, after, fields }, was, is);
  return [{ id: before.id, name: before.title, tie: null, lines: [{ lead: leads.altered, words, isWeighty: false }] }];
}

function versionOf(graph: Graph): Version {
  return { graph, speakers: speakerNames(graph.dataset), plural: pluralSpeakers(graph.dataset) };
}

/** `Russia – Taliban government: Military agreement`. */
function tieName({ actors, actorNumber }: Graph, { source, target, label }: Tie): string {
  const [from, to] = [source, target].map((id) => actors[actorNumber.get(id)!]!);
  return `${from!.short ?? from!.name} – ${to!.short ?? to!.name}: ${label}`;
}

function claimsOn({ claims, tieNumber }: Graph, { id }: Tie): string {
  const { length } = claims[tieNumber.get(id)!]!;
  return length === 0 ? 'a tie without claims' : `a tie with ${counted(length, 'claim')}`;
}

/** `The Cradle, 31 May 2026`. */
function placed(publisher: string, date: string | undefined): string {
  return date === undefined ? isolated(publisher) : `${isolated(publisher)}, ${dateInWords(date)}`;
}

/** A standing may change although no claim on the tie did, and then one wants to know why. */
function standingLine(change: StandingChange, claimed: ReadonlySet<string>): ChangeLine {
  const { tie, before, after, gap, independentDocuments } = change;
  const figure = (words: string, shift: Shift<number> | null): string[] =>
    shift === null ? [] : [`${words} ${shift.after}, was ${shift.before}`];
  const why = claimed.has(tie) ? [] : ['no claim on it changed, but a document or a tie type did'];
  const words = [...figure('rungs apart', gap), ...figure('independent documents', independentDocuments), ...why];
  return { lead: `Is ${after}, was ${before}`, words: words.join('; '), isWeighty: true };
}

function claimLines({ added, removed, altered }: ClaimChanges, was: Version, is: Version): readonly ChangeLine[] {
  const line = (lead: string, words: string): ChangeLine => ({ lead, words, isWeighty: false });
  return [
    ...altered
      .filter(isOfStance)
      .map((one) => ({ ...line('Stance altered', stanceInWords(one, was, is)), isWeighty: true })),
    ...added.map((claim) => line(leads.added, claimInWords(claim, is))),
    ...removed.map((claim) => line(leads.removed, claimInWords(claim, was))),
    ...altered
      .filter((one) => !isOfStance(one))
      .map((one) =>
        line(leads.altered, `${claimInWords(one.after, is)}; what differs: ${fieldsInWords(one, was, is)}`),
      ),
  ];
}

/** `Interfax denies alliance (31 May 2026, Interfax), and affirms it in this snapshot`. */
function stanceInWords(one: Altered<Claim>, was: Version, is: Version): string {
  const fields = one.fields.filter((field) => field !== 'stance');
  const words = `${claimInWords(one.after, is)}, and ${verbOf(one.before, was)} it in this snapshot`;
  return fields.length === 0 ? words : `${words}; what else differs: ${fieldsInWords({ ...one, fields }, was, is)}`;
}

function claimInWords(claim: Claim, version: Version): string {
  const { documents, tieTypes } = version.graph;
  const speaker = capped(version.speakers.get(claim.speaker) ?? claim.speaker);
  const said = saidText(claim, documents);
  const publisher = documents.get(claim.document)?.publisher;
  const where = [...(said === undefined ? [] : [dateInWords(said)]), ...(publisher === undefined ? [] : [publisher])];
  const words = `${speaker} ${verbOf(claim, version)} ${uncapped(tieTypes.get(claim.type)?.label ?? claim.type)}`;
  return where.length === 0 ? words : `${words} (${where.join(', ')})`;
}

function verbOf({ speaker, stance }: Claim, { plural }: Version): string {
  return stanceWords[stance][plural.has(speaker) ? 'many' : 'one'];
}
