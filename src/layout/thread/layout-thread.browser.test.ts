import { afterEach, expect, test, vi } from 'vitest';
import { actorsLayout } from '../../snapshot/lay-out.ts';
import { buildGraph } from '../../model/graph.ts';
import { emptyDataset } from '../../model/dataset.ts';
import type { LayoutAnswer } from '../protocol.ts';
import { LayoutThread } from './layout-thread.ts';

afterEach(() => vi.unstubAllGlobals());

test('a worker that could not be started ahead is not waited for: the first request tries another', async () => {
  const workers: EventTarget[] = [];
  class Failing extends EventTarget {
    constructor() {
      super();
      workers.push(this);
    }
    terminate(): void {
      this.dispatchEvent(new Event('gone'));
    }
  }
  vi.stubGlobal('Worker', Failing);
  const thread = new LayoutThread();
  thread.start();
  workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'no such file' }));
  vi.unstubAllGlobals();
  const answers: LayoutAnswer[] = [];
  thread.request(actorsLayout(buildGraph(emptyDataset)), (answer) => answers.push(answer));
  await expect.poll(() => answers.at(-1)?.kind, { timeout: 5000 }).toBe('settled');
  thread.stop();
});
