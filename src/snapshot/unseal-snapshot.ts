/**
 * A picture that somebody opens → the data that it carries, and the view and places in them, or the sentence that says
 * why there are none. It reads the file's object model and never its text, so that whatever rewrote the file in between
 * may have. Who checks the dataset is not its business: the page has a worker for that, the command line has not.
 */
import type { Issue } from '../format/issue.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import { readView } from '../view/read-view.ts';
import type { View } from '../view/view.ts';
import { readOptions, type SnapshotOptions } from './options.ts';
import { readPlaces, type AllPlaces } from './places.ts';
import { readDrawing } from './read-drawing.ts';
import { hashOf, sealNamespace, sealVersion, unseal, wordsHash, type Payload } from './seal.ts';
import { readXml, textOf, type XmlElement } from './xml.ts';

/** What became of the drawing since: nothing, written anew by another program, or with other words in it. */
export type DrawingState = 'same' | 'rewritten' | 'reworded';

/** What is to be said of it; `null` where it is as it was. */
export const drawingWords: Readonly<Record<DrawingState, string | null>> = {
  same: null,
  rewritten:
    'The drawing is not as it was saved: another program wrote it anew, or it was edited. Its lines of text are the same; colours, signs and places may not be. What is shown here is made from the data.',
  reworded:
    'The drawing was changed since it was saved: it says other words, or hides or adds some. What is shown here is made from the data, not from the drawing.',
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

/** What a picture carries, before its dataset was checked. */
export interface UnsealedSnapshot {
  readonly kind: 'unsealed';
  /** JSON. */
  readonly dataset: string;
  readonly payload: Payload;
  readonly drawing: DrawingState;
}

/** `text` is that of the file. */
export function unsealSnapshot(text: string): UnsealedSnapshot | RefusedSnapshot {
  const root = readXml(text);
  if (root === null) {
    return refused('This is not XML from end to end: it was cut off or damaged.');
  }
  if (root.name !== 'svg') return refused(`This is XML, but no picture: it begins with <${root.name}>.`);
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

function sealsIn(node: XmlElement | string): XmlElement[] {
  if (typeof node === 'string') return [];
  if (node.name === 'snapshot' && node.namespace === sealNamespace) return [node];
  return node.children.flatMap(sealsIn);
}

function unpack(root: XmlElement, seal: XmlElement): UnsealedSnapshot | RefusedSnapshot {
  const version = Number(seal.attributes['version']);
  if (version > sealVersion) {
    return refused(
      `This snapshot is of version ${version}; this app opens up to version ${sealVersion}. A newer app opens it.`,
    );
  }
  const unsealed = unseal(textOf(seal), seal.attributes['data'] ?? '');
  if (unsealed.kind === 'broken') return refused(unsealed.message);
  const { payload } = unsealed;
  return {
    kind: 'unsealed',
    dataset: JSON.stringify(payload['dataset'] ?? null),
    payload,
    drawing: stateOf(root, seal),
  };
}

/** The picture with the graph of its dataset, and what was found in that. */
export function openUnsealed(
  { payload, drawing }: UnsealedSnapshot,
  graph: Graph,
  issues: readonly Issue[],
): OpenedSnapshot {
  const words = drawingWords[drawing];
  const said: Issue[] = words === null ? [] : [{ severity: 'warning', path: '', message: words }];
  const settings = settingsOf(payload, graph);
  return { kind: 'opened', dataset: graph.dataset, graph, issues: [...said, ...issues], drawing, ...settings };
}

function settingsOf(payload: Payload, graph: Graph): Pick<OpenedSnapshot, 'view' | 'places' | 'options'> {
  const { view } = payload;
  return {
    view: readView(typeof view === 'object' && view !== null ? (view as Record<string, unknown>) : {}, graph),
    places: readPlaces(graph, payload['places']),
    options: readOptions(payload['options']),
  };
}

function stateOf(root: XmlElement, seal: XmlElement): DrawingState {
  const { text, words } = readDrawing(root);
  if (hashOf(text) === seal.attributes['drawing']) return 'same';
  return wordsHash(words) === seal.attributes['words'] ? 'rewritten' : 'reworded';
}

function refused(message: string): RefusedSnapshot {
  return { kind: 'refused', issues: [{ severity: 'error', path: '', message }] };
}
