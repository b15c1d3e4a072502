/** Older files brought to the present version, one numbered step after the other. */
import { shown } from './issue.ts';

export const currentVersion = 1;

type Fields = Record<string, unknown>;

/** Step `n` turns a file of version `n` into one of version `n + 1`. */
const steps: ReadonlyMap<number, (fields: Fields) => Fields> = new Map();

export type Migrated =
  { readonly fields: Fields } | { readonly fields: null; readonly path: string; readonly message: string };

/** The same file in the present version, or the sentence that refuses it. */
export function migrate(file: Fields): Migrated {
  const { format, version } = file;
  if (format !== 'entente') {
    const found =
      format === undefined ? 'it has no "format": "entente"' : `its "format" is ${shown(format)}, not "entente"`;
    return { fields: null, path: 'format', message: `This is not an Entente dataset: ${found}.` };
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return {
      fields: null,
      path: 'version',
      message: `"version" must be a whole number from 1, not ${shown(version)}.`,
    };
  }
  if (version > currentVersion) {
    return {
      fields: null,
      path: 'version',
      message: `This file is of version ${version}; this app reads up to version ${currentVersion}. A newer app opens it.`,
    };
  }
  let fields = file;
  for (let from = version; from < currentVersion; from++) fields = steps.get(from)?.(fields) ?? fields;
  return { fields };
}
