import { expect, test } from 'vitest';
import { LayoutRun } from './layout-run.svelte.ts';
import { actorsLayout } from '../snapshot/lay-out.ts';
import { buildGraph } from '../model/graph.ts';

/** A ring of actors with some ties across it. */
function ring(count: number): ReturnType<typeof buildGraph> {
  const ids = Array.from({ length: count }, (_, i) => `a${i}`);
  const steps = [1, 7, 61];
  return buildGraph({
    format: 'entente',
    version: 1,
    id: 'ring',
    title: 'Ring',
    tieTypes: [{ id: 't', label: 'T', meaning: 'M' }],
    actors: ids.map((id) => ({ id, name: id, kind: 'state' })),
    voices: [],
    documents: [],
    ties: steps.flatMap((step) =>
      ids.map((id, i) => ({
        id: `${id}-${step}`,
        source: id,
        target: ids[(i + step) % count]!,
        label: 'L',
        type: 't',
        claims: [],
      })),
    ),
    story: [],
  });
}

test('a layout that takes a while is said to, with its share, and no longer once it is done or given up', async () => {
  const run = new LayoutRun();
  let [wasLong, share] = [false, 0];
  const stop = $effect.root(() => {
    $effect(() => {
      wasLong ||= run.isLong;
      if (run.state.kind === 'running') share = Math.max(share, run.state.share);
    });
  });
  run.start(actorsLayout(ring(50_000)));
  expect(run.isLong).toBe(false);
  await expect.poll(() => run.state.kind, { timeout: 20_000 }).toBe('settled');
  expect(wasLong).toBe(true);
  expect(share).toBeGreaterThan(0);
  expect(run.isLong).toBe(false);
  run.start(actorsLayout(ring(1000)));
  run.forget();
  expect(run.isLong).toBe(false);
  expect(run.state.kind).toBe('idle');
  run.start(actorsLayout(ring(4)));
  await expect.poll(() => run.state.kind, { timeout: 5000 }).toBe('settled');
  expect(run.isLong).toBe(false);
  stop();
});

test('a layout that is tried again is asked for as it was, with its pins', async () => {
  const run = new LayoutRun();
  run.start(actorsLayout(ring(4), new Map([[2, [123, 456]]])));
  for (const attempt of ['first', 'again']) {
    await expect.poll(() => run.state.kind, { timeout: 5000 }).toBe('settled');
    expect(run.state.kind === 'settled' && [...run.state.xy.slice(4, 6)], attempt).toEqual([123, 456]);
    if (attempt === 'first') run.retry();
  }
});
