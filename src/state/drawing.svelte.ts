/** From what is visible to the scene, for the map that is looked at: actors and ties, or speakers and how they agree. */
import type { LayoutInput } from '../layout/force.ts';
import { layoutInput, speakersInput } from '../layout/input.ts';
import type { SpeakerPair } from '../model/speaker-pairs.ts';
import { composeScene, type Scene } from '../scene/compose.ts';
import { drawSpeakers } from '../scene/draw-speakers.ts';
import { drawMarks, radiusFor, radiusOf } from '../scene/draw.ts';
import { lanesOf } from '../scene/lanes.ts';
import type { Marks } from '../scene/mark.ts';
import type { Theme } from '../scene/theme.ts';
import { focusOn } from '../view/focus.ts';
import { focusOnSpeakers } from '../view/speakers-map.ts';
import type { Face, Selection, View } from '../view/view.ts';
import { LayoutRun } from './layout-run.svelte.ts';
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

  /** Pixels for one unit of the layout. */
  scale = $state.raw(1);
  readonly layout: LayoutRun = $derived.by(() => this.#layouts[this.face]);
  readonly lanes = $derived.by(() => lanesOf(this.#source.graph));
  readonly marks: Marks = $derived.by(() => this.#draw(this.#source.pointed ?? this.#selection));
  readonly xy: Float32Array | null = $derived.by(() => this.#positions());
  readonly scene: Scene | null = $derived.by(() =>
    this.xy === null ? null : composeScene(this.marks, this.xy, this.scale),
  );
  readonly hasMoves = $derived.by(() => this.#moves.size > 0);

  constructor(source: DrawingSource) {
    this.#source = source;
  }

  /** Forgets the places of another dataset. */
  reset(): void {
    this.#dragged = new Map();
    for (const layout of Object.values(this.#layouts)) layout.forget();
  }

  /** Lays out the map that is looked at, unless that was done. */
  settle(): void {
    if (this.layout.state.kind === 'idle') this.arrange();
  }

  /** Lays out the map that is looked at anew. */
  arrange(): void {
    this.layout.start(this.#layoutInput());
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

  /** The marks as they are without the pointer: what a snapshot shows. */
  marksAtRest(): Marks {
    return this.#draw(this.#selection, false);
  }

  #layoutInput(): LayoutInput {
    const { graph, telling } = this.#source;
    if (this.face === 'actors') return layoutInput(graph, (actor) => radiusOf(graph, actor));
    const { number, pairs, ties } = telling.wholeSpeakers;
    const ends = ({ a, b }: SpeakerPair): number[] => [number.get(a)!, number.get(b)!];
    // Those who agree are drawn together; those who only clash stand apart, and not out of each other's sight.
    const [agree, clash] = [true, false].map((agrees) =>
      pairs.filter((pair) => pair.agree.length > 0 === agrees).map(ends),
    ) as [number[][], number[][]];
    return speakersInput({ agree, clash }, Float32Array.from(ties, radiusFor));
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
