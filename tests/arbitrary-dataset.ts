/** Valid datasets of every shape for property tests: odd ids, odd letters, loops, parallel ties, copied documents. */
import fc from 'fast-check';
import {
  actorKinds,
  certainties,
  documentKinds,
  stances,
  type Actor,
  type Claim,
  type Dataset,
  type SourceDocument,
  type Tie,
  type TieType,
  type Voice,
} from '../src/model/dataset.ts';
import { readDate } from '../src/model/dates.ts';

const awkward = [
  'Россия', 'طالبان', 'افغانستان (2021)', '中华人民共和国', 'Ünïcødé', '🕊️ peace', '<b>&"\'</b>', ']]>', '<!--', '\u0000\u0008\uFFFF',
  '\uD83D', '\u202Eright to left', 'a\nb\tc', 'url(#x)', '&amp;', 'Northland', 'United Nations', 'x',
]; // prettier-ignore

/** Text with at least one letter to see. */
export const arbitraryName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }).filter((text) => text.trim() !== ''),
);

const awkwardIds = ['__proto__', 'constructor', 'toString', 'a b', 'a_20_b', 'agreed', 'state', 'é', '<&">', '0', ' '];

const arbitraryId = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '7'), minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(...awkwardIds) },
);

export const arbitraryDate: fc.Arbitrary<string> = fc.constantFrom(
  '2026', '2026-05', '2026-05-31', '2026-05-27', '2021-08-15/..', '../2021-08-15', '2026-05~', '2026-05-31?', '2025-21', '1979/1989', '2025%',
); // prettier-ignore

const coordinate = fc.integer({ min: -1_000_000, max: 1_000_000 });
const names = fc.dictionary(fc.constantFrom('ru', 'fa', 'ps', 'zh'), arbitraryName, { noNullPrototype: true });
const unknownFields = fc.constantFrom({}, {}, {}, { 'x-coder': 'AB' }, { toString: 'kept', zeta: [1, { a: null }] });

/** Records of a model, those of `required` in all of them, with unknown fields now and then. */
function loose<M extends object, K extends keyof M>(
  model: { readonly [P in keyof M]: fc.Arbitrary<M[P]> },
  required: K[],
): fc.Arbitrary<Pick<M, K> & Partial<Omit<M, K>>> {
  type Loose = Pick<M, K> & Partial<Omit<M, K>>;
  const record = fc.record(model, { requiredKeys: required }) as unknown as fc.Arbitrary<Loose>;
  return fc.tuple(record, unknownFields).map(([known, unknown]) => ({ ...unknown, ...known }));
}

/** Up to `most` records, no two of one id. */
function withIds<T>(records: fc.Arbitrary<T>, most: number): fc.Arbitrary<[id: string, fields: T][]> {
  return fc.uniqueArray(fc.tuple(arbitraryId, records), { maxLength: most, selector: ([id]) => id });
}

const actorFields = loose(
  {
    name: arbitraryName,
    kind: fc.constantFrom(...actorKinds),
    short: arbitraryName,
    names,
    from: arbitraryDate,
    to: arbitraryDate,
    note: fc.string(),
    x: coordinate,
    y: coordinate,
  },
  ['name', 'kind'],
);

const typeFields = loose(
  {
    label: arbitraryName,
    meaning: arbitraryName,
    ladder: fc.constantFrom('bond', 'trade'),
    rung: fc.constantFrom(1, 2, 0.3, 1.3, 2.3, 4),
    color: fc.constantFrom('#2f64a8', '#FFFFFF', '#000000', '#ffff00'),
    directed: fc.boolean(),
  },
  ['label', 'meaning'],
);

const documentFields = loose(
  {
    title: arbitraryName,
    publisher: arbitraryName,
    kind: fc.constantFrom(...documentKinds),
    date: arbitraryDate,
    url: fc.constantFrom('https://example.org/a?b=c&d="e"', 'HTTP://example.org', 'mailto:a@example.org'),
    language: fc.constantFrom('en', 'ru', 'fa'),
    restates: fc.nat(),
    note: fc.string(),
  },
  ['title', 'publisher'],
);

const claimFields = loose(
  {
    speaker: fc.nat(),
    stance: fc.constantFrom(...stances),
    type: fc.nat(),
    document: fc.nat(),
    said: arbitraryDate,
    from: arbitraryDate,
    to: arbitraryDate,
    quotation: fc.record({ text: arbitraryName, language: fc.constant('en') }, { requiredKeys: ['text'] }),
    certainty: fc.constantFrom(...certainties),
    note: fc.string(),
  },
  ['speaker', 'stance', 'type', 'document'],
);

const tieFields = loose(
  {
    source: fc.nat(),
    target: fc.nat(),
    label: arbitraryName,
    from: arbitraryDate,
    to: arbitraryDate,
    fromLabel: arbitraryName,
    type: fc.nat(),
    note: fc.string(),
    claims: fc.array(claimFields, { maxLength: 4 }),
  },
  ['source', 'target', 'label', 'claims'],
);

const header = loose(
  {
    id: fc.constantFrom('a', 'two-neighbours', '2026-map', 'a-title'),
    title: arbitraryName,
    summary: fc.string(),
    language: fc.constant('en'),
    license: fc.constantFrom('CC BY 4.0', '<CC & BY>'),
    asOf: arbitraryDate,
  },
  ['id', 'title'],
);

const parts = fc.record({
  header,
  types: withIds(typeFields, 5),
  actors: withIds(actorFields, 7),
  voices: withIds(loose({ name: arbitraryName }, ['name']), 3),
  documents: withIds(documentFields, 5),
  ties: withIds(tieFields, 9),
  story: fc.array(fc.record({ text: arbitraryName, view: fc.constantFrom({}, { hiddenTypes: ['a'], odd: [null] }) }), {
    maxLength: 2,
  }),
});

type Drawn = typeof parts extends fc.Arbitrary<infer T> ? T : never;

const pick = (records: readonly { readonly id: string }[], index: number): string =>
  records[index % records.length]!.id;

/** Without an end that lies wholly before the beginning, of which the format warns. */
function inOrder<T extends { readonly from?: string; readonly to?: string }>(record: T): Omit<T, 'to'> | T {
  const { to, ...rest } = record;
  const [begin, end] = [record.from, to].map((date) => (date === undefined ? null : readDate(date)));
  return begin && end && end.latest < begin.earliest ? rest : record;
}

function assemble(drawn: Drawn): Dataset {
  const tieTypes: TieType[] = drawn.types.map(([id, fields]) => ({ ...fields, id }));
  const actors: Actor[] = drawn.actors.map(([id, fields]) => ({ ...inOrder(fields), id }));
  const actorIds = new Set(actors.map(({ id }) => id));
  const voices: Voice[] = drawn.voices.map(([id, fields]) => ({ ...fields, id })).filter(({ id }) => !actorIds.has(id));
  const sources = drawn.documents.map(([id, fields]) => ({ ...fields, id }));
  const documents: SourceDocument[] = sources.map(({ restates, ...rest }) => {
    const origin = restates === undefined ? rest.id : pick(sources, restates);
    return origin === rest.id ? rest : { ...rest, restates: origin };
  });
  const speakers = [...actors, ...voices];
  const canClaim = speakers.length > 0 && tieTypes.length > 0 && documents.length > 0;
  const drawnTies = actors.length > 0 ? drawn.ties : [];
  const ties = drawnTies.map(([id, { source, target, type, claims, ...rest }]): Tie => {
    const told: Claim[] = (canClaim ? claims : []).map((claim) => ({
      ...inOrder(claim),
      speaker: pick(speakers, claim.speaker),
      type: pick(tieTypes, claim.type),
      document: pick(documents, claim.document),
    }));
    return {
      ...inOrder(rest),
      id,
      source: pick(actors, source),
      target: pick(actors, target),
      ...(type === undefined || tieTypes.length === 0 ? {} : { type: pick(tieTypes, type) }),
      claims: told,
    };
  });
  return {
    format: 'entente',
    version: 1,
    ...drawn.header,
    tieTypes,
    actors,
    voices,
    documents,
    ties,
    story: drawn.story,
  };
}

/** A dataset without errors or warnings, but for ties of which nobody claims anything. */
export const arbitraryDataset: fc.Arbitrary<Dataset> = parts.map(assemble);

/** The same dataset with the records of each list in another order. */
export function shuffled(dataset: Dataset): fc.Arbitrary<Dataset> {
  const shuffle = <T>(records: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...records], { minLength: records.length });
  return fc
    .tuple(shuffle(dataset.actors), shuffle(dataset.ties), shuffle(dataset.documents))
    .map(([actors, ties, documents]) => ({ ...dataset, actors, ties, documents }));
}

/** The same dataset with the claims of each tie in another order. */
export function withClaimsShuffled(dataset: Dataset): fc.Arbitrary<Dataset> {
  const ties = dataset.ties.map((tie) =>
    fc.shuffledSubarray([...tie.claims], { minLength: tie.claims.length }).map((claims) => ({ ...tie, claims })),
  );
  return fc.tuple(...ties).map((own) => ({ ...dataset, ties: own }));
}
