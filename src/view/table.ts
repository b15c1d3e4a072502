/** The visible graph as rows of a table, one a reading, for spreadsheets and other graph programs. */
import { speakerNames } from '../model/speakers.ts';
import { stances, type Stance } from '../model/dataset.ts';
import type { Reading } from '../model/standing.ts';
import type { Visible } from './apply.ts';
import { toldAs, type Told } from './told.ts';

/** `source` and `target` are names that graph programs know. */
const columns = [
  'tie', 'source', 'target', 'source name', 'target name', 'label', 'from', 'to', 'standing', 'type', 'type label',
  'affirmed by', 'doubted by', 'denied by', 'independent documents', 'documents',
] as const; // prettier-ignore

/** The first row has the names of the columns; ties follow in the order of their ids. */
export function graphTable(told: Told, visible: Visible): string[][] {
  const { graph } = told;
  const names = speakerNames(graph.dataset);
  const rows = Array.from(visible.ties, (tie) => {
    const { id, label, from = '', to = '' } = graph.ties[tie]!;
    const [source, target] = [graph.actors[graph.source[tie]!]!, graph.actors[graph.target[tie]!]!];
    const head = [id, source.id, target.id, source.name, target.name, label, from, to, toldAs(told, tie) ?? ''];
    return visible.readings[tie]!.map((reading) => [
      ...head,
      reading.type,
      graph.tieTypes.get(reading.type)?.label ?? '',
      ...stances.map((stance) => speakersWho(reading, stance, names)),
      String(reading.independentDocuments),
      [...new Set(reading.claims.map(({ document }) => document))].filter((document) => document !== '').join('; '),
    ]);
  });
  return [[...columns], ...rows.flat()];
}

function speakersWho({ speakers }: Reading, stance: Stance, names: ReadonlyMap<string, string>): string {
  return speakers[stance].map((id) => names.get(id) ?? id).join('; ');
}
