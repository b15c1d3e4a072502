/** A file on the disk → a graph, and what a snapshot says beside it. */
import { readFile } from 'node:fs/promises';
import { reasonOf } from '../lib/reason.ts';
import { parse } from '../format/parse.ts';
import type { Issue } from '../format/issue.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { openSnapshot } from '../snapshot/open.ts';
import { usualOptions, type SnapshotOptions } from '../snapshot/options.ts';
import type { AllPlaces } from '../snapshot/places.ts';
import type { DrawingState } from '../snapshot/unseal-snapshot.ts';
import { openingView } from '../view/read-view.ts';
import type { View } from '../view/view.ts';
import { Refusal } from './refusal.ts';

export interface ReadFile {
  readonly graph: Graph;
  readonly view: View;
  readonly places: AllPlaces;
  readonly options: SnapshotOptions;
  readonly issues: readonly Issue[];
  /** What became of the drawing; `null` for a dataset. */
  readonly drawing: DrawingState | null;
}

async function textOfFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Refusal(`${file} could not be read: ${reasonOf(error)}.`, 1);
  }
}

/** Throws a `Refusal` with every problem where the file is neither a dataset nor a snapshot. */
export async function readGraph(file: string): Promise<ReadFile> {
  const text = await textOfFile(file);
  if (/^\uFEFF?\s*</.test(text)) return readSnapshot(file, text);
  const { dataset, issues } = parse(text);
  if (dataset === null) throw new Refusal(listed(file, issues), 1);
  const graph = buildGraph(dataset);
  return { graph, view: openingView(graph), places: {}, options: usualOptions, issues, drawing: null };
}

function readSnapshot(file: string, text: string): ReadFile {
  const opened = openSnapshot(text);
  if (opened.kind === 'refused') throw new Refusal(listed(file, opened.issues), 1);
  return opened;
}

/** Every issue on a line of its own, under the name of the file. */
export function listed(file: string, issues: readonly Issue[]): string {
  const lines = issues.map(({ severity, path, message }) => `${severity}: ${path === '' ? '' : `${path}: `}${message}`);
  return [`${file}:`, ...lines].join('\n  ');
}
