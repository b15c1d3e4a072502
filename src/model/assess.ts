/** Claims → assessments: one tie, or every tie of a graph. The order of claims does not matter. */
import { Assessor } from './assessor.ts';
import { columnsOf, type ClaimColumns, type Vocabulary } from './claim-columns.ts';
import type { Claim } from './dataset.ts';
import type { Assessment, Heard } from './standing.ts';

/** Assesses the claims on one tie. Claims of a type that the vocabulary lacks do not count. */
export function assess(claims: readonly Claim[], vocabulary: Vocabulary): Assessment {
  return new Assessor(columnsOf([claims], vocabulary)).assess(0, null);
}

/** One tie of a graph by the claims that are heard. */
export function assessTie(columns: ClaimColumns, tie: number, heard: Heard): Assessment {
  return new Assessor(columns).assess(tie, heard);
}

/**
 * Assesses every tie by the claims that are heard. `whole`, if given, are the assessments of all claims: where a tie
 * loses none of its claims, the very same value comes back.
 */
export function assessAll(columns: ClaimColumns, heard: Heard, whole?: readonly Assessment[]): readonly Assessment[] {
  if (heard === null && whole !== undefined) return whole;
  const assessor = new Assessor(columns);
  const { firstOfTie } = columns;
  return Array.from({ length: firstOfTie.length - 1 }, (_, tie) => {
    const same = whole?.[tie];
    return same !== undefined && hearsAll(heard, firstOfTie[tie]!, firstOfTie[tie + 1]!)
      ? same
      : assessor.assess(tie, heard);
  });
}

function hearsAll(heard: Heard, first: number, after: number): boolean {
  if (heard === null) return true;
  for (let claim = first; claim < after; claim++) if (heard[claim] === 0) return false;
  return true;
}
