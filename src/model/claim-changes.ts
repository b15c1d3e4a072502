/** What became of the claims on one tie between two versions of a dataset. */
import { groupBy } from '../lib/group.ts';
import { byText } from '../lib/order.ts';
import { differingFields, textOf, type Altered, type RecordChanges } from './changed-fields.ts';
import type { Claim } from './dataset.ts';

/** Claims that were altered in their stance come first among those altered. */
export function claimChanges(before: readonly Claim[], after: readonly Claim[]): RecordChanges<Claim> {
  const matter = ({ speaker, type }: Claim): string => JSON.stringify([speaker, type]);
  const [old, now] = [groupBy(before, matter), groupBy(after, matter)];
  const matters = [...new Set([...old.keys(), ...now.keys()])].sort(byText);
  const found = matters.map((key) => changesOfMatter(inOrder(old.get(key) ?? []), inOrder(now.get(key) ?? [])));
  const altered = found.flatMap((one) => one.altered);
  const isOfStance = ({ fields }: Altered<Claim>): boolean => fields.includes('stance');
  return {
    added: found.flatMap((one) => one.added),
    removed: found.flatMap((one) => one.removed),
    altered: [...altered.filter(isOfStance), ...altered.filter((one) => !isOfStance(one))],
  };
}

interface ToldClaim {
  readonly claim: Claim;
  readonly text: string;
}

/**
 * Claims have no id. Within a tie and among those of one speaker on one type, two claims count as one and the same where
 * they agree in: everything; document, stance and date; document and stance; document and date; document; stance; and at
 * last in no more than speaker and type. Each rule takes what the rules before it left. Where several fit, as with claims
 * told twice, they are paired in the order of their dates and words. What no rule pairs was added or removed.
 */
const rules: readonly ((told: ToldClaim) => string)[] = [
  ({ text }) => text,
  ({ claim: { document, stance, said } }) => JSON.stringify([document, stance, said]),
  ({ claim: { document, stance } }) => JSON.stringify([document, stance]),
  ({ claim: { document, said } }) => JSON.stringify([document, said]),
  ({ claim: { document } }) => document,
  ({ claim: { stance } }) => stance,
  () => '',
];

/** What became of the claims of one speaker on one type. */
function changesOfMatter(before: readonly ToldClaim[], after: readonly ToldClaim[]): RecordChanges<Claim> {
  let [removed, added] = [before, after];
  const altered: Altered<Claim>[] = [];
  for (const rule of rules) {
    if (removed.length === 0 || added.length === 0) break;
    const pairs = pairsBy(rule, removed, added);
    for (const [{ claim: was, text }, { claim: is, text: other }] of pairs) {
      if (text !== other) altered.push({ before: was, after: is, fields: differingFields(was, is) });
    }
    const paired = new Set(pairs.flat());
    [removed, added] = [removed.filter((told) => !paired.has(told)), added.filter((told) => !paired.has(told))];
  }
  const claimsOf = (told: readonly ToldClaim[]): readonly Claim[] => told.map(({ claim }) => claim);
  return { added: claimsOf(added), removed: claimsOf(removed), altered };
}

function inOrder(claims: readonly Claim[]): readonly ToldClaim[] {
  return claims
    .map((claim) => ({ claim, text: textOf(claim) }))
    .sort((a, b) => byText(a.claim.said ?? '', b.claim.said ?? '') || byText(a.text, b.text));
}

/** Pairs in an order that stays the same when the two versions change places. */
function pairsBy(
  rule: (told: ToldClaim) => string,
  before: readonly ToldClaim[],
  after: readonly ToldClaim[],
): (readonly [ToldClaim, ToldClaim])[] {
  const groups = groupBy(after, rule);
  return [...groupBy(before, rule)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([key, own]) => {
      const others = groups.get(key) ?? [];
      return own.slice(0, others.length).map((told, place) => [told, others[place]!] as const);
    });
}
