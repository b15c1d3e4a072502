/**
 * The explorer's state: what is open, how it is viewed, and what the reader does to either. What follows from that is
 * worked out in `telling` (what is visible) and `drawing` (where and how it is drawn).
 */
import { reasonOf } from '../lib/reason.ts';
import type { Issue } from '../format/issue.ts';
import { emptyDataset } from '../model/dataset.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { pluralSpeakers, speakerNames } from '../model/speakers.ts';
import type { Assessment } from '../model/standing.ts';
import { themes, type Theme } from '../scene/theme.ts';
import type { AllPlaces } from '../snapshot/places.ts';
import { openingView, readView } from '../view/read-view.ts';
import { counted } from '../view/words.ts';
import { isSameSelection, isSameView, wholeView, type Face, type Selection, type View } from '../view/view.ts';
import { Drawing, type DrawingSource, type Moves } from './drawing.svelte.ts';
import type { Files } from './files.svelte.ts';
import { History } from './history.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { LayoutRun } from './layout-run.svelte.ts';
import { checkedDataset, isBare, viewNamed } from './site.ts';
import { Telling } from './telling.svelte.ts';

/** What the reader can take back. */
interface Arrangement {
  readonly view: View;
  readonly moves: Readonly<Record<Face, Moves>>;
  /** Which step of the story was read last. */
  readonly step: number;
}

export type Opening =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string; /** What may help. */ readonly again: (() => void) | null };

/** What was found in a file that the reader opened. */
export interface Report {
  readonly file: string;
  readonly opened: boolean;
  readonly issues: readonly Issue[];
}

/** What is known of a graph before it is shown. */
interface Known {
  readonly places?: AllPlaces;
  readonly pins?: Moves;
  readonly assessed?: readonly Assessment[] | null;
  readonly layout?: LayoutRun | null;
}

const emptyGraph: Graph = buildGraph(emptyDataset);

export const unmoved: Arrangement['moves'] = { actors: new Map(), speakers: new Map() };

export class Explorer implements DrawingSource {
  readonly #history = new History<Arrangement>({ view: wholeView, moves: unmoved, step: 0 });
  readonly #preferences: Preferences;
  /** A gesture that goes on: the view that it began with, and what it has made of it. */
  #steered = $state.raw<{ readonly before: View; readonly now: View } | null>(null);

  /** The graph of this site. */
  site: Graph | null = $state.raw(null);

  opening = $state.raw<Opening>({ kind: 'waiting' });
  report = $state.raw<Report | null>(null);
  graph = $state.raw<Graph>(emptyGraph);
  /** By all claims, where that was worked out while the file was read. */
  assessed = $state.raw<readonly Assessment[] | null>(null);
  pointed = $state.raw<Selection | null>(null);
  /** What the last change did, in a sentence to be read out. */
  announcement = $state.raw('');
  /** What is said is of this turn: words that come later are of the past. */
  #turn = 0;
  /** The address that was followed last. */
  #followed = '';

  readonly view: View = $derived.by(() => this.#history.present.view);
  readonly moves = $derived.by(() => this.#history.present.moves);
  readonly step: number = $derived.by(() => this.#history.present.step);
  readonly selection: Selection | null = $derived.by(() => this.view.selection);
  readonly theme: Theme = $derived.by(() => themes[this.#preferences.theme]);
  readonly speakers = $derived.by(() => speakerNames(this.graph.dataset));
  readonly pluralSpeakers = $derived.by(() => pluralSpeakers(this.graph.dataset));
  /** Whether the dataset of this site is looked at: only its views have an address. */
  readonly isAtHome = $derived.by(() => this.site !== null && this.graph === this.site);
  readonly canUndo = $derived.by(() => this.#history.canUndo);
  readonly canRedo = $derived.by(() => this.#history.canRedo);

  /** `null` before the first file, and before there was time to prepare for one. */
  files = $state.raw<Files | null>(null);
  readonly telling = new Telling(this);
  readonly drawing = new Drawing(this);

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }

  /** Fetches and opens the dataset at an address of this site; `places` are x and y of its actors in turn, where they are known. */
  async fetch(address: string, places: readonly number[] = []): Promise<void> {
    if (this.opening.kind !== 'ready') this.opening = { kind: 'waiting' };
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      await this.#openSite(await response.text(), address.split('/').at(-1) ?? address, places);
    } catch (error) {
      if (this.#isTaken) return;
      const reason = reasonOf(error);
      const again = (): void => void this.fetch(address, places);
      this.opening = { kind: 'failed', message: `The dataset could not be loaded: ${reason}.`, again };
    }
  }

  async #openSite(text: string, file: string, places: readonly number[]): Promise<void> {
    const dataset = checkedDataset(text);
    if (dataset === null) {
      const files = await this.prepareFiles();
      // A file that the reader has chosen meanwhile is the later one.
      if (!this.#isTaken && !files.reading.isRunning) await files.open(text, file);
      return;
    }
    const graph = buildGraph(dataset);
    const named = isBare(location) ? null : await viewNamed(location, graph);
    const view = named ?? openingView(graph);
    this.site = graph;
    if (this.#isTaken) return;
    const isPlaced = places.length === graph.actors.length * 2;
    const known = isPlaced ? { actors: { xy: Float32Array.from(places), moves: unmoved.actors } } : {};
    this.show(graph, { view, moves: unmoved, step: 0 }, { places: known });
  }

  /** Whether something is open: whoever has opened a file of their own meanwhile goes on with that. */
  get #isTaken(): boolean {
    return this.opening.kind === 'ready';
  }

  /** Fetches what reads and opens files: the first screen needs none of it. */
  async prepareFiles(): Promise<Files> {
    const { Files } = await import('./files.svelte.ts');
    this.files ??= new Files(this);
    return this.files;
  }

  /** Shows a graph in the place of the one that was open: nothing of that can be taken back. */
  show(graph: Graph, arrangement: Arrangement, { places = {}, pins, assessed = null, layout = null }: Known): void {
    this.graph = graph;
    this.assessed = assessed;
    this.pointed = null;
    this.#say('');
    this.#steered = null;
    this.drawing.reset();
    this.#history.reset(arrangement);
    this.opening = { kind: 'ready' };
    this.drawing.adopt(places);
    if (layout !== null) this.drawing.follow(layout);
    this.drawing.settle(pins);
  }

  /** A change of nothing is no change to take back. */
  change(view: View): void {
    if (!isSameView(view, this.view)) this.#push({ view });
  }

  /**
   * Changes the view again and again while a gesture or a play goes on, or a gesture that takes over from a play. All of it is
   * one change to take back, and is told when it is over: `rest`. Whatever else the reader does meanwhile begins another.
   */
  steer(view: View): void {
    const goesOn = this.#steered;
    this.#steered = { before: goesOn?.before ?? this.view, now: view };
    const next = { ...this.#history.present, view };
    this.#make(() => {
      if (goesOn === null) this.#history.push(next);
      else this.#history.amend(next);
    });
  }

  /** The view that a gesture or a play made last; `null` once it is over. */
  get steered(): View | null {
    return this.#steered?.now ?? null;
  }

  rest(): void {
    const steered = this.#steered;
    this.#steered = null;
    if (steered === null) return;
    // A gesture that ends where it began leaves nothing to take back.
    if (isSameView(steered.before, steered.now)) this.#history.forgetLast();
    else this.#announce(steered.before);
  }

  /** Looks at what an address of the page names. One that cannot be read changes nothing. */
  async follow(address: Location): Promise<void> {
    const { href } = address;
    this.#followed = href;
    const view = isBare(address) ? openingView(this.graph) : await viewNamed(address, this.graph).catch(() => null);
    // Another file may be open by now, or another address followed.
    if (view !== null && this.isAtHome && this.#followed === href) this.change(view);
  }

  select(selection: Selection | null): void {
    if (!isSameSelection(selection, this.selection)) this.change({ ...this.view, selection });
  }

  /** What the pointer is over: the same again is nothing new. */
  point(selection: Selection | null): void {
    if (!isSameSelection(selection, this.pointed)) this.pointed = selection;
  }

  /** Reads a step of the story: its view, with every actor where it is. */
  read(step: number): void {
    const { view } = this.graph.dataset.story[step]!;
    this.#push({ step, view: readView(view, this.graph) });
  }

  /** Moves an actor or a speaker while it is dragged; `drop` makes it a change that can be taken back. */
  drag(number: number, x: number, y: number): void {
    this.drawing.drag(number, x, y);
  }

  drop(): void {
    const moves = this.drawing.drop();
    if (moves !== null) this.#push({ moves: { ...this.moves, [this.view.face]: moves } });
  }

  /** Arranges what is visible anew, from where it stands: a change that can be taken back. */
  rearrange(): void {
    const shown = this.telling.visible.actors.length;
    this.drawing.rearrange((moves) => {
      if (moves !== null) this.#push({ moves: { ...this.moves, actors: moves } });
      this.#say(
        moves === null ? 'What is visible could not be arranged.' : `${counted(shown, 'actor')} arranged anew.`,
      );
    });
  }

  /** Puts whatever was moved on this map back where the layout had it. */
  putBack(): void {
    this.#push({ moves: { ...this.moves, [this.view.face]: new Map() } });
  }

  undo(): void {
    this.#changed(() => this.#history.undo());
  }

  redo(): void {
    this.#changed(() => this.#history.redo());
  }

  #push(change: Partial<Arrangement>): void {
    this.#changed(() => this.#history.push({ ...this.#history.present, ...change }));
  }

  /** Makes a change, lays out a map that is looked at for the first time, and says what came of it. */
  #changed(make: () => void): void {
    const before = this.view;
    // Whatever was steered is over.
    this.#steered = null;
    // What was pointed at may not be under the pointer any more, and would say nothing when it goes.
    this.pointed = null;
    this.#make(make);
    if (this.view.face !== before.face) this.drawing.letGo();
    this.drawing.settle();
    this.#announce(before);
  }

  /** Makes a change. What is being arranged is of what was visible before it; and an arrangement that has failed is past. */
  #make(change: () => void): void {
    const { rearranging } = this.drawing;
    const arranged = rearranging.isRunning ? this.telling.visible : null;
    change();
    if (arranged === null || this.telling.visible !== arranged) rearranging.stop();
  }

  #say(words: string): void {
    this.#turn++;
    this.announcement = words;
  }

  /** The words for it are fetched with the first change: the first screen has nothing to say. */
  #announce(before: View): void {
    const { view, graph, speakers, telling } = this;
    const { told, visible } = telling;
    const turn = ++this.#turn;
    Promise.all([import('../view/change-in-words.ts'), import('./weighing.svelte.ts')]).then(
      ([{ changeInWords }, { weighingOf }]) => {
        // A gesture has begun meanwhile, which is told when it is over: what hangs on the view is of another one now.
        if (turn !== this.#turn || view !== this.view) return;
        const outcome = { told, visible, flips: weighingOf(telling).flips?.ties.length ?? 0 };
        this.announcement = changeInWords(before, view, outcome, { graph, speakers });
      },
      // Whoever cannot be told hears nothing of it, and sees all of it.
      () => undefined,
    );
  }
}
