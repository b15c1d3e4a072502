/** What is visible → marks: which strokes, shapes, labels and signs, and how much each stands out. */
import { stepThrough, type Steps } from '../lib/steps.ts';
import type { Actor } from '../model/dataset.ts';
import type { Graph, Wiring } from '../model/graph.ts';
import type { Visible } from '../view/apply.ts';
import type { Focus } from '../view/focus.ts';
import { drawnBy, toldAs, type Told } from '../view/told.ts';
import { shapeOfKind, symbolFill } from './encode.ts';
import type { ActorMark, Emphasis, LabelMark, Marks, TieMark } from './mark.ts';
import type { Theme } from './theme.ts';
import { looksOf, type Looks, type TieLook } from './looks.ts';

/** What is lit, and whether it is only pointed at: then the rest steps far back. */
export interface Lit {
  readonly focus: Focus | null;
  readonly pointing: boolean;
}

export interface Drawn extends Lit {
  readonly told: Told;
  readonly visible: Visible;
  readonly lanes: Float32Array;
  readonly theme: Theme;
  /** Language of the names, by BCP 47 tag; an actor without a name in it keeps its usual one. */
  readonly language?: string | null;
}

/** Numbers of the actors and ties to be drawn, in rising order. */
export type Part = Pick<Visible, 'actors' | 'ties'>;

/**
 * Marks of all that is visible, or of the part of it that is asked for. Lit ties lie in front; actors keep their order,
 * since they never overlap and a symbol that changed its place in the page would lose the keyboard's focus.
 */
export function drawMarks(drawn: Drawn, part: Part = drawn.visible): Marks {
  const looks = looksOf(drawn.told.graph, drawn.theme);
  const silent = silentActors(drawn);
  const draw = (tie: number): TieMark => drawTie(drawn, tie, looks);
  const known = drawn.focus === null ? looks.unlit(drawn.told, drawn.lanes) : null;
  const ties = new Array<TieMark>(part.ties.length);
  for (const [at, tie] of part.ties.entries()) {
    ties[at] = known === null ? draw(tie) : known.mark(tie, drawn.visible.readings[tie]!, draw);
  }
  const actors = Array.from(part.actors, (actor) => drawActor(drawn, actor, silent, looks));
  return { ties: frontLast(ties), actors };
}

/** Draws all that is visible with nothing lit, step by step: `drawMarks` finds the marks made then. */
export function* markSteps(drawn: Drawn): Steps<void> {
  const { told, visible, lanes, theme } = drawn;
  const looks = looksOf(told.graph, theme);
  const known = looks.unlit(told, lanes);
  const draw = (tie: number): TieMark => drawTie(drawn, tie, looks);
  yield* stepThrough(visible.ties.length, (at) => {
    const tie = visible.ties[at]!;
    known.mark(tie, visible.readings[tie]!, draw);
  });
  const silent = silentActors(drawn);
  yield* stepThrough(visible.actors.length, (at) => void drawActor(drawn, visible.actors[at]!, silent, looks));
}

/** What stands out lies in front; else the order is kept. */
export function frontLast<T extends { readonly emphasis: Emphasis }>(marks: readonly T[]): readonly T[] {
  const first = marks[0]?.emphasis;
  if (marks.every(({ emphasis }) => emphasis === first)) return marks;
  const layers: Record<Emphasis, T[]> = { faint: [], behind: [], plain: [], lit: [] };
  for (const mark of marks) layers[mark.emphasis === 'behind' ? 'plain' : mark.emphasis].push(mark);
  return layers.faint.concat(layers.plain, layers.lit);
}

export function emphasisOf({ focus, pointing }: Lit, isLit: boolean): Emphasis {
  if (focus === null) return 'plain';
  if (isLit) return 'lit';
  return pointing ? 'faint' : 'behind';
}

/**
 * 1 for actors of whose visible ties the lens tells none; those without a visible tie are silent for everyone alike. `null`
 * where nobody is.
 */
function silentActors({ told, visible }: Drawn): Uint8Array | null {
  if (told.told === told.everyone) return null;
  const { source, target, actors } = told.graph;
  const silent = new Uint8Array(actors.length);
  for (const tie of visible.ties) silent[source[tie]!] = silent[target[tie]!] = 1;
  for (const tie of visible.ties) if (isToldOf(told, tie)) silent[source[tie]!] = silent[target[tie]!] = 0;
  return silent;
}

/** Under two lenses a tie that neither affirms is as good as not told. */
function isToldOf(told: Told, tie: number): boolean {
  return told.differences === null ? toldAs(told, tie) !== 'unmentioned' : told.differences[tie] !== null;
}

function drawTie(drawn: Drawn, tie: number, looks: Looks): TieMark {
  const { told, visible } = drawn;
  const isTold = isToldOf(told, tie);
  const wanted = emphasisOf(drawn, drawn.focus?.ties.has(tie) ?? false);
  const emphasis = isTold ? wanted : wanted === 'lit' ? 'behind' : 'faint';
  const look = looks.of(visible.readings[tie]!, {
    standing: drawnBy(told, tie).standing,
    difference: told.differences?.[tie]?.kind ?? null,
    toldness: isTold ? 'told' : toldAs(told, tie) === 'unmentioned' ? 'unmentioned' : 'untold',
    lit: emphasis === 'lit',
  });
  const lane = drawn.lanes[tie]!;
  return looks.mark(tie, emphasis, lane, look, () => new DrawnTie(told.graph, tie, emphasis, lane, look));
}

/** A mark of which the title is put together when it is asked for: few of a hundred thousand ever are. */
class DrawnTie implements TieMark {
  readonly key: string;
  readonly tie: number;
  readonly source: number;
  readonly target: number;
  readonly lane: number;
  readonly strokes: TieMark['strokes'];
  readonly knot: TieMark['knot'];
  readonly arrow: string | null;
  readonly emphasis: Emphasis;
  readonly #graph: Graph;
  readonly #word: string;

  constructor(graph: Graph, tie: number, emphasis: Emphasis, lane: number, look: TieLook) {
    this.key = graph.ties[tie]!.id;
    this.tie = tie;
    this.source = graph.source[tie]!;
    this.target = graph.target[tie]!;
    this.lane = lane;
    this.strokes = look.strokes;
    this.knot = look.knot;
    this.arrow = look.arrow;
    this.emphasis = emphasis;
    this.#graph = graph;
    this.#word = look.word;
  }

  get title(): string {
    const { actors, ties } = this.#graph;
    const [source, target] = [actors[this.source]!, actors[this.target]!];
    return `${ties[this.tie]!.label}: ${mapName(source)} – ${mapName(target)}, ${this.#word}`;
  }
}

/** The name that stands on the map, in a language where one is asked for. */
export function mapName(actor: Actor, language: string | null = null): string {
  const { names = {} } = actor;
  const translated = language !== null && Object.hasOwn(names, language) ? names[language] : undefined;
  return translated ?? actor.short ?? actor.name;
}

function drawActor(drawn: Drawn, actor: number, silent: Uint8Array | null, looks: Looks): ActorMark {
  const { focus } = drawn;
  const centre = focus?.actors.has(actor) ?? false;
  const isNear = centre || (focus?.neighbours.has(actor) ?? false);
  const wanted = emphasisOf(drawn, focus === null || isNear);
  const emphasis = silent?.[actor] === 1 && !centre ? 'faint' : wanted;
  const draw = (): ActorMark => actorMarkOf(drawn, actor, emphasis, centre);
  return (drawn.language ?? null) === null ? looks.actor(actor, emphasis, centre, draw) : draw();
}

function actorMarkOf(drawn: Drawn, actor: number, emphasis: Emphasis, centre: boolean): ActorMark {
  const { told, theme, language } = drawn;
  const { kind, id, name } = told.graph.actors[actor]!;
  const radius = radiusOf(told.graph, actor);
  return {
    key: id,
    actor,
    shape: shapeOfKind[kind],
    radius,
    fill: symbolFill(kind, theme),
    stroke: theme.ink,
    width: centre ? 2.6 : 1.4,
    emphasis,
    title: name,
    label: labelOf(mapName(told.graph.actors[actor]!, language), radius, centre, theme),
  };
}

/** A name beside a symbol of this radius; what is selected comes first and stands out. */
export function labelOf(words: string, radius: number, centre: boolean, theme: Theme): LabelMark {
  return {
    text: words,
    size: centre ? 13.5 : radius > 9 ? 12.5 : 12,
    weight: centre ? 700 : radius > 9 ? 600 : 400,
    color: theme.ink,
    halo: theme.paper,
    priority: (centre ? 1e6 : 0) + radius,
    insists: centre,
  };
}

/** Radius of an actor's symbol in pixels: its area grows with the number of its ties in the dataset, within bounds. */
export function radiusOf({ firstIncident }: Pick<Wiring, 'firstIncident'>, actor: number): number {
  return radiusFor(firstIncident[actor + 1]! - firstIncident[actor]!);
}

/** Radius of a symbol in pixels whose area grows with a count, within bounds. */
export function radiusFor(count: number): number {
  return Math.min(15, 5 + 1.75 * Math.sqrt(count));
}
