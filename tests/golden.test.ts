/**
 * Files as they were when somebody looked at them. What differs is to be looked at again: `npx vitest run -u
 * --project=unit tests/golden.test.ts` writes them anew, and `git diff --stat tests/golden` names them.
 */
import { expect, test } from 'vitest';
import { makeSnapshot } from '../src/snapshot/make.ts';
import { scenes } from './golden/scenes.ts';

test.each(Object.entries(scenes))('%s is drawn as it was', async (name, request) => {
  const { svg } = await makeSnapshot(request);
  await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`);
});
