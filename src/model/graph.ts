/**
 * The dataset as a graph: actors and ties numbered 0… after sorting by id, neighbours in typed arrays.
 * Numbers do not depend on the order of the file, and filtering never renumbers them.
 */
import { byText } from '../lib/order.ts';
import { finish, stepThrough, type Steps } from '../lib/steps.ts';
import { numberClaims, type ClaimColumns, type NumberedClaims, type Vocabulary } from './claim-columns.ts';
import type { Actor, Claim, Dataset, SourceDocument, Tie, TieType } from './dataset.ts';

/** Who speaks for a tie's `type` shorthand: the dataset itself. No id of a file is empty. */
export const datasetSpeaker = '';

/** Who is tied to whom and who has a place, in numbers: all that a layout asks, known before the rest of a graph. */
export interface Wiring {
  /** Actor numbers of each tie's ends, by tie number. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Tie numbers of actor `i` are `incident[firstIncident[i]]` to before `incident[firstIncident[i + 1]]`, ascending. */
  readonly firstIncident: Int32Array;
  readonly incident: Int32Array;
  /** x and y of actor `i` in the dataset at `2i` and `2i + 1`; `NaN` where it does not have both. */
  readonly places: Float32Array;
}

export interface Graph extends Wiring {
  readonly dataset: Dataset;
  /** Sorted by id; an actor's number is its place here. */
  readonly actors: readonly Actor[];
  /** Sorted by id; a tie's number is its place here. */
  readonly ties: readonly Tie[];
  /** Claims of each tie, by tie number; a `type` shorthand has become a claim by the dataset itself. */
  readonly claims: readonly (readonly Claim[])[];
  /** The same claims as columns of numbers. */
  readonly columns: ClaimColumns;
  readonly actorNumber: ReadonlyMap<string, number>;
  readonly tieNumber: ReadonlyMap<string, number>;
  readonly tieTypes: ReadonlyMap<string, TieType>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** The wiring, and where each actor and tie stands in its dataset. */
export interface NumberedTies extends Wiring {
  /** By number, the place in the dataset's list. */
  readonly actorAt: Int32Array;
  readonly tieAt: Int32Array;
}

/** All of a graph that can be said in typed arrays and a few texts. */
export interface GraphNumbers extends NumberedTies {
  readonly claims: NumberedClaims;
}

/** Builds the graph of a valid dataset. Throws where an end of a tie is no actor: such a dataset was not checked. */
export function buildGraph(dataset: Dataset): Graph {
  return finish(graphSteps(dataset, numberGraph(dataset)));
}

function numberGraph(dataset: Dataset): GraphNumbers {
  const ties = numberTies(dataset);
  return { ...ties, claims: numberClaimsOf(dataset, ties) };
}

/** Where records of a dataset stand in its lists: what numbering begins with, and what a check of references finds anyway. */
export interface Resolved {
  /** Places of ties in the order of their ids. */
  readonly tieAt: Int32Array;
  /** By place of a tie, the places of the actors at its source and its target, two numbers a tie. */
  readonly ends: Int32Array;
}

function resolve({ actors, ties }: Dataset): Resolved {
  const placeOf = new Map(actors.map(({ id }, place) => [id, place]));
  const end = (tie: Tie, id: string): number => {
    const place = placeOf.get(id);
    if (place !== undefined) return place;
    throw new Error(`Tie ${tie.id} names actor ${id}, which is not there: parse the dataset first.`);
  };
  const ends = new Int32Array(ties.length * 2);
  ties.forEach((tie, place) => {
    ends[place * 2] = end(tie, tie.source);
    ends[place * 2 + 1] = end(tie, tie.target);
  });
  return { tieAt: placesById(ties), ends };
}

/** The numbers of actors and ties. Throws as `buildGraph` does, unless it is known where they stand. */
export function numberTies(dataset: Dataset, resolved: Resolved = resolve(dataset)): NumberedTies {
  const { tieAt, ends } = resolved;
  const actorAt = placesById(dataset.actors);
  const numberAt = new Int32Array(actorAt.length);
  actorAt.forEach((place, number) => (numberAt[place] = number));
  const endAt = (side: number): Int32Array => tieAt.map((place) => numberAt[ends[place * 2 + side]!]!);
  const [source, target] = [endAt(0), endAt(1)];
  const places = ownPlaces(dataset, actorAt);
  return { actorAt, tieAt, source, target, ...incidence(actorAt.length, source, target), places };
}

/** The numbers of claims. */
export function numberClaimsOf(dataset: Dataset, { tieAt }: NumberedTies): NumberedClaims {
  const claims = Array.from(tieAt, (place) => claimsOf(dataset.ties[place]!));
  return numberClaims(claims, vocabularyOf(dataset));
}

/** The records of the dataset, put where its numbers say. */
export function* graphSteps(dataset: Dataset, numbers: GraphNumbers): Steps<Graph> {
  const { actorAt, tieAt, source, target, firstIncident, incident, places } = numbers;
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
    places,
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

/** The places of records in the order of their ids. */
export function placesById(records: readonly { readonly id: string }[]): Int32Array {
  const ids = records.map(({ id }) => id);
  return Int32Array.from(ids.keys()).sort((a, b) => byText(ids[a]!, ids[b]!));
}

function ownPlaces({ actors }: Dataset, actorAt: Int32Array): Float32Array {
  const places = new Float32Array(actorAt.length * 2).fill(NaN);
  actorAt.forEach((place, number) => {
    const { x, y } = actors[place]!;
    if (x === undefined || y === undefined) return;
    places[number * 2] = x;
    places[number * 2 + 1] = y;
  });
  return places;
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
