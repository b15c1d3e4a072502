/** Pictures to look at: what goes wrong in drawings, and each paper and colour. Places are given, so no layout takes part. */
import type { Actor, Claim, Dataset, Tie } from '../../src/model/dataset.ts';
import { buildGraph } from '../../src/model/graph.ts';
import { paperNames } from '../../src/scene/paper.ts';
import type { SnapshotRequest } from '../../src/snapshot/make.ts';
import { colorings, usualOptions, type SnapshotOptions } from '../../src/snapshot/options.ts';
import { wholeView, type View } from '../../src/view/view.ts';

type Place = readonly [x: number, y: number];

/** Whatever is not told here is left out of the file. */
const options: SnapshotOptions = { ...usualOptions, letters: 'names', without: ['data'] };

function datasetOf(title: string, actors: readonly Actor[], ties: readonly Tie[]): Dataset {
  return {
    format: 'entente',
    version: 1,
    id: 'golden',
    title,
    license: 'CC BY 4.0',
    asOf: '2026-11-23',
    tieTypes: [
      { id: 'cooperation', label: 'Cooperation', meaning: 'Working together.', ladder: 'bond', rung: 2, color: '#2f64a8' },
      { id: 'alliance', label: 'Alliance', meaning: 'A duty to defend.', ladder: 'bond', rung: 4, color: '#a8326e' },
      { id: 'conflict', label: 'Armed conflict', meaning: 'Fighting.', color: '#c2402a' },
      { id: 'membership', label: 'Membership', meaning: 'Being part of it.', color: '#6b7280', directed: true },
    ],
    actors,
    voices: [{ id: 'reports', name: 'Some reports', plural: true }],
    documents: [
      { id: 'gazette', title: 'A pact is signed', publisher: 'The Gazette', kind: 'news', date: '2026-05-30', url: 'https://example.org/pact' },
      { id: 'wire', title: 'Pact signed', publisher: 'Wire', kind: 'agency', date: '2026-05-31' },
      { id: 'ministry', title: 'Statement of the ministry', publisher: 'Ministry', kind: 'official', date: '2026-06-01' },
    ],
    ties,
    story: [],
  }; // prettier-ignore
}

function actor(id: string, name: string, kind: Actor['kind'] = 'state'): Actor {
  return { id, name, kind };
}

function tie(source: string, target: string, told: Partial<Tie> = {}): Tie {
  return { id: `${source}-${target}`, source, target, label: 'A matter', type: 'cooperation', claims: [], ...told };
}

function claim(speaker: string, stance: Claim['stance'], type: string, document = 'gazette'): Claim {
  return { speaker, stance, type, document };
}

function request(dataset: Dataset, at: readonly Place[], view: Partial<View> = {}, own: Partial<SnapshotOptions> = {}): SnapshotRequest { // prettier-ignore
  const ids = dataset.actors.map(({ id }) => id);
  const places = new Map(ids.map((id, index) => [id, at[index] ?? [0, 0]]));
  const graph = buildGraph(dataset);
  const whole = { ...wholeView, ...view };
  const inOrder = whole.face === 'actors' ? graph.actors.map(({ id }) => places.get(id)!) : at;
  const xy = Float32Array.from(inOrder.flat());
  return { dataset, view: whole, places: { [whole.face]: { xy, moves: new Map() } }, options: { ...options, ...own }, link: null }; // prettier-ignore
}

/** A circle of places by the corners of a square, so that no engine's sine takes part. */
function round(count: number, reach: number): Place[] {
  return Array.from({ length: count }, (_, index): Place => {
    const t = (index / count) * 8 - 4;
    const [x, y] = Math.abs(t) < 2 ? [t < 0 ? 1 : -1, 1 - Math.abs(t)] : [t < 0 ? -1 - (t + 2) : t - 3, t < 0 ? -1 : 1];
    const length = Math.sqrt(x * x + y * y);
    return [Math.round((x / length) * reach), Math.round((y / length) * reach)];
  });
}

const pact = datasetOf(
  'Two neighbours and a pact',
  [
    actor('north', 'Northland'),
    { ...actor('south', 'Government of Southland', 'government'), short: 'Southland govt', names: { fa: 'دولت جنوب', ru: 'Правительство Юга' } },
    actor('union', 'Union of the Lake', 'bloc'),
    actor('front', 'Hill Front', 'armed-group'),
    actor('council', 'Council of the Rivers', 'organisation'),
    actor('movement', 'Movement of the Plain', 'movement'),
    actor('envoy', 'An envoy', 'person'),
  ],
  [
    {
      ...untyped('north', 'south'),
      label: 'Pact of May 2026',
      from: '2026-05',
      fromLabel: 'Signed on',
      claims: [
        { ...claim('south', 'affirms', 'cooperation', 'ministry'), from: '2026-05-31' },
        claim('south', 'denies', 'alliance', 'ministry'),
        { ...claim('reports', 'affirms', 'alliance'), from: '2026-05-27' },
      ],
    },
    tie('north', 'union', { type: 'membership' }),
    tie('front', 'south', { label: 'Fighting in the hills', type: 'conflict' }),
    { ...untyped('council', 'south'), label: 'A seat', claims: [claim('reports', 'doubts', 'membership', 'wire')] },
    { ...untyped('movement', 'front'), label: 'Arms', claims: [claim('movement', 'denies', 'alliance', 'wire')] },
    tie('envoy', 'north', { label: 'Serves' }),
    tie('envoy', 'council', { label: 'Talks' }),
  ],
); // prettier-ignore

function untyped(source: string, target: string): Tie {
  return { id: `${source}-${target}`, source, target, label: 'A matter', claims: [] };
}

const pactPlaces: readonly Place[] = [[-160, 0], [160, 20], [-230, -170], [260, 190], [70, -170], [40, 210], [-110, 170]]; // prettier-ignore

/** Twenty rows of ten, each tied to the next and to one farther off. */
const many = datasetOf(
  'Two hundred',
  Array.from({ length: 200 }, (_, index) => actor(`a${String(index).padStart(3, '0')}`, `Actor ${index}`)),
  Array.from({ length: 199 }, (_, index) => {
    const id = (number: number): string => `a${String(number % 200).padStart(3, '0')}`;
    return tie(id(index), id(index % 3 === 0 ? index * 7 + 1 : index + 1), { id: `t${index}`, type: index % 5 === 0 ? 'conflict' : 'cooperation' }); // prettier-ignore
  }),
);

const pair = [actor('a', 'Ash'), actor('b', 'Birch')];

export const scenes: Readonly<Record<string, SnapshotRequest>> = {
  empty: request(datasetOf('Nothing yet', [], []), []),
  'one-actor': request(datasetOf('Alone', [actor('a', 'Ash')], []), [[0, 0]]),
  'self-loops': request(
    datasetOf(
      'Loops',
      pair,
      [1, 2, 3].map((number) => ({ ...tie('a', 'a'), id: `loop-${number}` })),
    ),
    [[0, 0], [180, 0]],
  ), // prettier-ignore
  'twelve-parallel-ties': request(
    datasetOf(
      'Twelve matters between two',
      pair,
      Array.from({ length: 12 }, (_, index) => ({
        ...tie('a', 'b', { type: ['cooperation', 'conflict', 'membership'][index % 3]! }),
        id: `tie-${String(index).padStart(2, '0')}`,
        ...(index === 5 ? { claims: [claim('a', 'affirms', 'alliance'), claim('b', 'denies', 'alliance')] } : {}),
      })),
    ),
    [[-190, 0], [190, 0]],
  ), // prettier-ignore
  'right-to-left': request(
    datasetOf(
      'روسیه و طالبان – Russia and the Taliban',
      [
        actor('a', 'افغانستان'), actor('b', 'د افغانستان اسلامي امارت (2021)', 'government'), actor('c', 'ישראל'),
        actor('d', 'روسيا Russia'), actor('e', '中华人民共和国'), actor('f', '🕊️ Peace envoy', 'person'), actor('g', 'Россия'),
      ],
      [tie('a', 'b', { label: 'پیمان' }), tie('c', 'd'), tie('e', 'f'), tie('g', 'a', { claims: [claim('a', 'denies', 'cooperation')] })],
    ),
    round(7, 190),
  ), // prettier-ignore
  'long-labels': request(
    datasetOf(
      'A title that is a good deal longer than a page is wide, so that it has to be broken between two of its words',
      [
        actor('a', 'Committee on the Implementation of the Agreement of the Parties of the Second Part', 'organisation'),
        actor('b', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 'organisation'),
        actor('c', 'Government in exile of the former Federation of the Northern and Southern Provinces', 'government'),
        actor('d', 'X'),
      ],
      [tie('a', 'b', { claims: [claim('a', 'affirms', 'alliance'), claim('c', 'denies', 'alliance', 'wire')] }), tie('c', 'd'), tie('a', 'd')],
    ),
    [[-120, -90], [140, -40], [-60, 110], [150, 130]],
  ), // prettier-ignore
  'two-hundred-actors': request(many, Array.from({ length: 200 }, (_, index): Place => [(index % 20) * 52 + (index % 3) * 7, Math.floor(index / 20) * 70 + (index % 4) * 9])), // prettier-ignore
  selected: request(pact, pactPlaces, { selection: { kind: 'tie', id: 'north-south' } }),
  'as-told-by': request(pact, pactPlaces, { lens: [{ kind: 'speaker', id: 'reports' }] }),
  'two-tellings': request(pact, pactPlaces, { lens: [{ kind: 'speaker', id: 'south' }], against: [{ kind: 'speaker', id: 'reports' }] }), // prettier-ignore
  'in-another-language': request(pact, pactPlaces, {}, { language: 'fa' }),
  speakers: request(pact, [[0, 0], [-120, 90], [150, 60], [60, -120]], { face: 'speakers' }),
  outlines: request(pact, pactPlaces, {}, { letters: 'outlines', without: ['data', 'notes', 'sources'] }),
  'embedded-fonts': request(pact, pactPlaces, {}, { letters: 'fonts', without: ['data', 'notes', 'sources'] }),
  ...Object.fromEntries(paperNames.map((paper) => [`paper-${paper}`, request(pact, pactPlaces, {}, { paper })])),
  ...Object.fromEntries(colorings.map((colors) => [`colors-${colors}`, request(pact, pactPlaces, {}, { colors })])),
}; // prettier-ignore
