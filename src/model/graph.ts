/**
 * The dataset as a graph: actors and ties numbered 0… after sorting by id, neighbours in typed arrays.
 * Numbers do not depend on the order of the file, and filtering never renumbers them.
 */
import { present } from '../lib/assert.ts';
import { byText } from '../lib/order.ts';
import { finish, stepThrough, type Steps } from '../lib/steps.ts';
import { numberClaims, type ClaimColumns, type NumberedClaims, type Vocabulary } from './claim-columns.ts';
import type { Actor, Claim, Dataset, SourceDocument, Tie, TieType } from './dataset.ts';

/** Who speaks for a tie's `type` shorthand: the dataset itself. No id of a file is empty. */
export const datasetSpeaker = '';

export interface Graph {
  readonly dataset: Dataset;
  /** Sorted by id; an actor's number is its place here. */
  readonly actors: readonly Actor[];
  /** Sorted by id; a tie's number is its place here. */
  readonly ties: readonly Tie[];
  /** Actor numbers of each tie's ends, by tie number. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Tie numbers of actor `i` are `incident[firstIncident[i]]` to before `incident[firstIncident[i + 1]]`, ascending. */
  readonly firstIncident: Int32Array;
  readonly incident: Int32Array;
  /** Claims of each tie, by tie number; a `type` shorthand has become a claim by the dataset itself. */
  readonly claims: readonly (readonly Claim[])[];
  /** The same claims as columns of numbers. */
  readonly columns: ClaimColumns;
  readonly actorNumber: ReadonlyMap<string, number>;
  readonly tieNumber: ReadonlyMap<string, number>;
  readonly tieTypes: ReadonlyMap<string, TieType>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** Where each record of a graph stands in its dataset, and all that follows in numbers: typed arrays and a few texts. */
export interface GraphNumbers {
  /** By number, the place in the dataset's list. */
  readonly actorAt: Int32Array;
  readonly tieAt: Int32Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly firstIncident: Int32Array;
  readonly incident: Int32Array;
  readonly claims: NumberedClaims;
}

/** Builds the graph of a valid dataset. Throws where an end of a tie is no actor: such a dataset was not checked. */
export function buildGraph(dataset: Dataset): Graph {
  return finish(graphSteps(dataset, numberGraph(dataset)));
}

/** The half of it that takes long. Throws as `buildGraph` does. */
export function numberGraph(dataset: Dataset): GraphNumbers {
  const actors = numbered(dataset.actors);
  const ties = numbered(dataset.ties);
  const end = (tie: Tie, id: string): number =>
    present(actors.numberOf.get(id), `Tie ${tie.id} names actor ${id}, which is not there: parse the dataset first.`);
  const inOrder = Array.from(ties.at, (place) => dataset.ties[place]!);
  const source = Int32Array.from(inOrder, (tie) => end(tie, tie.source));
  const target = Int32Array.from(inOrder, (tie) => end(tie, tie.target));
  return {
    actorAt: actors.at,
    tieAt: ties.at,
    source,
    target,
    ...incidence(actors.at.length, source, target),
    claims: numberClaims(inOrder.map(claimsOf), vocabularyOf(dataset)),
  };
}

/** The other half: the records of the dataset, put where `numberGraph` says. */
export function* graphSteps(dataset: Dataset, numbers: GraphNumbers): Steps<Graph> {
  const { actorAt, tieAt, source, target, firstIncident, incident } = numbers;
  const { columns, claimAt, documentAt } = numbers.claims;
  const actors: Actor[] = [];
  const actorNumber = new Map<string, number>();
  yield* stepThrough(actorAt.length, (number) => {
    const actor = dataset.actors[actorAt[number]!]!;
    actors.push(actor);
    actorNumber.set(actor.id, number);
  });
  const ties: Tie[] = [];
  const tieNumber = new Map<string, number>();
  const claims: (readonly Claim[])[] = [];
  const records: Claim[] = [];
  yield* stepThrough(tieAt.length, (number) => {
    const tie = dataset.ties[tieAt[number]!]!;
    const own = claimsOf(tie);
    ties.push(tie);
    tieNumber.set(tie.id, number);
    claims.push(own);
    const after = columns.firstOfTie[number + 1]!;
    for (let claim = columns.firstOfTie[number]!; claim < after; claim++) records.push(own[claimAt[claim]!]!);
  });
  const vocabulary = vocabularyOf(dataset);
  const types = [...vocabulary.tieTypes.values()];
  const documents = Array.from(documentAt, (place) => dataset.documents[place]!);
  return {
    dataset,
    actors,
    ties,
    source,
    target,
    firstIncident,
    incident,
    claims,
    columns: { ...columns, records, types, documents },
    actorNumber,
    tieNumber,
    ...vocabulary,
  };
}

function vocabularyOf({ tieTypes, documents }: Dataset): Vocabulary {
  return {
    tieTypes: new Map(tieTypes.map((type) => [type.id, type])),
    documents: new Map(documents.map((document) => [document.id, document])),
  };
}

/** The places of records in the order of their ids, and the number of each id in that order. */
function numbered(records: readonly { readonly id: string }[]): {
  readonly at: Int32Array;
  readonly numberOf: ReadonlyMap<string, number>;
} {
  const ids = records.map(({ id }) => id).sort(byText);
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const at = new Int32Array(records.length);
  records.forEach(({ id }, place) => (at[numberOf.get(id)!] = place));
  return { at, numberOf };
}

function claimsOf(tie: Tie): readonly Claim[] {
  if (tie.type === undefined) return tie.claims;
  return [...tie.claims, { speaker: datasetSpeaker, stance: 'affirms', type: tie.type, document: '' }];
}

/** Compressed adjacency by counting sort; a self loop is listed once. */
function incidence(
  actorCount: number,
  source: Int32Array,
  target: Int32Array,
): Pick<Graph, 'firstIncident' | 'incident'> {
  const firstIncident = new Int32Array(actorCount + 1);
  const eachEnd = (visit: (actor: number, tie: number) => void): void => {
    for (let tie = 0; tie < source.length; tie++) {
      const from = source[tie]!;
      const to = target[tie]!;
      visit(from, tie);
      if (to !== from) visit(to, tie);
    }
  };
  eachEnd((actor) => firstIncident[actor + 1]!++);
  for (let actor = 0; actor < actorCount; actor++) firstIncident[actor + 1]! += firstIncident[actor]!;
  const next = firstIncident.slice();
  const incident = new Int32Array(firstIncident[actorCount]!);
  eachEnd((actor, tie) => (incident[next[actor]!++] = tie));
  return { firstIncident, incident };
}

/** Numbers of the ties of one actor, ascending. */
export function tiesOf(graph: Graph, actor: number): Int32Array {
  return graph.incident.subarray(graph.firstIncident[actor], graph.firstIncident[actor + 1]);
}

/** The actor at the other end of a tie. */
export function otherEnd(graph: Graph, tie: number, actor: number): number {
  return graph.source[tie] === actor ? graph.target[tie]! : graph.source[tie]!;
}
