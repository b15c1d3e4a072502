/**
 * Whether a tie stands on more than one leg: what would become of it without what comes from one single origin. This is
 * the leave-one-out test of statistics (the jackknife) applied to sources.
 */
import { Assessor } from './assessor.ts';
import type { ClaimColumns } from './claim-columns.ts';
import type { Heard, Standing } from './standing.ts';

/** Without the document and its copies the tie would be `becomes`; `null`: nobody would say anything of it. */
export interface WeakPoint {
  /** Id of the document at the origin. */
  readonly document: string;
  readonly becomes: Standing | null;
}

export interface Fragility {
  /** The origins without which its standing would be another; none where it is robust. */
  readonly weakPoints: readonly WeakPoint[];
  /** What it would be without all that rests on no page that was opened; `undefined` where that is the same. */
  readonly unopened: Standing | null | undefined;
  /** How many origins there are to leave out; 0 where it rests on no page that can be read. */
  readonly origins: number;
}

/** By tie number; `null` for a tie of which nothing is heard. Origins stand in the order of their ids. */
export function fragilities(columns: ClaimColumns, heard: Heard): readonly (Fragility | null)[] {
  const assessor = new Assessor(columns);
  const { firstOfTie } = columns;
  return Array.from({ length: firstOfTie.length - 1 }, (_, tie) => {
    const standing = assessor.standingWithout(tie, heard, nothing);
    if (standing === null) return null;
    const origins = originsOf(columns, firstOfTie[tie]!, firstOfTie[tie + 1]!, heard);
    const weakPoints = origins.flatMap((origin) => {
      const becomes = assessor.standingWithout(tie, heard, origin);
      return becomes === standing ? [] : [{ document: columns.documents[origin]!.id, becomes }];
    });
    const read = assessor.standingWithout(tie, heard, unread);
    return { weakPoints, origins: origins.length, unopened: read === standing ? undefined : read };
  });
}

/** No number of a document. */
const nothing = -2;
/** The origin of all that stands on no page. */
const unread = -1;

function originsOf({ origin }: ClaimColumns, first: number, after: number, heard: Heard): number[] {
  const origins = new Set<number>();
  for (let claim = first; claim < after; claim++) {
    const from = origin[claim]!;
    if (from >= 0 && (heard === null || heard[claim] === 1)) origins.add(from);
  }
  return [...origins].sort((a, b) => a - b);
}

/**
 * Whether no single origin carries it. General knowledge is no leg to stand on: with one page beside it, it hangs on that; and what
 * is so only by what nobody opened a page of does not stand by itself either.
 */
export function isRobust({ weakPoints, origins, unopened }: Fragility): boolean {
  return weakPoints.length === 0 && origins > 1 && unopened === undefined;
}
