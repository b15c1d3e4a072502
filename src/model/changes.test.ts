import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryClaim, arbitraryDebate, arbitraryTalk } from '../../tests/arbitrary-debate.ts';
import { arbitraryDataset, shuffled, withClaimsShuffled } from '../../tests/arbitrary-dataset.ts';
import { assess } from './assess.ts';
import type { RecordChanges } from './changed-fields.ts';
import { changesBetween, isUnchanged, type Changes } from './changes.ts';
import { stances, type Claim, type Dataset, type Tie } from './dataset.ts';
import { buildGraph } from './graph.ts';

const runs = { numRuns: 100 };

/** The claims of a tie as a later version might have them: some taken out, some told twice, some altered, some added. */
const reworked = (tie: Tie): fc.Arbitrary<Tie> =>
  fc
    .tuple(
      fc.array(fc.constantFrom('keep', 'keep', 'drop', 'twice', 'alter'), { minLength: tie.claims.length, maxLength: tie.claims.length }),
      fc.array(arbitraryClaim, { maxLength: 2 }),
      arbitraryClaim,
    )
    .map(([fates, more, { stance, document }]) => {
      const claims = tie.claims.flatMap((claim, at): Claim[] => {
        const fate = fates[at];
        if (fate === 'alter') return [{ ...claim, stance, ...(at % 2 === 0 ? { document } : { note: 'Read again.' }) }];
        return fate === 'drop' ? [] : fate === 'twice' ? [claim, claim] : [claim];
      });
      return { ...tie, claims: [...claims, ...more] };
    }); // prettier-ignore

const plain: Dataset = {
  format: 'entente',
  version: 1,
  id: 'plain',
  title: 'Plain',
  tieTypes: [{ id: 'trade', label: 'Trade', meaning: 'Trade' }],
  actors: [{ id: 'north', name: 'North', kind: 'state', names: { ru: 'Север', fa: 'شمال' } }],
  voices: [],
  documents: [{ id: 'paper', title: 'Paper', publisher: 'Post' }],
  ties: [{ id: 'tie', source: 'north', target: 'north', label: 'Tie', type: 'trade', claims: [] }],
  story: [],
};

function withClaims(...claims: readonly Claim[]): Dataset {
  return { ...plain, ties: [{ ...plain.ties[0]!, claims }] };
}

const claim: Claim = { speaker: 'north', stance: 'affirms', type: 'trade', document: 'paper' };

/** One speaker who says much of one tie, so that many claims could be the same one. */
const manyClaims = fc.array(
  fc.record(
    {
      speaker: fc.constant('north'),
      stance: fc.constantFrom(...stances),
      type: fc.constant('trade'),
      document: fc.constantFrom('paper', 'page'),
      said: fc.constantFrom('2026-05', '2026-06'),
    },
    { requiredKeys: ['speaker', 'stance', 'type', 'document'] },
  ),
  { maxLength: 6 },
).map((claims) => withClaims(...claims)); // prettier-ignore

/** Two versions that have much in common, two of one talkative speaker, or two datasets that share no more than a few ids. */
const versions: fc.Arbitrary<readonly [Dataset, Dataset]> = fc.oneof(
  arbitraryDebate.chain((dataset) =>
    fc.tuple(...dataset.ties.map(reworked)).map((ties) => [dataset, { ...dataset, ties }] as const),
  ),
  fc.tuple(manyClaims, manyClaims),
  fc.tuple(arbitraryDebate, arbitraryDebate),
  fc.tuple(arbitraryDataset, arbitraryDataset),
);

function changes(before: Dataset, after: Dataset): Changes {
  return changesBetween(buildGraph(before), buildGraph(after));
}

const reordered = (dataset: Dataset): fc.Arbitrary<Dataset> => shuffled(dataset).chain(withClaimsShuffled);

/** A tie is handed over as its file has it, so that its own claims are in the order of the file. */
function settled(found: Changes): unknown {
  const own = (tie: Tie): object => ({ ...tie, claims: texts(tie.claims) });
  const { added, removed, altered } = found.ties;
  const pairs = altered.map(({ before, after, fields }) => ({ before: own(before), after: own(after), fields }));
  return { ...found, ties: { added: added.map(own), removed: removed.map(own), altered: pairs } };
}

const texts = (values: readonly object[]): string[] => values.map((value) => JSON.stringify(value)).sort();

test('nothing has changed since a version was made from itself, in whatever order its records are', () => {
  fc.assert(
    fc.property(
      arbitraryTalk.chain((dataset) => fc.tuple(fc.constant(dataset), reordered(dataset))),
      ([dataset, other]) => {
        expect(isUnchanged(changes(dataset, dataset))).toBe(true);
        expect(changes(dataset, other)).toEqual(changes(dataset, dataset));
      },
    ),
    runs,
  );
});

test('the order of the records in either file plays no part', () => {
  fc.assert(
    fc.property(
      versions.chain(([before, after]) =>
        fc.tuple(fc.constant([before, after] as const), reordered(before), reordered(after)),
      ),
      ([[before, after], ...others]) => {
        expect(settled(changes(...others))).toEqual(settled(changes(before, after)));
      },
    ),
    runs,
  );
});

function mirrored<T, C extends RecordChanges<T>>(records: C): C {
  const altered = records.altered.map(({ before, after, fields }) => ({ before: after, after: before, fields }));
  return { ...records, added: records.removed, removed: records.added, altered };
}

test('seen from the newer version, what was added is taken out, and what was altered is altered back', () => {
  const turned = <T>(shift: { before: T; after: T } | null) => shift && { before: shift.after, after: shift.before };
  fc.assert(
    fc.property(versions, ([before, after]) => {
      const found = changes(before, after);
      expect(changes(after, before)).toEqual({
        standings: found.standings.map(({ tie, gap, independentDocuments, ...standing }) => ({
          tie,
          ...turned(standing),
          gap: turned(gap),
          independentDocuments: turned(independentDocuments),
        })),
        claims: found.claims.map((own) => mirrored(own)),
        ties: mirrored(found.ties),
        actors: mirrored(found.actors),
        voices: mirrored(found.voices),
        documents: mirrored(found.documents),
        tieTypes: mirrored(found.tieTypes),
        about: found.about,
      });
    }),
    runs,
  );
});

test('the changes made to the older version give the newer one', () => {
  const made = <T extends object>(before: readonly T[], { added, removed, altered }: RecordChanges<T>): string[] => {
    const gone = texts([...removed, ...altered.map((one) => one.before)]);
    const kept = texts(before).filter((text) => {
      const at = gone.indexOf(text);
      if (at >= 0) gone.splice(at, 1);
      return at < 0;
    });
    expect(gone).toEqual([]);
    return [...kept, ...texts([...added, ...altered.map((one) => one.after)])].sort();
  };
  fc.assert(
    fc.property(versions, ([before, after]) => {
      const found = changes(before, after);
      for (const list of ['actors', 'voices', 'documents', 'tieTypes'] as const) {
        expect(made<object>(before[list], found[list])).toEqual(texts(after[list]));
      }
      const [old, now] = [buildGraph(before), buildGraph(after)];
      const none = { added: [], removed: [], altered: [] };
      for (const [id, number] of now.tieNumber) {
        const was = old.tieNumber.get(id);
        const own = found.claims.filter(({ tie }) => tie === id);
        expect(own.length).toBeLessThanOrEqual(was === undefined ? 0 : 1);
        if (was !== undefined) expect(made(old.claims[was]!, own[0] ?? none)).toEqual(texts(now.claims[number]!));
      }
    }),
    runs,
  );
});

test('as many claims are taken as the same ones as agree in document and stance, then in document, then in speaker and type', () => {
  const matter = ({ speaker, type }: Claim): string => JSON.stringify([speaker, type]);
  const keys: readonly ((claim: Claim) => string)[] = [
    (claim) => JSON.stringify([matter(claim), claim.document, claim.stance]),
    (claim) => JSON.stringify([matter(claim), claim.document]),
    matter,
  ];
  const inBoth = (key: (claim: Claim) => string, before: readonly Claim[], after: readonly Claim[]): number => {
    const left = after.map(key);
    return before.filter((claim) => {
      const at = left.indexOf(key(claim));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }).length;
  };
  fc.assert(
    fc.property(versions, ([before, after]) => {
      const [old, now] = [buildGraph(before), buildGraph(after)];
      for (const { tie, removed, altered } of changesBetween(old, now).claims) {
        const [was, is] = [old.claims[old.tieNumber.get(tie)!]!, now.claims[now.tieNumber.get(tie)!]!];
        const same = was.length - removed.length - altered.length;
        for (const key of keys) {
          const alike = altered.filter((one) => key(one.before) === key(one.after)).length;
          expect(same + alike).toBe(inBoth(key, was, is));
        }
      }
    }),
    runs,
  );
});

test('a standing has changed exactly where a tie in both versions amounts to another one', () => {
  fc.assert(
    fc.property(versions, ([before, after]) => {
      const [old, now] = [buildGraph(before), buildGraph(after)];
      const expected = [...old.tieNumber].flatMap(([tie, was]) => {
        const is = now.tieNumber.get(tie);
        if (is === undefined) return [];
        const [a, b] = [assess(old.claims[was]!, old), assess(now.claims[is]!, now)];
        const shift = (key: 'gap' | 'independentDocuments') =>
          a[key] === b[key] ? null : { before: a[key], after: b[key] };
        const figures = { gap: shift('gap'), independentDocuments: shift('independentDocuments') };
        return a.standing === b.standing ? [] : [{ tie, before: a.standing, after: b.standing, ...figures }];
      });
      expect(changesBetween(old, now).standings).toEqual(expected);
    }),
    runs,
  );
});

test('an altered record is told with the fields that differ, and the order within them does not count', () => {
  const [north] = plain.actors;
  const same: Dataset = { ...plain, actors: [{ ...north!, names: { fa: 'شمال', ru: 'Север' } }] };
  expect(isUnchanged(changes(plain, same))).toBe(true);
  const other: Dataset = { ...plain, title: 'Other', actors: [{ ...north!, note: 'A note', names: { ru: 'Юг' } }] };
  const found = changes(plain, other);
  expect(found.about).toEqual(['title']);
  expect(found.actors.altered.map(({ fields }) => fields)).toEqual([['names', 'note']]);
  expect(isUnchanged(found)).toBe(false);
});

test('a field may be called like what every object has', () => {
  const [north] = plain.actors;
  const odd = { ...plain, actors: [{ ...north!, toString: 'kept' }] } as unknown as Dataset;
  expect(changes(plain, odd).actors.altered.map(({ fields }) => fields)).toEqual([['toString']]);
});

test('the `type` of a tie is a claim by the dataset itself', () => {
  const { type, ...bare } = plain.ties[0]!;
  const found = changes(plain, { ...plain, ties: [bare] });
  expect(found.ties.altered).toEqual([]);
  expect(found.claims).toEqual([
    { tie: 'tie', added: [], removed: [{ speaker: '', stance: 'affirms', type, document: '' }], altered: [] },
  ]);
});

test('an altered stance comes before what else was altered', () => {
  const [noted, denied]: Claim[] = [
    { ...claim, speaker: 'a', note: 'Read again.' },
    { ...claim, stance: 'denies' },
  ];
  const found = changes(withClaims({ ...claim, speaker: 'a' }, claim), withClaims(noted!, denied!));
  expect(found.claims[0]?.altered).toEqual([
    { before: claim, after: denied, fields: ['stance'] },
    { before: { ...claim, speaker: 'a' }, after: noted, fields: ['note'] },
  ]);
});

test('of two claims in one document the one of the same date is the same one', () => {
  const [may, june, july] = ['2026-05', '2026-06', '2026-07'].map((said): Claim => ({ ...claim, said }));
  const found = changes(withClaims(may!, july!), withClaims(may!, june!, { ...july!, note: 'Read again.' }));
  expect(found.claims[0]).toMatchObject({ added: [june], removed: [], altered: [{ before: july, fields: ['note'] }] });
});

test('a claim told twice and now once was taken out once', () => {
  expect(changes(withClaims(claim, claim), withClaims(claim)).claims).toEqual([
    { tie: 'tie', added: [], removed: [claim], altered: [] },
  ]);
});

// Were each claim held against every other, this would go on for minutes: the limit is generous, for slow machines.
test('twenty thousand claims by one speaker on one tie are matched', () => {
  const claims = Array.from({ length: 20_000 }, (_, at): Claim => ({ ...claim, note: `Page ${at}` }));
  const found = changes(withClaims(...claims), withClaims(...claims.map((one) => ({ ...one, said: '2026' }))));
  expect(found.claims[0]?.altered).toHaveLength(20_000);
}, 20_000);
