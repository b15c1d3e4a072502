import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { expectedChecksum } from '../../../tests/same-bits.ts';
import { sourcesHash } from './assembly/sources.mjs';

test.each(['compiled.ts', 'plain.js'])('%s was made of the sources as they are', (name) => {
  const head = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n', 1)[0]!;
  expect(head, 'Run `npm run kernel`.').toContain(`sources ${sourcesHash()}.`);
});

test('where WebAssembly is switched off, the same code in JavaScript gives the same bits', async () => {
  const { WebAssembly } = globalThis;
  try {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    vi.resetModules();
    const { layoutChecksum } = await import('../../../tests/same-bits.ts');
    expect(layoutChecksum()).toBe(expectedChecksum);
  } finally {
    Object.assign(globalThis, { WebAssembly });
    vi.resetModules();
  }
});
