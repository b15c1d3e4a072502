/** The text of a dataset of some 3,000 marks, more than a map of elements has. */

const side = 20;
const kinds = ['state', 'bloc', 'organisation', 'movement', 'person'] as const;

/** Actors on a grid, each tied to those beside it; every fourth tie is denied by somebody. */
export function largeDataset(): string {
  const actors = Array.from({ length: side * side }, (_, i) => ({
    id: `actor-${i}`,
    name: `Actor ${i}`,
    kind: kinds[i % kinds.length],
    x: (i % side) * 130 + ((i * 37) % 41),
    y: Math.floor(i / side) * 130 + ((i * 53) % 43),
  }));
  const pairs = actors.flatMap((_, i) => [1, side, side + 1, 2, side - 1].map((step) => [i, i + step] as const));
  const ties = pairs
    .filter(([, to]) => to < actors.length)
    .map(([from, to], i) => ({
      id: `tie-${i}`,
      source: `actor-${from}`,
      target: `actor-${to}`,
      label: `Tie ${i}`,
      claims: [
        { speaker: 'witness', stance: 'affirms', type: i % 2 === 0 ? 'even' : 'odd', document: 'report' },
        ...(i % 4 === 0
          ? [{ speaker: 'doubter', stance: 'denies', type: i % 2 === 0 ? 'even' : 'odd', document: 'report' }]
          : []),
      ],
    }));
  return JSON.stringify({
    format: 'entente',
    version: 1,
    id: 'grid',
    title: 'A grid',
    tieTypes: [
      { id: 'even', label: 'Even', meaning: 'A tie of an even number.' },
      { id: 'odd', label: 'Odd', meaning: 'A tie of an odd number.' },
    ],
    actors,
    voices: [
      { id: 'witness', name: 'Witness' },
      { id: 'doubter', name: 'Doubter' },
    ],
    documents: [{ id: 'report', title: 'Report', publisher: 'Publisher', kind: 'news' }],
    ties,
    story: [],
  });
}
