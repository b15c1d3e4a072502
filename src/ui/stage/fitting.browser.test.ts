import { expect, test } from 'vitest';
import story from '../../../data/russia-taliban/dataset.json?raw';
import { actorKinds } from '../../model/dataset.ts';
import { toStage } from '../../scene/transform.ts';
import { Camera } from '../../state/camera.svelte.ts';
import { Explorer } from '../../state/explorer.svelte.ts';
import { Preferences } from '../../state/preferences.svelte.ts';
import { Fitting } from './fitting.ts';

test('a map of which nothing is visible at first is fitted all the same, and stands there when all is', async () => {
  const explorer = new Explorer(new Preferences());
  await (await explorer.prepareFiles()).open(story, 'story.json');
  await expect.poll(() => explorer.drawing.xy !== null, { timeout: 10_000 }).toBe(true);
  explorer.change({ ...explorer.view, hiddenKinds: [...actorKinds] });
  expect(explorer.drawing.plainMarks.actors).toEqual([]);
  const camera = new Camera();
  const fitting = new Fitting(explorer, camera);
  const xy = explorer.drawing.xy!;
  fitting.follow(xy);
  // No room yet: it is tried again.
  expect(camera.transform).toEqual({ k: 1, x: 0, y: 0 });
  camera.frame = { width: 800, height: 600 };
  fitting.follow(xy);
  explorer.change({ ...explorer.view, hiddenKinds: [] });
  for (let actor = 0; actor < explorer.graph.actors.length; actor++) {
    const [x, y] = toStage(camera.transform, [xy[actor * 2]!, xy[actor * 2 + 1]!]);
    expect(x > 0 && x < 800 && y > 0 && y < 600).toBe(true);
  }
});
