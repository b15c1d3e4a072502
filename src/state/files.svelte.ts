/**
 * Files that the reader opens: a dataset, or a picture with one inside, and what can be compared then, the dataset of a picture
 * with another version of it. Fetched when the first map stands.
 */
import type { FileSource } from '../format/thread/protocol.ts';
import type { Issue } from '../format/issue.ts';
import { isSameDataset } from '../format/sorted.ts';
import { readDate } from '../model/dates.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import type { Assessment } from '../model/standing.ts';
import { moved } from '../snapshot/places.ts';
import type { OpenedSnapshot } from '../snapshot/unseal-snapshot.ts';
import { openingView, readView } from '../view/read-view.ts';
import { unmoved, type Explorer } from './explorer.svelte.ts';
import { Reading, type Read } from './reading.svelte.ts';
import { whenIdle } from './when.ts';

/** What a file turned out to be: a dataset, a picture with one inside, or neither. */
export type Opened = Exclude<Read, { kind: 'picture' }> | (OpenedSnapshot & { readonly whole: readonly Assessment[] });

/** Two versions of one dataset: the one that a snapshot was taken of, and the other. */
export interface Versions {
  readonly before: Graph;
  readonly after: Graph;
}

/** Whether `after` is the same dataset, says something else, and is not known to be older. */
function isLaterVersion({ dataset: before }: Graph, { dataset: after }: Graph): boolean {
  if (before.id !== after.id || isSameDataset(before, after)) return false;
  const [was, is] = [before, after].map(({ asOf }) => (asOf === undefined ? null : readDate(asOf)));
  return !was || !is || is.latest >= was.earliest;
}

function placeOf(xy: Float32Array, number: number): readonly [x: number, y: number] {
  return [xy[number * 2]!, xy[number * 2 + 1]!];
}

export class Files {
  readonly reading: Reading;
  /** Versions of the dataset that can be compared; `null` where there is one. */
  versions = $state.raw<Versions | null>(null);
  readonly #explorer: Explorer;
  /** The graph of the snapshot that is open. */
  #snapshot: Graph | null = null;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.reading = new Reading(() => explorer.theme);
  }

  /** Reads and opens a dataset. A picture is not opened here but refused: `ui/open/open-chosen.ts` has the way there. */
  async open(source: FileSource, file: string): Promise<void> {
    const read = await this.reading.run(file, (own) => own(source));
    if (read?.kind === 'picture') throw new Error(`${file} is no dataset but a page or a picture`);
    if (read !== null) this.show(read, file);
  }

  /** Shows what was read of a file; where it is no dataset, what was open stays, and the report says why. */
  show(opened: Opened, file: string): void {
    this.#tell(file, opened.kind !== 'refused', opened.issues);
    if (opened.kind === 'read') this.#openDataset(opened, file);
    else if (opened.kind === 'opened') this.#openSnapshot(opened, opened.whole);
  }

  #openDataset({ graph, whole, layout, issues, lookCloser }: Extract<Opened, { kind: 'read' }>, file: string): void {
    const taken = this.#snapshot;
    const home = this.#atHome(graph.dataset);
    const shown = home ?? graph;
    // The same dataset has the same numbers, so its layout is good for either graph; what was assessed holds its own claims.
    const known = { assessed: home === null ? whole : null, layout };
    this.#explorer.show(shown, { view: openingView(shown), moves: unmoved, step: 0 }, known);
    whenIdle(() => {
      void lookCloser().then((more) => {
        if (more.length > 0 && this.#explorer.graph === shown) this.#tell(file, true, [...issues, ...more]);
      });
    });
    this.#snapshot = null;
    this.versions = taken !== null && isLaterVersion(taken, shown) ? { before: taken, after: shown } : null;
  }

  /** The dataset of this site is at home here, whatever file it comes in: its views have addresses. `null` for any other. */
  #atHome(dataset: Dataset): Graph | null {
    const { site } = this.#explorer;
    return site !== null && isSameDataset(site.dataset, dataset) ? site : null;
  }

  /** Opens a picture where it was taken: its dataset, its view and its places. */
  #openSnapshot(snapshot: OpenedSnapshot, assessed: readonly Assessment[]): void {
    const { view, places } = snapshot;
    const { site, graph: present } = this.#explorer;
    const home = this.#atHome(snapshot.dataset);
    const graph = home ?? snapshot.graph;
    const other = [present, site].find((known) => known !== null && isLaterVersion(graph, known)) ?? null;
    const moves = { ...unmoved, [view.face]: places[view.face]?.moves ?? new Map() };
    this.#explorer.show(graph, { view, moves, step: 0 }, { places, assessed: home === null ? assessed : null });
    this.#snapshot = graph;
    this.versions = other === null ? null : { before: graph, after: other };
  }

  /** Opens the other version of a snapshot's dataset, at the same view and with everybody where they were. */
  openOtherVersion(): void {
    if (this.versions === null) return;
    const { after } = this.versions;
    const { view: before, graph, drawing } = this.#explorer;
    const { places } = drawing;
    const stood = new Map(
      places === null || before.face !== 'actors'
        ? []
        : graph.actors.map(({ id }, actor) => [id, placeOf(moved(places), actor)] as const),
    );
    const pins = after.actors.flatMap(({ id }, actor) => {
      const place = stood.get(id);
      return place === undefined ? [] : [[actor, place] as const];
    });
    const view = readView({ ...before }, after);
    this.#explorer.show(after, { view, moves: unmoved, step: 0 }, { pins: new Map(pins) });
    this.#snapshot = null;
    this.versions = null;
  }

  /** Says what was found in a file; a dataset that never was there leaves a page that says so. */
  #tell(file: string, opened: boolean, issues: readonly Issue[]): void {
    const worthReading = issues.some(({ severity }) => severity !== 'info');
    this.#explorer.report = !opened || worthReading ? { file, opened, issues } : null;
    if (!opened && this.#explorer.opening.kind === 'waiting') {
      this.#explorer.opening = { kind: 'failed', message: `${file} could not be opened.`, again: null };
    }
  }
}
