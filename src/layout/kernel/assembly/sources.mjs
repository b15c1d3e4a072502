// Which sources a compiled kernel comes from.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Of all sources here, by their names and text. */
export function sourcesHash() {
  const here = new URL('.', import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(here)
    .filter((name) => name.endsWith('.ts') || name === 'build.mjs')
    .sort()) {
    // prettier-ignore
    hash.update(`${name}\n${readFileSync(new URL(name, here), 'utf8').replaceAll('\r\n', '\n')}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
