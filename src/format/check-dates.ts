/** Dates that contradict themselves: an end before its own beginning. They are kept, since they are what was written. */
import type { Dataset } from '../model/dataset.ts';
import { dateInWords, readDate } from '../model/dates.ts';
import { pathText, type Issue } from './issue.ts';

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

/** A warning for each record whose `to` lies wholly before its `from`. */
export function checkDates(dataset: Dataset): readonly Issue[] {
  const issues: Issue[] = [];
  const check = ({ from, to }: Dated, keys: () => (string | number)[]): void => {
    if (from === undefined || to === undefined) return;
    const begin = readDate(from);
    const end = readDate(to);
    if (begin === null || end === null || end.latest >= begin.earliest) return;
    const message = `It ends (${dateInWords(to)}) before it begins (${dateInWords(from)}).`;
    issues.push({ severity: 'warning', path: pathText([...keys(), 'to']), message });
  };
  dataset.actors.forEach((actor, index) => check(actor, () => ['actors', index]));
  dataset.ties.forEach((tie, index) => {
    check(tie, () => ['ties', index]);
    tie.claims.forEach((claim, claimIndex) => check(claim, () => ['ties', index, 'claims', claimIndex]));
  });
  return issues;
}
