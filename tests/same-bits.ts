/** Layouts whose bits must be the same in every engine: asked for in Node and in the browser. */
import type { LayoutInput } from '../src/layout/input.ts';
import { settle } from '../src/layout/settle.ts';
import { seededRandom } from '../src/layout/simulation.ts';

/** What `layoutChecksum` gives everywhere; a change of the layout changes it. */
export const expectedChecksum = 3732529041;

function randomInput(count: number, ties: number): LayoutInput {
  const random = seededRandom(count);
  return {
    count,
    ends: Int32Array.from({ length: ties * 2 }, (_, i) => Math.floor(random() * (i % 2 === 0 ? 1 : random()) * count)),
    radius: Float32Array.from({ length: count }, () => 5 + random() * 10),
    pinned: new Float32Array(count * 2).fill(NaN),
  };
}

/** Over the bits of a small map and of a large one (FNV-1a; Fowler, Noll and Vo). */
export function layoutChecksum(): number {
  let hash = 0x811c9dc5;
  for (const input of [randomInput(70, 130), randomInput(3000, 6000)]) {
    for (const byte of new Uint8Array(settle(input).buffer)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}
