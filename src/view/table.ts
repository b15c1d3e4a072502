/** The visible graph as rows of a table, one a reading, for spreadsheets and other graph programs. */
import { speakerNames } from '../model/speakers.ts';
import { stances, type Stance } from '../model/dataset.ts';
import type { Reading } from '../model/standing.ts';
import type { Visible } from './apply.ts';
import { relationOf, type SpeakersMap } from './speakers-map.ts';
import { toldAs, type Told } from './told.ts';

/** `source` and `target` are names that graph programs know. */
const columns = [
  'tie', 'source', 'target', 'source name', 'target name', 'label', 'from', 'to', 'standing', 'type', 'type label',
  'affirmed by', 'doubted by', 'denied by', 'not sure', 'independent documents', 'documents', 'as told',
] as const; // prettier-ignore

/**
 * The first row has the names of the columns; ties follow in the order of their ids. A tie that the lens does not mention
 * has one row without a type. `telling` says in words whose telling it is, and stands in every row.
 */
export function graphTable(told: Told, visible: Visible, telling: string): string[][] {
  const { graph } = told;
  const names = speakerNames(graph.dataset);
  const rows = Array.from(visible.ties, (tie) => {
    const { id, label, from = '', to = '' } = graph.ties[tie]!;
    const [source, target] = [graph.actors[graph.source[tie]!]!, graph.actors[graph.target[tie]!]!];
    const as = toldAs(told, tie) ?? '';
    const head = [id, source.id, target.id, source.name, target.name, label, from, to, as];
    if (as === 'unmentioned') return [[...head, '', '', '', '', '', '', '', '', telling]];
    return visible.readings[tie]!.map((reading) => [
      ...head,
      reading.type,
      graph.tieTypes.get(reading.type)?.label ?? '',
      ...stances.map((stance) => speakersWho(reading, stance, names)),
      notSure(reading, names),
      String(reading.independentDocuments),
      [...new Set(reading.claims.map(({ document }) => document))].filter((document) => document !== '').join('; '),
      telling,
    ]);
  });
  return [[...columns], ...rows.flat()];
}

/** `unsure: A; general knowledge: B`, of what a speaker is said to have said last. */
function notSure({ latest }: Reading, names: ReadonlyMap<string, string>): string {
  const words = latest.flatMap(({ certainty, speaker }) =>
    certainty === undefined ? [] : [`${certainty.replace('-', ' ')}: ${names.get(speaker) ?? speaker}`],
  );
  return [...new Set(words)].join('; ');
}

function speakersWho({ speakers }: Reading, stance: Stance, names: ReadonlyMap<string, string>): string {
  return speakers[stance].map((id) => names.get(id) ?? id).join('; ');
}

const pairColumns = ['speaker', 'other speaker', 'speaker name', 'other name', 'relation', 'agree on', 'clash over', 'as told'] as const; // prettier-ignore

/** The map of speakers as rows, one a pair, in the order of their ids; ties by their ids. */
export function pairTable({ graph }: Told, { pairs }: SpeakersMap, telling: string): string[][] {
  const names = speakerNames(graph.dataset);
  const ids = (ties: readonly number[]): string => ties.map((tie) => graph.ties[tie]!.id).join('; ');
  const rows = pairs.map((pair) => [
    pair.a,
    pair.b,
    names.get(pair.a) ?? pair.a,
    names.get(pair.b) ?? pair.b,
    relationOf(pair),
    ids(pair.agree),
    ids(pair.clash),
    telling,
  ]);
  return [[...pairColumns], ...rows];
}
