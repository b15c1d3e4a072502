/** A dataset with its records in one order, whatever order its file had: the same dataset is then the same text. */
import { by } from '../lib/order.ts';
import type { Claim, Dataset } from '../model/dataset.ts';

/**
 * Records by id, claims by type, speaker, document and what else they say. Tie types and the steps of a story keep their
 * order, which is an author's choice: the legend and the story follow it.
 */
export function sorted(dataset: Dataset): Dataset {
  const byId = by((record: { readonly id: string }) => record.id);
  return {
    ...dataset,
    actors: dataset.actors.toSorted(byId),
    voices: dataset.voices.toSorted(byId),
    documents: dataset.documents.toSorted(byId),
    ties: dataset.ties
      .map((tie) => ({ ...tie, claims: tie.claims.length < 2 ? tie.claims : tie.claims.toSorted(by(claimKey)) }))
      .sort(byId),
  };
}

/** Whether two datasets say the same, whatever order their files have. */
export function isSameDataset(a: Dataset, b: Dataset): boolean {
  if (a === b) return true;
  // Before all of it is written out: most pairs are told apart by this.
  if (a.id !== b.id || a.ties.length !== b.ties.length) return false;
  return JSON.stringify(sorted(a), byName) === JSON.stringify(sorted(b), byName);
}

/** For JSON.stringify: the fields of each record by their names. */
function byName(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(by(([name]) => name)));
}

function claimKey(claim: Claim): string {
  const { type, speaker, document, stance, ...rest } = claim;
  return JSON.stringify([type, speaker, document, stance, Object.entries(rest).sort(by(([name]) => name))]);
}
