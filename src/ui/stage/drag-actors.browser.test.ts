import { afterEach, expect, test } from 'vitest';
import story from '../../../data/russia-taliban/dataset.json?raw';
import { Camera } from '../../state/camera.svelte.ts';
import { Explorer, unmoved } from '../../state/explorer.svelte.ts';
import { Preferences } from '../../state/preferences.svelte.ts';
import { openingView } from '../../view/read-view.ts';
import { dragActors } from './drag-actors.ts';

let end = (): void => {};
afterEach(() => end());

interface Held {
  readonly explorer: Explorer;
  readonly move: (x: number, y: number) => void;
  readonly drop: () => void;
}

/** The story, with a hand that holds an actor of a high number. */
async function held(): Promise<Held> {
  const explorer = new Explorer(new Preferences());
  await (await explorer.prepareFiles()).open(story, 'story.json');
  await expect.poll(() => explorer.drawing.xy !== null, { timeout: 10_000 }).toBe(true);
  const stage = document.createElement('div');
  document.body.append(stage);
  const key = explorer.graph.actors.at(-1)!.id;
  end = dragActors(stage, explorer, new Camera(), () => key);
  const mouse = (type: string, on: EventTarget, x: number, y: number): void =>
    void on.dispatchEvent(
      new MouseEvent(type, { clientX: x, clientY: y, button: 0, buttons: 1, bubbles: true, cancelable: true, view: window }),
    ); // prettier-ignore
  mouse('mousedown', stage, 10, 10);
  mouse('mousemove', window, 30, 40);
  return {
    explorer,
    move: (x, y) => mouse('mousemove', window, x, y),
    drop: () => mouse('mouseup', window, 30, 40),
  };
}

test('what is dropped stays there, until it is taken back', async () => {
  const { explorer, drop } = await held();
  drop();
  expect(explorer.moves.actors.size).toBe(1);
  explorer.undo();
  expect(explorer.moves.actors.size).toBe(0);
});

test('a hand that holds an actor while another dataset is shown moves nothing there', async () => {
  const { explorer, move, drop } = await held();
  const [first, ...rest] = explorer.graph.dataset.actors;
  const small = { ...explorer.graph.dataset, id: 'small', actors: [first!], ties: [], story: [] };
  await (await explorer.prepareFiles()).open(JSON.stringify(small), 'small.json');
  await expect.poll(() => explorer.drawing.xy !== null, { timeout: 10_000 }).toBe(true);
  expect(explorer.graph.actors.length).toBeLessThan(rest.length);
  move(60, 70);
  expect(explorer.drawing.xy).toBe(explorer.drawing.xyAtRest);
  drop();
  expect(explorer.moves).toEqual(unmoved);
  expect(explorer.canUndo).toBe(false);
});

test('nor on the map of speakers, where it has come by a key', async () => {
  const { explorer, move, drop } = await held();
  explorer.change({ ...openingView(explorer.graph), face: 'speakers' });
  await expect.poll(() => explorer.drawing.xy !== null, { timeout: 10_000 }).toBe(true);
  expect(explorer.drawing.xy).toBe(explorer.drawing.xyAtRest);
  move(60, 70);
  drop();
  expect(explorer.moves).toEqual(unmoved);
});
