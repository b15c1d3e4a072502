import { expect, test, vi } from 'vitest';
import story from '../../data/russia-taliban/dataset.json?raw';
import { parse } from '../format/parse.ts';
import { settle } from '../layout/settle.ts';
import { assessAll } from '../model/assess.ts';
import { buildGraph } from '../model/graph.ts';
import { themes } from '../scene/theme.ts';
import { actorsLayout } from '../snapshot/lay-out.ts';
import { LayoutRun } from './layout-run.svelte.ts';
import { Reading, type Read } from './reading.svelte.ts';

const read = (reading: Reading, source: Blob | string): Promise<Read | null> =>
  reading.run('a file', (own) => own(source));

test('what the worker hands over is what the page would have made itself', async () => {
  const graph = buildGraph(parse(story).dataset!);
  const layout = expect.any(LayoutRun) as LayoutRun;
  const whole = assessAll(graph.columns, null);
  const lookCloser = expect.any(Function) as () => never;
  const expected = { kind: 'read', graph, whole, layout, issues: [], lookCloser };
  expect(await read(new Reading(() => themes.light), story)).toEqual(expected);
  expect(await read(new Reading(() => themes.light), new Blob([story]))).toEqual(expected);
});

test('the page says what its worker says of a file, and what of it JSON.parse passes over', async () => {
  const text = story
    .replace('"label": "Military agreement of May 2026"', '"label": "An alliance", $&')
    .replace('"asOf"', '"color": 1, $&');
  const found = await read(new Reading(() => themes.light), text);
  const { issues } = parse(text);
  expect(issues.map(({ severity, path }) => [severity, path])).toEqual([
    ['info', 'color'],
    ['warning', expect.stringMatching(/^ties\[\d+\]\.label$/)],
  ]);
  if (found?.kind !== 'read') throw new Error('It was not read.');
  expect([...found.issues, ...(await found.lookCloser())]).toEqual(issues);
});

test('a dataset is laid out while it is read, as it would be afterwards, unless its places are known', async () => {
  const found = await read(new Reading(() => themes.light), story);
  if (found?.kind !== 'read' || found.layout === null) throw new Error('No layout was begun.');
  const { graph, layout } = found;
  await expect.poll(() => layout.state.kind).toBe('settled');
  expect(layout.state).toEqual({ kind: 'settled', xy: settle(actorsLayout(graph)) });
  layout.stop();
  const placed = await new Reading(() => themes.light).run('a file', (own) => own(story, 'placed'));
  expect(placed).toMatchObject({ kind: 'read', layout: null });
});

test('the layout of a file that is stopped, refused or no dataset is given up', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  const reading = new Reading(() => themes.light);
  const first = read(reading, story);
  // The workers that read and lay out.
  reading.stop();
  expect(ended).toHaveBeenCalledTimes(2);
  expect(await first).toBeNull();
  for (const source of ['{"a":', '<svg/>']) {
    ended.mockClear();
    await read(reading, source);
    expect(ended).toHaveBeenCalledTimes(1);
  }
  ended.mockRestore();
});

test('of two files the later wins, however far the first has come', async () => {
  const reading = new Reading(() => themes.light);
  const small = '{"format":"entente","version":1,"id":"small","title":"Small"}';
  const [first, second] = await Promise.all([read(reading, story), read(reading, small)]);
  expect(first).toBeNull();
  expect(second).toMatchObject({ kind: 'read', graph: { dataset: { id: 'small' } } });
  expect(await read(reading, story)).toMatchObject({ graph: { dataset: { id: 'russia-taliban' } } });
});

test('one that is stopped comes to nothing, and the next is read all the same', async () => {
  const reading = new Reading(() => themes.light);
  const first = read(reading, story);
  reading.stop();
  expect(await first).toBeNull();
  expect(reading.file).toBeNull();
  expect(await read(reading, story)).toMatchObject({ kind: 'read' });
});

test('what is no dataset is refused with the place of its trouble, and a picture comes back as its text', async () => {
  const reading = new Reading(() => themes.light);
  expect(await read(reading, '{"a":')).toMatchObject({ kind: 'refused', issues: [{ severity: 'error' }] });
  expect(await read(reading, '\uFEFF <svg/>')).toMatchObject({ kind: 'picture', text: '\uFEFF <svg/>' });
});

test('a file whose work fails is told as a failure, and the name of it is gone', async () => {
  const reading = new Reading(() => themes.light);
  await expect(reading.run('a file', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(reading.file).toBeNull();
});

/** The story in a file that the worker reads as it is, and the page as it is told to. */
function fileReadAs(text: () => Promise<string>): Blob {
  return Object.assign(new Blob([story]), { text });
}

test('a file that the page cannot read a second time fails with the reason, and one that has changed with that', async () => {
  const memory = fileReadAs(() => Promise.reject(new RangeError('no memory')));
  await expect(read(new Reading(() => themes.light), memory)).rejects.toThrow('no memory');
  for (const text of ['', '{"actors": []}']) {
    const changed = fileReadAs(() => Promise.resolve(text));
    await expect(read(new Reading(() => themes.light), changed)).rejects.toThrow('changed');
  }
});

test('another file wins while the page still reads the first', async () => {
  const reading = new Reading(() => themes.light);
  let give: ((text: string) => void) | null = null;
  const first = read(
    reading,
    fileReadAs(() => new Promise((resolve) => (give = resolve))),
  );
  await expect.poll(() => give).not.toBeNull();
  const second = read(reading, story);
  give!(story);
  expect(await first).toBeNull();
  expect(await second).toMatchObject({ kind: 'read' });
});

test('workers that were started ahead read and lay out the first file', async () => {
  const reading = new Reading(() => themes.light);
  reading.prepare();
  const made = vi.spyOn(globalThis, 'Worker');
  expect(await read(reading, story)).toMatchObject({ kind: 'read' });
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});

test('a file is named once it takes a while', async () => {
  const reading = new Reading(() => themes.light);
  let go = (): void => {};
  const slow = reading.run('slow.json', () => new Promise<void>((resolve) => (go = resolve)));
  expect(reading.file).toBeNull();
  await expect.poll(() => reading.file).toBe('slow.json');
  go();
  await slow;
  expect(reading.file).toBeNull();
});
