/**
 * The explorer's state: what is open, how it is viewed, and the chain of what follows from that, one line a step.
 * A tick or a drag redoes the scene; a click redoes the marks; nothing but another dataset restarts the layout.
 */
import { parse } from '../format/parse.ts';
import type { Issue } from '../format/issue.ts';
import { layoutInput } from '../layout/input.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { pluralSpeakers, speakerNames } from '../model/speakers.ts';
import { assess, type Assessment } from '../model/standing.ts';
import { composeScene, type Scene } from '../scene/compose.ts';
import { drawMarks, radiusOf } from '../scene/draw.ts';
import { lanesOf } from '../scene/lanes.ts';
import type { Marks } from '../scene/mark.ts';
import { themes, type Theme } from '../scene/theme.ts';
import { applyView, type Visible } from '../view/apply.ts';
import { countFacets } from '../view/counts.ts';
import { focusOn } from '../view/focus.ts';
import { openingView, readView } from '../view/read-view.ts';
import { wholeView, type Selection, type View } from '../view/view.ts';
import { History } from './history.svelte.ts';
import { LayoutRun } from './layout-run.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** Actor number → where the reader put it, in layout units. */
export type Moves = ReadonlyMap<number, readonly [x: number, y: number]>;

/** What the reader can take back. */
interface Arrangement {
  readonly view: View;
  readonly moves: Moves;
  /** Which step of the story was read last. */
  readonly step: number;
}

export type Opening =
  { readonly kind: 'waiting' } | { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly message: string };

/** What was found in a file that the reader opened. */
export interface Report {
  readonly file: string;
  readonly opened: boolean;
  readonly issues: readonly Issue[];
}

const emptyGraph: Graph = buildGraph({
  format: 'entente',
  version: 1,
  id: 'empty',
  title: '',
  tieTypes: [],
  actors: [],
  voices: [],
  documents: [],
  ties: [],
  story: [],
});

export class Explorer {
  readonly layout = new LayoutRun();
  readonly #history = new History<Arrangement>({ view: wholeView, moves: new Map(), step: 0 });
  readonly #preferences: Preferences;

  opening = $state.raw<Opening>({ kind: 'waiting' });
  report = $state.raw<Report | null>(null);
  graph = $state.raw<Graph>(emptyGraph);
  /** What is pointed at. */
  pointed = $state.raw<Selection | null>(null);
  /** Pixels for one unit of the layout. */
  scale = $state.raw(1);
  #dragged = $state.raw<Moves>(new Map());

  readonly view: View = $derived.by(() => this.#history.present.view);
  readonly #moves: Moves = $derived.by(() => this.#history.present.moves);
  readonly step: number = $derived.by(() => this.#history.present.step);
  readonly #hiddenTypes = $derived.by(() => this.view.hiddenTypes);
  readonly #hiddenStandings = $derived.by(() => this.view.hiddenStandings);
  readonly #hiddenKinds = $derived.by(() => this.view.hiddenKinds);
  readonly #showLoose = $derived.by(() => this.view.showLoose);
  readonly selection: Selection | null = $derived.by(() => this.view.selection);

  readonly theme: Theme = $derived.by(() => themes[this.#preferences.theme]);
  readonly speakers = $derived.by(() => speakerNames(this.graph.dataset));
  readonly pluralSpeakers = $derived.by(() => pluralSpeakers(this.graph.dataset));
  readonly lanes = $derived.by(() => lanesOf(this.graph));
  readonly assessments: readonly Assessment[] = $derived.by(() =>
    this.graph.claims.map((claims) => assess(claims, this.graph)),
  );
  /** The view without its selection: it changes only when a filter does. */
  readonly #filter: View = $derived.by(() => ({
    hiddenTypes: this.#hiddenTypes,
    hiddenStandings: this.#hiddenStandings,
    hiddenKinds: this.#hiddenKinds,
    showLoose: this.#showLoose,
    selection: null,
  }));
  readonly visible: Visible = $derived.by(() => applyView(this.graph, this.assessments, this.#filter));
  readonly counts = $derived.by(() => countFacets(this.graph, this.assessments, this.#filter));
  readonly marks: Marks = $derived.by(() => this.#draw(this.pointed ?? this.selection));
  readonly xy: Float32Array | null = $derived.by(() => this.#positions());
  readonly scene: Scene | null = $derived.by(() =>
    this.xy === null ? null : composeScene(this.marks, this.xy, this.scale),
  );

  readonly canUndo = $derived.by(() => this.#history.canUndo);
  readonly canRedo = $derived.by(() => this.#history.canRedo);
  readonly hasMoves = $derived.by(() => this.#moves.size > 0);

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }

  /** Fetches and opens the dataset at an address of this site. */
  async fetch(address: string): Promise<void> {
    this.opening = { kind: 'waiting' };
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      this.open(await response.text(), address.split('/').at(-1) ?? address);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.opening = { kind: 'failed', message: `The dataset could not be loaded: ${reason}.` };
    }
  }

  /** Opens the text of a file; where it is no dataset, what was open stays, and the report says why. */
  open(text: string, file: string): void {
    const { dataset, issues } = parse(text);
    const worthReading = issues.some(({ severity }) => severity !== 'info');
    this.report = dataset === null || worthReading ? { file, opened: dataset !== null, issues } : null;
    if (dataset === null) {
      if (this.opening.kind === 'waiting') this.opening = { kind: 'failed', message: `${file} could not be opened.` };
      return;
    }
    this.graph = buildGraph(dataset);
    this.pointed = null;
    this.#dragged = new Map();
    this.#history.reset({ view: openingView(this.graph), moves: new Map(), step: 0 });
    this.opening = { kind: 'ready' };
    this.arrange();
  }

  /** Lays the graph out anew. */
  arrange(): void {
    this.layout.start(layoutInput(this.graph, (actor) => radiusOf(this.graph, actor)));
  }

  change(view: View): void {
    this.#history.push({ ...this.#history.present, view });
  }

  select(selection: Selection | null): void {
    const { selection: present } = this.view;
    if (present?.kind === selection?.kind && present?.id === selection?.id) return;
    this.change({ ...this.view, selection });
  }

  /** Reads a step of the story: its view, with every actor where it is. */
  read(step: number): void {
    const { view } = this.graph.dataset.story[step]!;
    this.#history.push({ ...this.#history.present, step, view: readView(view, this.graph) });
  }

  /** Moves an actor while it is dragged; `drop` makes it a change that can be taken back. */
  drag(actor: number, x: number, y: number): void {
    this.#dragged = new Map([[actor, [x, y]]]);
  }

  drop(): void {
    if (this.#dragged.size === 0) return;
    this.#history.push({ ...this.#history.present, moves: new Map([...this.#moves, ...this.#dragged]) });
    this.#dragged = new Map();
  }

  /** Puts every moved actor back where the layout had it. */
  putBack(): void {
    this.#history.push({ ...this.#history.present, moves: new Map() });
  }

  undo(): void {
    this.#history.undo();
  }

  redo(): void {
    this.#history.redo();
  }

  /** The marks as they are without the pointer: what a snapshot shows. */
  marksAtRest(): Marks {
    return this.#draw(this.selection, false);
  }

  #draw(selection: Selection | null, pointing = this.pointed !== null): Marks {
    const { graph, assessments, visible, lanes, theme } = this;
    return drawMarks({
      graph,
      assessments,
      visible,
      lanes,
      theme,
      pointing,
      focus: focusOn(graph, visible, selection),
    });
  }

  #positions(): Float32Array | null {
    const { state } = this.layout;
    if (state.kind !== 'settled' || state.xy.length !== this.graph.actors.length * 2) return null;
    if (this.#moves.size === 0 && this.#dragged.size === 0) return state.xy;
    const xy = state.xy.slice();
    for (const [actor, place] of [...this.#moves, ...this.#dragged]) xy.set(place, actor * 2);
    return xy;
  }
}
