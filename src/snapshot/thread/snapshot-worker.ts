/** The worker's end: a snapshot for each request, with word of each step on the way. */
import { reasonOf } from '../../lib/reason.ts';
import { makeSnapshot } from '../make.ts';
import type { NumberedRequest, SnapshotAnswer } from '../protocol.ts';

addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => {
  void answer(data);
});

async function answer({ number, request }: NumberedRequest): Promise<void> {
  const say = (said: SnapshotAnswer): void => {
    postMessage(said);
  };
  try {
    const snapshot = await makeSnapshot(request, (stage) => say({ kind: 'reached', number, stage }));
    say({ kind: 'made', number, snapshot });
  } catch (error) {
    say({ kind: 'failed', number, message: reasonOf(error) });
  }
}
