/** Dates that contradict themselves: an end before its own beginning. They are kept, since they are what was written. */
import type { Dataset } from '../model/dataset.ts';
import { dateInWords, readDate } from '../model/dates.ts';
import { pathText, type Issue, type PlaceInFile } from './issue.ts';

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

/** A warning for each record whose `to` lies wholly before its `from`. */
export function checkDates({ actors, ties }: Dataset, placeInFile: PlaceInFile): readonly Issue[] {
  const issues: Issue[] = [];
  const check = ({ from, to }: Dated, keys: () => (string | number)[]): void => {
    if (from === undefined || to === undefined) return;
    const begin = readDate(from);
    const end = readDate(to);
    if (begin === null || end === null || end.latest >= begin.earliest) return;
    const message = `It ends (${dateInWords(to)}) before it begins (${dateInWords(from)}).`;
    issues.push({ severity: 'warning', path: pathText([...keys(), 'to']), message });
  };
  actors.forEach((actor, index) => check(actor, () => ['actors', placeInFile(actors, index)]));
  ties.forEach((tie, index) => {
    const keys = (): (string | number)[] => ['ties', placeInFile(ties, index)];
    check(tie, keys);
    tie.claims.forEach((claim, at) => check(claim, () => [...keys(), 'claims', placeInFile(tie.claims, at)]));
  });
  return issues;
}
