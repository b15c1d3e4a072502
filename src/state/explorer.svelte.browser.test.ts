import { flushSync, tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import story from '../../data/russia-taliban/dataset.json?raw';
import storyAddress from '../../data/russia-taliban/dataset.json?url';
import { openingView } from '../view/read-view.ts';
import { viewAddress } from '../view/address.ts';
import { Explorer } from './explorer.svelte.ts';
import { Player } from './player.svelte.ts';
import { Preferences } from './preferences.svelte.ts';

const otherStory = JSON.stringify({ ...(JSON.parse(story) as object), id: 'other', title: 'Other' });

async function openStory(explorer: Explorer): Promise<void> {
  await (await explorer.prepareFiles()).open(story, 'story.json');
}

/** Every value of the chain, to tell by identity which were made anew. */
function chain({ graph, telling, drawing }: Explorer): Record<string, unknown> {
  const { whole, told, visible, filter } = telling;
  const { lanes, marks, xy, scene } = drawing;
  return { graph, whole, told, lanes, visible, filter, marks, xy, scene };
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
  explorer.drawing.scale = 1;
  await openStory(explorer);
  await expect.poll(() => explorer.drawing.scene !== null, { timeout: 10_000 }).toBe(true);
  const settled = explorer.drawing.layout.state;
  expect(redone(explorer, () => explorer.drag(0, 10, 10))).toEqual(['xy', 'scene']);
  expect(redone(explorer, () => (explorer.drawing.scale = 2))).toEqual(['scene']);
  expect(redone(explorer, () => explorer.select({ kind: 'actor', id: 'russia' }))).toEqual(['marks', 'scene']);
  expect(redone(explorer, () => (explorer.pointed = { kind: 'actor', id: 'china' }))).toEqual(['marks', 'scene']);
  const hidden = redone(explorer, () => explorer.change({ ...explorer.view, hiddenTypes: ['membership'] }));
  expect(hidden).toEqual(['visible', 'filter', 'marks', 'scene']);
  expect(explorer.drawing.layout.state).toBe(settled);
  const lens = [{ kind: 'speaker', id: 'afghan-defence-minister' }] as const;
  const told = redone(explorer, () => explorer.change({ ...explorer.view, lens }));
  expect(told).toEqual(['told', 'visible', 'marks', 'scene']);
  const known = redone(explorer, () => explorer.change({ ...explorer.view, saidBy: '2026-05-28' }));
  expect(known).toEqual(['told', 'visible', 'marks', 'scene']);
  expect(redone(explorer, () => explorer.change({ ...explorer.view, list: 'coverage', clock: 'said' }))).toEqual([]);
  expect(explorer.drawing.layout.state).toBe(settled);
  stop();
});

test('the map is laid out once, by the layout that began while the file was read', async () => {
  const explorer = new Explorer(new Preferences());
  const files = await explorer.prepareFiles();
  const read = await files.reading.run('story.json', (own) => own(story));
  if (read?.kind !== 'read') throw new Error('The story was not read.');
  files.show(read, 'story.json');
  expect(explorer.drawing.layout).toBe(read.layout);
  await expect.poll(() => explorer.drawing.xy !== null, { timeout: 10_000 }).toBe(true);
  explorer.select({ kind: 'actor', id: 'russia' });
  expect(explorer.drawing.layout).toBe(read.layout);
});

test('a canvas draws its picture anew for what changes all of it, and only what is lit for the rest', async () => {
  const explorer = new Explorer(new Preferences());
  const onCanvas = (): Record<string, unknown> => {
    const { plainMarks, xyAtRest, lit } = explorer.drawing;
    return { plainMarks, xyAtRest, lit };
  };
  const changed = (change: () => void): string[] => {
    const before = onCanvas();
    change();
    flushSync();
    const after = onCanvas();
    return Object.keys(before).filter((name) => before[name] !== after[name]);
  };
  const stop = $effect.root(() => {
    $effect(() => void onCanvas());
  });
  await openStory(explorer);
  await expect.poll(() => explorer.drawing.xyAtRest !== null, { timeout: 10_000 }).toBe(true);
  expect(changed(() => (explorer.drawing.scale = 2))).toEqual([]);
  expect(changed(() => (explorer.pointed = { kind: 'actor', id: 'china' }))).toEqual(['lit']);
  expect(changed(() => explorer.drag(0, 10, 10))).toEqual([]);
  expect(changed(() => explorer.drop())).toEqual(['xyAtRest', 'lit']);
  expect(changed(() => explorer.select({ kind: 'actor', id: 'russia' }))).toEqual(['lit']);
  const filtered = changed(() => explorer.change({ ...explorer.view, hiddenTypes: ['membership'] }));
  expect(filtered).toEqual(['plainMarks', 'lit']);
  stop();
});

test('the clocks leave alone what the timeline counts', async () => {
  const explorer = new Explorer(new Preferences());
  await openStory(explorer);
  explorer.change({ ...explorer.view, saidBy: '2024' });
  const { atAllTimes } = explorer.telling;
  expect(atAllTimes.told).toEqual(explorer.telling.whole);
  for (const clock of [{ saidBy: '2025' }, { held: { from: '2021', to: null } }, { saidBy: null, hideUndated: true }]) {
    explorer.change({ ...explorer.view, ...clock });
    expect(explorer.telling.atAllTimes).toBe(atAllTimes);
  }
  explorer.change({ ...explorer.view, lens: [{ kind: 'speaker', id: 'afghan-defence-minister' }] });
  expect(explorer.telling.atAllTimes).not.toBe(atAllTimes);
});

test('what is steered is taken back at once, and told when it is over', async () => {
  const explorer = new Explorer(new Preferences());
  await openStory(explorer);
  const first = explorer.view;
  for (const saidBy of ['2013', '2014', '2015']) explorer.steer({ ...explorer.view, saidBy });
  expect(explorer.announcement).toBe('');
  explorer.rest();
  await expect.poll(() => explorer.announcement).toMatch(/^As known by the end of 2015: \d+ of 145 ties shown\.$/);
  explorer.undo();
  expect(explorer.view).toBe(first);
  expect(explorer.canUndo).toBe(false);

  explorer.steer({ ...explorer.view, saidBy: '2016' });
  explorer.select(null);
  const between = explorer.view;
  explorer.steer({ ...explorer.view, saidBy: '2017' });
  explorer.rest();
  explorer.undo();
  expect(explorer.view).toBe(between);
});

test('a dataset that is opened while time plays is shown as it opens', async () => {
  const explorer = new Explorer(new Preferences());
  await openStory(explorer);
  explorer.change({ ...explorer.view, hiddenTypes: ['membership'] });
  const before = explorer.view;
  const player = new Player(explorer);
  const stop = $effect.root(() => {
    // As in the timeline, which another graph takes away.
    $effect(() => {
      expect(player.isPlaying).toBeTypeOf('boolean');
    });
    $effect(() => (explorer.graph.actors.length > 0 ? () => player.leave() : undefined));
  });
  flushSync();
  // A play that ends where it began leaves nothing to take back.
  player.play({ ...before }, () => null);
  flushSync();
  const files = await explorer.prepareFiles();
  await files.open(otherStory, 'other.json');
  flushSync();
  expect(explorer.graph.dataset.title).toBe('Other');
  expect(explorer.view.hiddenTypes).toEqual([]);
  expect(explorer.canUndo).toBe(false);
  stop();
});

test('whoever has opened a file goes on with it, whatever comes of the dataset of the site', async () => {
  const explorer = new Explorer(new Preferences());
  let fail = (): void => {};
  const fetched = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() => new Promise((_, reject) => (fail = () => reject(new Error('no network')))));
  const site = explorer.fetch(storyAddress);
  fetched.mockRestore();
  await (await explorer.prepareFiles()).open(otherStory, 'other.json');
  fail();
  await site;
  expect(explorer.opening.kind).toBe('ready');
  expect(explorer.graph.dataset.title).toBe('Other');
});

test('a host that sends a page in the place of the dataset is told as a failure that can be tried again', async () => {
  const explorer = new Explorer(new Preferences());
  await explorer.fetch('data:text/html,<!doctype html><title>x</title>');
  expect(explorer.opening.kind === 'failed' && explorer.opening.again).toBeTypeOf('function');
});

test('what is arranged is given up where something else becomes visible', async () => {
  const explorer = new Explorer(new Preferences());
  await openStory(explorer);
  await expect.poll(() => explorer.drawing.xy !== null, { timeout: 10_000 }).toBe(true);
  explorer.change({ ...explorer.view, hiddenTypes: ['membership'] });
  explorer.rearrange();
  explorer.select({ kind: 'actor', id: 'russia' });
  expect(explorer.drawing.rearranging.isRunning).toBe(true);
  explorer.undo();
  explorer.undo();
  expect(explorer.drawing.rearranging.isRunning).toBe(false);
  expect(explorer.moves.actors.size).toBe(0);
});

test('what is arranged is given up where a gesture shows something else, and the gesture stays one change', async () => {
  const explorer = new Explorer(new Preferences());
  await openStory(explorer);
  await expect.poll(() => explorer.drawing.xy !== null, { timeout: 10_000 }).toBe(true);
  const before = explorer.view;
  explorer.rearrange();
  explorer.steer({ ...before, held: { from: null, to: '2000' } });
  expect(explorer.drawing.rearranging.isRunning).toBe(false);
  explorer.steer({ ...before, held: { from: null, to: '2001' } });
  explorer.rest();
  explorer.undo();
  expect(explorer.view).toEqual(before);
  expect(explorer.moves.actors.size).toBe(0);
});

test('a file that the reader has chosen is read on when the site has nothing to show', async () => {
  const explorer = new Explorer(new Preferences());
  const files = await explorer.prepareFiles();
  let give: (text: string) => void = () => undefined;
  const slow = new Promise<string>((resolve) => (give = resolve));
  const reading = files.reading.run('own.json', async (own) => own(await slow));
  await explorer.fetch('data:text/html,<!doctype html><title>x</title>');
  give(story);
  expect(await reading).toMatchObject({ kind: 'read' });
});

test('on a map of speakers nothing stands out of whom nobody there speaks', async () => {
  const explorer = new Explorer(new Preferences());
  await openStory(explorer);
  const silent = explorer.graph.actors.find(({ id }) => !explorer.telling.speakers.number.has(id))!;
  explorer.select({ kind: 'actor', id: silent.id });
  expect(explorer.drawing.lit).not.toBeNull();
  explorer.change({ ...explorer.view, face: 'speakers' });
  expect(explorer.drawing.lit).toBeNull();
});

test('of several changes at once the last is told', async () => {
  const explorer = new Explorer(new Preferences());
  await openStory(explorer);
  explorer.change({ ...explorer.view, saidBy: '2015' });
  explorer.change({ ...explorer.view, saidBy: '2016' });
  await expect.poll(() => explorer.announcement).toMatch(/^As known by the end of 2016/);
  // Words that come when another file is open are no longer said.
  const files = await explorer.prepareFiles();
  const read = await files.reading.run('story.json', (own) => own(story));
  if (read?.kind !== 'read') throw new Error('The story was not read.');
  explorer.change({ ...explorer.view, saidBy: '2017' });
  files.show(read, 'story.json');
  await import('../view/change-in-words.ts');
  await tick();
  expect(explorer.announcement).toBe('');
});

test('of two addresses that are followed the later wins, though the first takes longer to read', async () => {
  const explorer = new Explorer(new Preferences());
  await explorer.fetch(storyAddress);
  const at = (hash: string): Location => ({ hash, href: `https://example.org/${hash}` }) as Location;
  const opening = openingView(explorer.graph);
  const known = viewAddress({ ...opening, saidBy: '2016' });
  await explorer.follow(at(known));
  expect(explorer.view.saidBy).toBe('2016');
  await Promise.all([explorer.follow(at(viewAddress({ ...opening, saidBy: '2017' }))), explorer.follow(at(''))]);
  expect(explorer.view).toEqual(opening);
});

test('an address that comes when another file is open is not followed', async () => {
  const explorer = new Explorer(new Preferences());
  await explorer.fetch(storyAddress);
  const files = await explorer.prepareFiles();
  const read = await files.reading.run('other.json', (own) => own(story.replace('"russia-taliban"', '"other"')));
  if (read?.kind !== 'read') throw new Error('The story was not read.');
  const hash = viewAddress({ ...openingView(explorer.graph), saidBy: '2016' });
  const followed = explorer.follow({ hash, href: `https://example.org/${hash}` } as Location);
  files.show(read, 'other.json');
  await followed;
  expect(explorer.view).toEqual(openingView(read.graph));
});

test('the dataset of this site is at home in whatever file it comes', async () => {
  const explorer = new Explorer(new Preferences());
  await explorer.fetch(storyAddress);
  const { site } = explorer;
  await openStory(explorer);
  expect(explorer.graph).toBe(site);
  expect(explorer.isAtHome).toBe(true);
  await expect.poll(() => explorer.drawing.xy?.length, { timeout: 10_000 }).toBe(site!.actors.length * 2);
});
