/**
 * The dataset as a graph: actors and ties numbered 0… after sorting by id, neighbours in typed arrays.
 * Numbers do not depend on the order of the file, and filtering never renumbers them.
 */
import { present } from '../lib/assert.ts';
import { by } from '../lib/order.ts';
import { columnsOf, type ClaimColumns } from './claim-columns.ts';
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

/** Builds the graph of a valid dataset. Throws where an end of a tie is no actor: such a dataset was not checked. */
export function buildGraph(dataset: Dataset): Graph {
  const actors = dataset.actors.toSorted(by((actor) => actor.id));
  const ties = dataset.ties.toSorted(by((tie) => tie.id));
  const actorNumber = new Map(actors.map((actor, number) => [actor.id, number]));
  const end = (tie: Tie, id: string): number =>
    present(actorNumber.get(id), `Tie ${tie.id} names actor ${id}, which is not there: parse the dataset first.`);
  const source = Int32Array.from(ties, (tie) => end(tie, tie.source));
  const target = Int32Array.from(ties, (tie) => end(tie, tie.target));
  const claims = ties.map(claimsOf);
  const tieTypes = new Map(dataset.tieTypes.map((type) => [type.id, type]));
  const documents = new Map(dataset.documents.map((document) => [document.id, document]));
  return {
    dataset,
    actors,
    ties,
    source,
    target,
    ...incidence(actors.length, source, target),
    claims,
    columns: columnsOf(claims, { tieTypes, documents }),
    actorNumber,
    tieNumber: new Map(ties.map((tie, number) => [tie.id, number])),
    tieTypes,
    documents,
  };
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
