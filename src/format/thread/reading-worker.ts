/** The worker's end: reads and checks a file, and hands over its numbers and, in pieces, which records are taken from it. */
import { reasonOf } from '../../lib/reason.ts';
import type { NumberedClaims } from '../../model/claim-columns.ts';
import { numberClaimsOf, numberTies } from '../../model/graph.ts';
import { checkFields, readFields } from '../parse.ts';
import { lotsOf, piecesOf, restOf } from '../pieces.ts';
import type { FileSource, ReadAnswer, ReadRequest } from './protocol.ts';

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data);
});

async function answer({ number, source }: ReadRequest): Promise<void> {
  try {
    await read(number, source);
  } catch (error) {
    say({ kind: 'failed', number, message: reasonOf(error) });
  }
}

async function read(number: number, source: FileSource): Promise<void> {
  const text = typeof source === 'string' ? source : await source.text();
  // Told by what is in it: a picture that was sent by mail may have any name.
  if (/^\uFEFF?\s*</.test(text)) {
    say({ kind: 'picture', number, text });
    return;
  }
  const read = readFields(text);
  if ('refused' in read) {
    say({ kind: 'refused', number, issues: read.refused.issues });
    return;
  }
  say({ kind: 'json', number });
  const { dataset, issues, resolved } = checkFields(read.fields);
  if (dataset === null) {
    say({ kind: 'refused', number, issues });
    return;
  }
  const ties = numberTies(dataset, resolved ?? undefined);
  // They are needed once more for the claims: a copy goes over.
  say({ kind: 'ties', number, ties });
  // The page puts the pieces together while the claims are numbered here.
  for (const pieces of lotsOf(piecesOf(dataset, read.inText))) say({ kind: 'pieces', number, pieces });
  const claims = numberClaimsOf(dataset, ties);
  say({ kind: 'dataset', number, rest: restOf(dataset), claims, issues }, buffersOf(claims));
}

function say(answer: ReadAnswer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

/** What is handed over without a copy. */
function buffersOf({ columns, claimAt, documentAt }: NumberedClaims): Transferable[] {
  const arrays = [...Object.values(columns), claimAt, documentAt];
  return arrays.flatMap((array) => (ArrayBuffer.isView(array) ? (array.buffer as ArrayBuffer) : []));
}
