/**
 * A picture that somebody opens → the dataset, view and places that it was made of, or the sentence that says why there
 * are none. It reads the file's object model and never its text, so that whatever rewrote the file in between may have.
 */
import { parse } from '../format/parse.ts';
import type { Issue } from '../format/issue.ts';
import type { Dataset } from '../model/dataset.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { readView } from '../view/read-view.ts';
import type { View } from '../view/view.ts';
import { readOptions, type SnapshotOptions } from './options.ts';
import { readPlaces, type AllPlaces } from './places.ts';
import { readDrawing, textOf, type XmlNode } from './read-drawing.ts';
import { hashOf, sealNamespace, sealVersion, unseal, wordsHash, type Payload } from './seal.ts';

/** What became of the drawing since: nothing, written anew by another program, or with other words in it. */
export type DrawingState = 'same' | 'rewritten' | 'reworded';

/** What is to be said of it; `null` where it is as it was. */
export const drawingWords: Readonly<Record<DrawingState, string | null>> = {
  same: null,
  rewritten:
    'The drawing is not as it was saved: another program wrote it anew or changed its lines. Its words are the same. What is shown here is made from the data.',
  reworded:
    'The drawing was changed since it was saved, and says other words. What is shown here is made from the data, not from the drawing.',
};

export interface OpenedSnapshot {
  readonly kind: 'opened';
  readonly dataset: Dataset;
  readonly graph: Graph;
  readonly view: View;
  readonly places: AllPlaces;
  readonly options: SnapshotOptions;
  readonly drawing: DrawingState;
  readonly issues: readonly Issue[];
}

export interface RefusedSnapshot {
  readonly kind: 'refused';
  readonly issues: readonly Issue[];
}

/** `root` is the root element of the file; where the file is no XML, hand in `null`. */
export function openSnapshot(root: XmlNode | null): OpenedSnapshot | RefusedSnapshot {
  if (root === null || isParserError(root)) {
    return refused('This is not XML from end to end: it was cut off or damaged.');
  }
  if (root.localName !== 'svg')
    return refused(`This is XML, but no picture: it begins with <${root.localName ?? ''}>.`);
  const seals = sealsIn(root);
  const texts = new Set(seals.map(textOf));
  if (texts.size > 1) {
    return refused(`This file holds the data of ${texts.size} snapshots. Open each of them from a file of its own.`);
  }
  const [seal] = seals;
  if (seal === undefined) {
    return refused(
      'This picture holds no data of Entente: it was not saved here, or its data was left out, or another program removed its <metadata>.',
    );
  }
  return unpack(root, seal);
}

/** Parsers of pages put an element of this name where a file is not well-formed. */
function isParserError(node: XmlNode): boolean {
  return (
    node.localName === 'parsererror' || Array.from(node.childNodes).some((child) => child.localName === 'parsererror')
  );
}

function sealsIn(node: XmlNode): XmlNode[] {
  if (node.localName === 'snapshot' && node.namespaceURI === sealNamespace) return [node];
  return Array.from(node.childNodes).flatMap(sealsIn);
}

function attribute({ attributes }: XmlNode, name: string): string | null {
  return Array.from(attributes ?? []).find((one) => one.name === name)?.value ?? null;
}

function unpack(root: XmlNode, seal: XmlNode): OpenedSnapshot | RefusedSnapshot {
  const version = Number(attribute(seal, 'version'));
  if (version > sealVersion) {
    return refused(
      `This snapshot is of version ${version}; this app opens up to version ${sealVersion}. A newer app opens it.`,
    );
  }
  const unsealed = unseal(textOf(seal), attribute(seal, 'data'));
  if (unsealed.kind === 'broken') return refused(unsealed.message);
  const { dataset, issues } = parse(JSON.stringify(unsealed.payload['dataset'] ?? null));
  if (dataset === null) return { kind: 'refused', issues };
  const graph = buildGraph(dataset);
  const drawing = stateOf(root, seal);
  const words = drawingWords[drawing];
  const said: Issue[] = words === null ? [] : [{ severity: 'warning', path: '', message: words }];
  const settings = settingsOf(unsealed.payload, graph);
  return { kind: 'opened', dataset, graph, issues: [...said, ...issues], drawing, ...settings };
}

function settingsOf(payload: Payload, graph: Graph): Pick<OpenedSnapshot, 'view' | 'places' | 'options'> {
  const { view } = payload;
  return {
    view: readView(typeof view === 'object' && view !== null ? (view as Record<string, unknown>) : {}, graph),
    places: readPlaces(graph, payload['places']),
    options: readOptions(payload['options']),
  };
}

function stateOf(root: XmlNode, seal: XmlNode): DrawingState {
  const { text, words } = readDrawing(root);
  if (hashOf(text) === attribute(seal, 'drawing')) return 'same';
  return wordsHash(words) === attribute(seal, 'words') ? 'rewritten' : 'reworded';
}

function refused(message: string): RefusedSnapshot {
  return { kind: 'refused', issues: [{ severity: 'error', path: '', message }] };
}
