/** How well a tie is borne out: for each type that is affirmed, reports that can be read, and independent origins. */
import type { Graph } from '../model/graph.ts';
import type { Assessment } from '../model/standing.ts';
import { counted, uncapped } from './words.ts';

/** `cooperation: 7 reports, 2 independent origins; alliance: 2 independent reports`; empty where no page affirms anything. */
export function corroborationInWords({ readings }: Assessment, graph: Graph): string {
  const parts = readings.flatMap(({ type, claims, speakers, independentDocuments }) => {
    const affirming = claims.filter(
      ({ stance, speaker }) => stance === 'affirms' && speakers.affirms.includes(speaker),
    );
    const read = affirming.filter(({ document }) => isPage(graph, document));
    const reports = new Set(read.map(({ document }) => document)).size;
    if (reports === 0) return [];
    const label = uncapped(graph.tieTypes.get(type)?.label ?? type);
    return [`${label}: ${reportsInWords(reports, independentDocuments)}`];
  });
  return parts.join('; ');
}

function reportsInWords(reports: number, origins: number): string {
  if (reports === origins) return reports === 1 ? '1 report' : `${reports} independent reports`;
  return `${counted(reports, 'report')}, ${counted(origins, 'independent origin')}`;
}

/** Whether a claim names a page that was opened. */
function isPage({ documents }: Graph, id: string): boolean {
  const document = documents.get(id);
  return document !== undefined && document.kind !== 'unsourced';
}
