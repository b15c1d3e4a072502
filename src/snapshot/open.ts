/** A picture → the dataset, view and places that it was made of, all at once. */
import { parse } from '../format/parse.ts';
import { buildGraph } from '../model/graph.ts';
import { openUnsealed, unsealSnapshot, type OpenedSnapshot, type RefusedSnapshot } from './unseal-snapshot.ts';

/** `text` is that of the file. */
export function openSnapshot(text: string): OpenedSnapshot | RefusedSnapshot {
  const unsealed = unsealSnapshot(text);
  if (unsealed.kind === 'refused') return unsealed;
  const { dataset, issues } = parse(unsealed.dataset);
  return dataset === null ? { kind: 'refused', issues } : openUnsealed(unsealed, buildGraph(dataset), issues);
}
