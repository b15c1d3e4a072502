/** What was found wrong, or worth knowing, in a file: where it is and a sentence about it. */

/** `error`: left out or refused; `warning`: kept, but look at it; `info`: nothing is wrong. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

export interface Issue {
  readonly severity: Severity;
  /** `ties[12].claims[0].said`; empty where it is about the file as a whole. */
  readonly path: string;
  /** A whole sentence, for a person. */
  readonly message: string;
  /** How many it stands for; one, unless it says so. */
  readonly count?: number;
}

/** Issues told one by one; a file of nonsense must not make a list of a million sentences. */
const mostIssues = 200;

/** The worst that there are, and of each kind how many more. */
export function capped(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= mostIssues) return issues;
  const worstFirst = issues.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const left = worstFirst.slice(mostIssues);
  const more = severities.flatMap((severity): Issue[] => {
    const count = left.filter((issue) => issue.severity === severity).length;
    return count === 0 ? [] : [{ severity, path: '', message: `And ${count} more of this kind.`, count }];
  });
  return [...worstFirst.slice(0, mostIssues), ...more];
}

/** Where a record of a list that was read stands in the file: records before it may have been left out. */
export type PlaceInFile = (list: readonly unknown[], index: number) => number;

/** Writes keys as a path: `['ties', 12, 'label']` → `ties[12].label`. */
export function pathText(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}

/** A value as a short quotation for a message. */
export function shown(value: unknown): string {
  const text = quoted(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function quoted(value: unknown): string {
  if (typeof value === 'number') return String(value); // JSON has no word for the infinite.
  try {
    return value === undefined ? 'nothing' : JSON.stringify(value);
  } catch {
    return 'a value nested too deeply to be shown'; // Reading nested lists takes no stack, writing them does.
  }
}
