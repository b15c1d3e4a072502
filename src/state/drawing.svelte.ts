/** From what is visible to the scene, for the map that is looked at: actors and ties, or speakers and how they agree. */
import type { LayoutInput } from '../layout/input.ts';
import { composeScene, type Scene } from '../scene/compose.ts';
import { drawSpeakers } from '../scene/draw-speakers.ts';
import { drawMarks } from '../scene/draw.ts';
import { lanesOf } from '../scene/lanes.ts';
import type { Marks } from '../scene/mark.ts';
import type { Theme } from '../scene/theme.ts';
import { actorsLayout, speakersLayout } from '../snapshot/lay-out.ts';
import type { AllPlaces, Places } from '../snapshot/places.ts';
import { focusOn } from '../view/focus.ts';
import { focusOnSpeakers } from '../view/speakers-map.ts';
import { faces, type Face, type Selection, type View } from '../view/view.ts';
import { LayoutRun } from './layout-run.svelte.ts';
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

export class Drawing {
  readonly #source: DrawingSource;
  readonly #layouts: Readonly<Record<Face, LayoutRun>> = { actors: new LayoutRun(), speakers: new LayoutRun() };
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

  /** Pixels for one unit of the layout. */
  scale = $state.raw(1);
  readonly layout: LayoutRun = $derived.by(() => this.#layouts[this.face]);
  readonly lanes = $derived.by(() => lanesOf(this.#source.graph));
  readonly marks: Marks = $derived.by(() => this.#draw(this.#source.pointed ?? this.#selection));
  readonly xy: Float32Array | null = $derived.by(() => this.#positions());
  readonly scene: Scene | null = $derived.by(() => this.#compose());
  readonly hasMoves = $derived.by(() => this.#moves.size > 0);

  constructor(source: DrawingSource) {
    this.#source = source;
  }

  /** Forgets the places of another dataset. */
  reset(): void {
    this.#dragged = new Map();
    for (const layout of Object.values(this.#layouts)) layout.forget();
    for (const sides of Object.values(this.#sides)) sides.forget();
  }

  /** Lays out the map that is looked at, unless that was done. */
  settle(pins?: Moves): void {
    if (this.layout.state.kind === 'idle') this.arrange(pins);
  }

  /** Lays out the map that is looked at anew; actors with a pin stand there. */
  arrange(pins?: Moves): void {
    this.layout.start(this.#layoutInput(pins));
  }

  drag(number: number, x: number, y: number): void {
    this.#dragged = new Map([[number, [x, y]]]);
  }

  /** What was dragged, with what was moved before; `null` where nothing was. The drag is over. */
  drop(): Moves | null {
    if (this.#dragged.size === 0) return null;
    const moves = new Map([...this.#moves, ...this.#dragged]);
    this.#dragged = new Map();
    return moves;
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

  /** The marks as they are without the pointer: what a map is fitted to. */
  marksAtRest(): Marks {
    return this.#draw(this.#selection, false);
  }

  /** The scene, with names where they were in the one before, if they can be. */
  #compose(): Scene | null {
    if (this.xy === null) return null;
    const sides = this.#sides[this.face];
    const scene = composeScene(this.marks, this.xy, this.scale, sides.at(this.scale));
    sides.keep(scene, this.#source.pointed !== null && this.#dragged.size === 0);
    return scene;
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
    if (this.#moves.size === 0 && this.#dragged.size === 0) return state.xy;
    const xy = state.xy.slice();
    for (const [number, place] of [...this.#moves, ...this.#dragged]) xy.set(place, number * 2);
    return xy;
  }
}
