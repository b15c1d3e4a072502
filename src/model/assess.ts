/** Claims → assessments: one tie, or every tie of a graph. The order of claims does not matter. */
import { finish, stepThrough, type Steps } from '../lib/steps.ts';
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
  return heard === null && whole !== undefined ? whole : finish(assessSteps(columns, heard, whole));
}

/** The same, step by step. */
export function* assessSteps(
  columns: ClaimColumns,
  heard: Heard,
  whole?: readonly Assessment[],
): Steps<readonly Assessment[]> {
  const assessor = new Assessor(columns);
  const { firstOfTie } = columns;
  const assessments: Assessment[] = [];
  yield* stepThrough(firstOfTie.length - 1, (tie) => {
    const same = whole?.[tie];
    const isSame = same !== undefined && hearsAll(heard, firstOfTie[tie]!, firstOfTie[tie + 1]!);
    assessments.push(isSame ? same : assessor.assess(tie, heard));
  });
  return assessments;
}

function hearsAll(heard: Heard, first: number, after: number): boolean {
  if (heard === null) return true;
  for (let claim = first; claim < after; claim++) if (heard[claim] === 0) return false;
  return true;
}
