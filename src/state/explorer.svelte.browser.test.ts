import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import story from '../../data/russia-taliban/dataset.json?raw';
import { Explorer } from './explorer.svelte.ts';
import { Preferences } from './preferences.svelte.ts';

/** Every value of the chain, to tell by identity which were made anew. */
function chain({ graph, assessments, lanes, visible, counts, marks, xy, scene }: Explorer): Record<string, unknown> {
  return { graph, assessments, lanes, visible, counts, marks, xy, scene };
}

/** Names of the values that `change` makes anew. */
function redone(explorer: Explorer, change: () => void): string[] {
  const before = chain(explorer);
  change();
  flushSync();
  const after = chain(explorer);
  return Object.keys(before).filter((name) => before[name] !== after[name]);
}

test('each change redoes what follows from it and nothing before', async () => {
  const explorer = new Explorer(new Preferences());
  // Something reads the chain all the time, as the page does.
  const stop = $effect.root(() => {
    $effect(() => void chain(explorer));
  });
  explorer.open(story, 'story.json');
  await expect.poll(() => explorer.scene !== null, { timeout: 10_000 }).toBe(true);
  const settled = explorer.layout.state;
  expect(redone(explorer, () => explorer.drag(0, 10, 10))).toEqual(['xy', 'scene']);
  expect(redone(explorer, () => (explorer.scale = 2))).toEqual(['scene']);
  expect(redone(explorer, () => explorer.select({ kind: 'actor', id: 'russia' }))).toEqual(['marks', 'scene']);
  expect(redone(explorer, () => (explorer.pointed = { kind: 'actor', id: 'china' }))).toEqual(['marks', 'scene']);
  const hidden = redone(explorer, () => explorer.change({ ...explorer.view, hiddenTypes: ['membership'] }));
  expect(hidden).toEqual(['visible', 'counts', 'marks', 'scene']);
  expect(explorer.layout.state).toBe(settled);
  stop();
});
