/** A difference between two tellings in words. */
import type { Difference } from './differences.ts';
import { counted, differenceWords } from './words.ts';

/** `Affirmed only in B · A speaks against it`, `Told differently · 2 rungs apart`. */
export function differenceInWords({ kind, gap, isContradicted }: Difference): string {
  const against = { 'only-a': 'B speaks against it', 'only-b': 'A speaks against it' } as const;
  return [
    differenceWords[kind].label,
    ...(!isContradicted
      ? []
      : [kind === 'only-a' || kind === 'only-b' ? against[kind] : 'one speaks against what the other says']),
    ...(gap > 0 ? [`${counted(gap, 'rung')} apart`] : []),
  ].join(' · ');
}
