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
  run.start(actorsLayout(ring(20_000)));
  expect(run.isLong).toBe(false);
  await expect.poll(() => run.isLong, { timeout: 5000 }).toBe(true);
  await expect.poll(() => run.state.kind === 'running' && run.state.share > 0, { timeout: 5000 }).toBe(true);
  run.forget();
  expect(run.isLong).toBe(false);
  run.start(actorsLayout(ring(4)));
  await expect.poll(() => run.state.kind, { timeout: 5000 }).toBe('settled');
  expect(run.isLong).toBe(false);
  run.stop();
});
