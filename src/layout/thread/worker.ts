/** The worker's end: one request in, one answer out. Positions are posted as a copy. */
import type { LayoutAnswer, LayoutRequest } from '../protocol.ts';
import { settleAll } from '../rows.ts';

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  postMessage(answer(data));
});

function answer({ number, input }: LayoutRequest): LayoutAnswer {
  try {
    return { kind: 'settled', number, xy: settleAll(input) };
  } catch (error) {
    return { kind: 'failed', number, message: error instanceof Error ? error.message : String(error) };
  }
}
