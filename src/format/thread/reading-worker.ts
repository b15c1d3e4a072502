/** The worker's end: reads and checks a file, hands the dataset over in pieces and numbers its graph meanwhile. */
import { numberGraph, type GraphNumbers } from '../../model/graph.ts';
import { parse } from '../parse.ts';
import { piecesOf, restOf } from '../pieces.ts';
import type { FileSource, ReadAnswer, ReadRequest } from './protocol.ts';

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data);
});

async function answer({ number, source }: ReadRequest): Promise<void> {
  try {
    await read(number, source);
  } catch (error) {
    say({ kind: 'failed', number, message: error instanceof Error ? error.message : String(error) });
  }
}

async function read(number: number, source: FileSource): Promise<void> {
  const text = typeof source === 'string' ? source : await source.text();
  // Told by what is in it: a picture that was sent by mail may have any name.
  if (/^\uFEFF?\s*</.test(text)) {
    say({ kind: 'picture', number, text });
    return;
  }
  const { dataset, issues } = parse(text);
  if (dataset === null) {
    say({ kind: 'refused', number, issues });
    return;
  }
  // The page reads the pieces while the graph is numbered here.
  for (const piece of piecesOf(dataset)) say({ kind: 'piece', number, piece });
  const numbers = numberGraph(dataset);
  say({ kind: 'dataset', number, rest: restOf(dataset), numbers, issues }, buffersOf(numbers));
}

function say(answer: ReadAnswer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

/** What is handed over without a copy. */
function buffersOf({ claims, ...numbers }: GraphNumbers): Transferable[] {
  const { columns, claimAt, documentAt } = claims;
  const columnBuffers = Object.values(columns).flatMap((column) => (ArrayBuffer.isView(column) ? column.buffer : []));
  const arrays = [...Object.values(numbers), claimAt, documentAt];
  return [...arrays.map(({ buffer }) => buffer), ...columnBuffers] as ArrayBuffer[];
}
