/** From what is visible to the scene, for the map that is looked at: actors and ties, or speakers and how they agree. */
import type { LayoutInput } from '../layout/input.ts';
import type { LayoutThread } from '../layout/thread/layout-thread.ts';
import { composeScene, type Scene } from '../scene/compose.ts';
import { drawSpeakers } from '../scene/draw-speakers.ts';
import { drawMarks } from '../scene/draw.ts';
import { fitPlaces, fitScene, type Fitted, type Frame } from '../scene/fit.ts';
import { lanesOf } from '../scene/lanes.ts';
import type { Emphasis, Marks } from '../scene/mark.ts';
import type { Theme } from '../scene/theme.ts';
import { actorsLayout, speakersLayout } from '../snapshot/lay-out.ts';
import type { AllPlaces, Places } from '../snapshot/places.ts';
import { focusOn } from '../view/focus.ts';
import { focusOnSpeakers } from '../view/speakers-map.ts';
import { faces, nodeOf, type Face, type Selection, type View } from '../view/view.ts';
import { LayoutRun } from './layout-run.svelte.ts';
import { Rearranging } from './rearranging.svelte.ts';
import { SideMemory } from './side-memory.ts';
import type { Source, Telling } from './telling.svelte.ts';

/** Number of an actor or a speaker → where the reader put it, in layout units. */
export type Moves = ReadonlyMap<number, readonly [x: number, y: number]>;

export interface DrawingSource extends Source {
  readonly telling: Telling;
  readonly theme: Theme;
  readonly speakers: ReadonlyMap<string, string>;
  /** What is pointed at. */
  readonly pointed: Selection | null;
  /** What the reader moved on each map. */
  readonly moves: Readonly<Record<Face, Moves>>;
}

/** What stands out on a canvas, and whether it is only pointed at. */
export interface Lit {
  readonly marks: Marks;
  readonly pointing: boolean;
}

/** A map of more marks than this is drawn on a canvas: docs/decisions/0022-canvas-for-large-maps.md. */
export const mostElements = 1000;

export class Drawing {
  readonly #source: DrawingSource;
  #layouts: Readonly<Record<Face, LayoutRun>> = $state.raw({ actors: new LayoutRun(), speakers: new LayoutRun() });
  readonly #view: View = $derived.by(() => this.#source.view);
  readonly face: Face = $derived.by(() => this.#view.face);
  readonly #selection: Selection | null = $derived.by(() => this.#view.selection);
  readonly #moves: Moves = $derived.by(() => this.#source.moves[this.face]);
  #dragged = $state.raw<Moves>(new Map());
  /**
   * Not state: to compose a scene reads and writes it, and as state each scene would ask for another. That does no harm,
   * since the same marks at the same places, asked for again, give the same scene.
   */
  readonly #sides: Readonly<Record<Face, SideMemory>> = { actors: new SideMemory(), speakers: new SideMemory() };

  /** Not state: the scene that a map was fitted with, which need not be composed again. */
  #fitted: { readonly scene: Scene; readonly marks: Marks; readonly xy: Float32Array } | null = null;

  /** Pixels for one unit of the layout; 0 as long as nobody looks: then there is no scene. */
  scale = $state.raw(0);
  /** What a canvas says of itself: how many names in its view have no room. */
  namesLeftOut = $state.raw(0);
  readonly layout: LayoutRun = $derived.by(() => this.#layouts[this.face]);
  readonly lanes = $derived.by(() => lanesOf(this.#source.graph));
  readonly marks: Marks = $derived.by(() => this.#draw(this.#source.pointed ?? this.#selection));
  /** Where everybody stands, what is being dragged left where it was. */
  readonly xyAtRest: Float32Array | null = $derived.by(() => this.#positions());
  readonly xy: Float32Array | null = $derived.by(() => withPlaces(this.xyAtRest, this.#dragged));
  readonly scene: Scene | null = $derived.by(() => this.#compose());
  /** Whether the map is drawn on a canvas, not as elements. A filter does not change it: all of the dataset counts. */
  readonly isLarge: boolean = $derived.by(() => this.#size() > mostElements);
  /** For a canvas: all that is visible, as if nothing were selected or pointed at. */
  readonly plainMarks: Marks = $derived.by(() => this.#draw(null, false));
  /** For a canvas: what is pointed at, dragged or selected, with its neighbourhood; `null` without. */
  readonly lit: Lit | null = $derived.by(() => this.#drawLit());
  readonly hasMoves = $derived.by(() => this.#moves.size > 0);
  readonly rearranging = new Rearranging();

  constructor(source: DrawingSource) {
    this.#source = source;
  }

  /** Whether there is something hidden, without which the rest could stand better. */
  get canRearrange(): boolean {
    const { graph, telling } = this.#source;
    const { ties } = telling.visible;
    return this.face === 'actors' && this.xy !== null && ties.length > 0 && ties.length < graph.ties.length;
  }

  /** Arranges what is visible anew, from where it stands; `done` gets what has moved then, or `null` where it failed. */
  rearrange(done: (moves: Moves | null) => void): void {
    const { xyAtRest: xy } = this;
    if (xy === null) return;
    const { graph, telling, moves } = this.#source;
    const before = moves.actors;
    const { visible } = telling;
    const arranging = import('./arrange-visible.ts').then(
      ({ arrangeVisible }) =>
        (thread: LayoutThread) =>
          arrangeVisible(thread, graph, visible, xy),
    );
    this.rearranging.start(arranging, (places) => {
      // What the reader has moved meanwhile stays where it was put.
      const now = this.#source.moves.actors;
      const later = [...now].filter(([actor, place]) => before.get(actor) !== place);
      done(places === null ? null : new Map([...now, ...places, ...later]));
    });
  }

  /** Forgets the places of another dataset. */
  reset(): void {
    this.rearranging.stop();
    this.letGo();
    for (const layout of Object.values(this.#layouts)) layout.forget();
    for (const sides of Object.values(this.#sides)) sides.forget();
    this.#fitted = null;
  }

  /** Lays out the map that is looked at, unless that was done; actors with a pin stand there. */
  settle(pins?: Moves): void {
    if (this.layout.state.kind === 'idle') this.layout.start(this.#layoutInput(pins));
  }

  drag(number: number, x: number, y: number): void {
    this.#dragged = new Map([[number, [x, y]]]);
  }

  /** Gives up what is dragged: it stays where it was. */
  letGo(): void {
    this.#dragged = new Map();
  }

  /** What was dragged, with what was moved before; `null` where nothing was. The drag is over. */
  drop(): Moves | null {
    if (this.#dragged.size === 0) return null;
    const moves = new Map([...this.#moves, ...this.#dragged]);
    this.letGo();
    return moves;
  }

  /** Takes a layout of the actors that began before they were here, in the place of one of its own. */
  follow(layout: LayoutRun): void {
    this.#layouts.actors.stop();
    this.#layouts = { ...this.#layouts, actors: layout };
  }

  /** Takes places that a file has, in the place of a layout. */
  adopt(places: AllPlaces): void {
    for (const face of faces) {
      const own = places[face];
      if (own !== undefined) this.#layouts[face].adopt(own.xy);
    }
  }

  /** Where everybody stands on the map that is looked at; `null` while it is not laid out. */
  get places(): Places | null {
    const { state } = this.layout;
    return state.kind === 'settled' ? { xy: state.xy, moves: this.#moves } : null;
  }

  /** The scale at which all that is visible fits a frame, and the box around it there; what is pointed at does not count. */
  fit(frame: Frame): Fitted {
    if (this.xy === null) return { bounds: null, scale: 1 };
    if (this.isLarge || this.plainMarks.actors.length === 0) return fitPlaces(this.plainMarks, this.xy, frame);
    const marks = this.#source.pointed === null ? this.marks : this.#draw(this.#selection, false);
    const scene = fitScene(marks, this.xy, frame);
    this.#fitted = { scene, marks, xy: this.xy };
    return scene;
  }

  /** How many names have no room. */
  get labelsLeftOut(): number {
    return this.isLarge ? this.namesLeftOut : (this.scene?.labelsLeftOut ?? 0);
  }

  /** Marks of the whole dataset: ties, knots, symbols and names. */
  #size(): number {
    const { graph, telling } = this.#source;
    if (this.face === 'speakers') return telling.wholeSpeakers.ids.length * 2 + telling.wholeSpeakers.pairs.length;
    const knots = telling.whole.filter(({ standing }) => standing !== 'agreed').length;
    return graph.actors.length * 2 + graph.ties.length + knots;
  }

  #drawLit(): Lit | null {
    const { graph, telling, theme, pointed } = this.#source;
    const selection = pointed ?? this.#draggedSelection() ?? this.#selection;
    if (selection === null) return null;
    const pointing = selection !== this.#selection;
    if (this.face === 'speakers') {
      if (focusOnSpeakers(telling.speakers, selection) === null) return null;
      const { ties, actors } = this.#draw(selection, pointing);
      const isLit = ({ emphasis }: { readonly emphasis: Emphasis }): boolean => emphasis === 'lit';
      return { marks: { ties: ties.filter(isLit), actors: actors.filter(isLit) }, pointing };
    }
    const { told, visible } = telling;
    const focus = focusOn(graph, visible, selection);
    if (focus === null) return null;
    const part = {
      ties: Int32Array.from(focus.ties).sort(),
      actors: visible.actors.filter((actor) => focus.actors.has(actor) || focus.neighbours.has(actor)),
    };
    return { marks: drawMarks({ told, visible, lanes: this.lanes, theme, pointing, focus }, part), pointing };
  }

  #draggedSelection(): Selection | null {
    const [number] = this.#dragged.keys();
    if (number === undefined) return null;
    const { actors, columns } = this.#source.graph;
    return nodeOf(this.face, this.face === 'actors' ? actors[number]!.id : columns.speakers[number]!);
  }

  /** The scene, with names where they were in the one before, if they can be. */
  #compose(): Scene | null {
    if (this.xy === null || this.scale === 0) return null;
    const sides = this.#sides[this.face];
    const before = sides.at(this.scale);
    const scene =
      (before === null ? this.#asFitted(this.marks, this.xy) : null) ??
      composeScene(this.marks, this.xy, this.scale, before);
    sides.keep(scene, this.#source.pointed !== null && this.#dragged.size === 0);
    return scene;
  }

  #asFitted(marks: Marks, xy: Float32Array): Scene | null {
    const fitted = this.#fitted;
    const isIt = fitted?.marks === marks && fitted.xy === xy && fitted.scene.scale === this.scale;
    return isIt ? fitted.scene : null;
  }

  #layoutInput(pins?: Moves): LayoutInput {
    const { graph, telling } = this.#source;
    return this.face === 'actors' ? actorsLayout(graph, pins) : speakersLayout(telling.wholeSpeakers);
  }

  #draw(selection: Selection | null, pointing = this.#source.pointed !== null): Marks {
    const { graph, telling, theme, speakers: names } = this.#source;
    if (this.face === 'speakers') {
      const { speakers: map, wholeSpeakers: whole } = telling;
      return drawSpeakers({ map, whole, names, theme, pointing, focus: focusOnSpeakers(map, selection) });
    }
    const { told, visible } = telling;
    const focus = focusOn(graph, visible, selection);
    return drawMarks({ told, visible, lanes: this.lanes, theme, pointing, focus });
  }

  #positions(): Float32Array | null {
    const { state } = this.layout;
    const count =
      this.face === 'actors' ? this.#source.graph.actors.length : this.#source.graph.columns.speakers.length;
    if (state.kind !== 'settled' || state.xy.length !== count * 2) return null;
    return withPlaces(state.xy, this.#moves);
  }
}

/** The places with some of them changed: a new array, unless none is. */
function withPlaces<Places extends Float32Array | null>(xy: Places, changed: Moves): Places | Float32Array {
  if (xy === null || changed.size === 0) return xy;
  const places = xy.slice();
  for (const [number, place] of changed) places.set(place, number * 2);
  return places;
}
