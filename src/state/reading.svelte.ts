/**
 * The file that is being read: in a worker, and in slices on the page, while another worker lays it out. Of two files the
 * later wins, and whatever is open stays until the new one is there.
 */
import { readRecordLists, type RecordLists } from '../format/record-lists.ts';
import { repeatedKeys } from '../format/repeated-keys.ts';
import type { FileSource } from '../format/thread/protocol.ts';
import { ReadingThread, Stopped } from '../format/thread/reading-thread.ts';
import type { Issue } from '../format/issue.ts';
import { assessSteps } from '../model/assess.ts';
import { graphSteps, type Graph } from '../model/graph.ts';
import type { Assessment } from '../model/standing.ts';
import type { Theme } from '../scene/theme.ts';
import { actorsLayout } from '../snapshot/lay-out.ts';
import { firstShown } from './first-shown.ts';
import { inSlices } from './in-slices.ts';
import { LayoutRun } from './layout-run.svelte.ts';

/** A dataset as the page needs it, reasons why there is none, or the text of a picture. */
export type Read =
  | {
      readonly kind: 'read';
      readonly graph: Graph;
      /** By all claims, by tie number. */
      readonly whole: readonly Assessment[];
      /** Goes on, or is done; `null` for a dataset whose places are known. */
      readonly layout: LayoutRun | null;
      readonly issues: readonly Issue[];
      /** What JSON.parse passed over in the text: to look for it takes a while, and the map need not wait. */
      readonly lookCloser: () => Promise<readonly Issue[]>;
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'picture'; readonly text: string };

/** Milliseconds after which the page says that it reads: most files are there before anybody could read the words. */
const patience = 200;

/** Reads a dataset, and lays it out meanwhile unless it is `placed` already. */
export type ReadOne = (source: FileSource, places?: 'placed') => Promise<Read>;

export class Reading {
  /** The name of the file that is read, once it takes a while. */
  file = $state.raw<string | null>(null);
  readonly #thread = new ReadingThread();
  #latest = 0;
  #running = 0;
  /** Of the dataset that is read, until somebody gets it. */
  #layout: LayoutRun | null = null;
  /** Of the first file, once its worker was started ahead. */
  #next: LayoutRun | null = null;
  readonly #theme: () => Theme;

  /** `theme` is that in which a dataset is going to be shown. */
  constructor(theme: () => Theme) {
    this.#theme = theme;
  }

  /**
   * Reads a file in the place of any that is still being read. `work` says how, and may read more than once. `null` where
   * another file came, or it was stopped. Rejects where it cannot be read.
   */
  async run<T>(file: string, work: (read: ReadOne) => Promise<T>): Promise<T | null> {
    this.stop();
    const number = this.#latest;
    const isLatest = (): boolean => number === this.#latest;
    this.#running = number;
    const timer = setTimeout(() => (this.file = file), patience);
    this.#giveUp = () => clearTimeout(timer);
    try {
      const done = await work((source, places) => this.#read(source, isLatest, places === 'placed'));
      if (!isLatest()) return null;
      this.#layout = null;
      return done;
    } catch (error) {
      if (error instanceof Stopped || !isLatest()) return null;
      throw error;
    } finally {
      if (isLatest()) {
        this.#running = 0;
        this.#rest();
      }
    }
  }

  /** Whether a file is read. */
  get isRunning(): boolean {
    return this.#running > 0;
  }

  /** Starts the workers ahead of the first file. */
  prepare(): void {
    this.#thread.start();
    this.#next ??= prepared();
  }

  /** Reads no longer; what was open stays. */
  stop(): void {
    this.#latest++;
    this.#running = 0;
    this.#thread.stop();
    this.#rest();
  }

  #giveUp = (): void => {};

  #rest(): void {
    this.#giveUp();
    this.file = null;
    this.#lay(null);
  }

  /** What is laid out now, in the place of whatever was. */
  #lay(layout: LayoutRun | null): void {
    this.#layout?.stop();
    this.#layout = layout;
  }

  async #read(source: FileSource, isLatest: () => boolean, isPlaced: boolean): Promise<Read> {
    const stopped = new Stopped('Another file is read.');
    if (!isLatest()) throw stopped;
    const layout = isPlaced ? null : (this.#next ?? prepared());
    if (layout !== null) this.#next = null;
    this.#lay(layout);
    // The page reads the records, too, while the worker checks them: most of them need not be handed over then.
    let isWanted = true;
    let along: Promise<Along | null> = Promise.resolve(null);
    const read = await this.#thread
      .read(source, {
        onjson: () => {
          along = readAlong(source, () => isWanted && isLatest());
          // What goes wrong is thrown where it is waited for; nobody waits for it where the worker has failed, too.
          along.catch(() => undefined);
        },
        onties: (ties) => layout?.start(actorsLayout(ties)),
      })
      .catch((error: unknown) => {
        isWanted = false;
        throw error;
      });
    if (read.kind !== 'dataset') {
      isWanted = false;
      this.#lay(null);
      return read;
    }
    const inText = await along;
    if (!isLatest()) throw stopped;
    if (inText === null) throw new Error('it changed while it was read');
    const dataset = await inSlices(read.gathering.datasetSteps(read.rest, inText.lists), isLatest);
    const graph = dataset === null ? null : await inSlices(graphSteps(dataset, read.numbers), isLatest);
    const whole = graph === null ? null : await inSlices(assessSteps(graph.columns, null), isLatest);
    if (graph === null || whole === null) throw stopped;
    await inSlices(firstShown(graph, whole, this.#theme()), isLatest);
    if (!isLatest()) throw stopped;
    const lookCloser = async (): Promise<readonly Issue[]> =>
      (await inSlices(repeatedKeys(inText.text), isLatest)) ?? [];
    return { kind: 'read', graph, whole, layout, issues: read.issues, lookCloser };
  }
}

function prepared(): LayoutRun {
  const layout = new LayoutRun();
  layout.prepare();
  return layout;
}

/** A text, and the records that the page finds in it while the worker checks it. */
interface Along {
  readonly text: string;
  readonly lists: RecordLists;
}

/** `null` where the source is no JSON, or no longer wanted. */
async function readAlong(source: FileSource, isWanted: () => boolean): Promise<Along | null> {
  const text = typeof source === 'string' ? source : await source.text();
  const lists = await inSlices(readRecordLists(text), isWanted);
  return lists === null ? null : { text, lists };
}
