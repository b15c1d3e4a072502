/** The worker's end: works in slices, so that a new request ends the one before, and says now and then how far it is. */
import { reasonOf } from '../../lib/reason.ts';
import { pause } from '../../lib/pause.ts';
import type { LayoutAnswer, LayoutRequest } from '../protocol.ts';
import { settling } from '../settle.ts';

/** Milliseconds of work between two looks at what has come in. */
const slice = 40;

let latest = 0;

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  latest = data.number;
  void work(data);
});

async function work({ number, input }: LayoutRequest): Promise<void> {
  try {
    const run = settling(input);
    for (;;) {
      const end = performance.now() + slice;
      let step = run.next();
      while (step.done !== true && performance.now() < end) step = run.next();
      if (step.done === true) {
        answer({ kind: 'settled', number, xy: step.value });
        return;
      }
      answer({ kind: 'running', number, share: step.value });
      await pause();
      if (number !== latest) return;
    }
  } catch (error) {
    answer({ kind: 'failed', number, message: reasonOf(error) });
  }
}

function answer(message: LayoutAnswer): void {
  postMessage(message);
}
