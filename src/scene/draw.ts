/** What is visible → marks: which strokes, shapes, labels and signs, and how much each stands out. */
import type { Actor } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import type { Visible } from '../view/apply.ts';
import type { Focus } from '../view/focus.ts';
import { drawnBy, toldAs, type Told } from '../view/told.ts';
import { differenceWords, standingWords, uncapped } from '../view/words.ts';
import { lookOfDifference, shapeOfKind, strokesOf, symbolFill, wornTypes, type Look } from './encode.ts';
import type { ActorMark, Emphasis, LabelMark, Marks, TieMark } from './mark.ts';
import { typeColors, type Theme } from './theme.ts';

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

/**
 * Marks of all that is visible. Lit ties lie in front; actors keep their order, since they never overlap and a symbol that
 * changed its place in the page would lose the keyboard's focus.
 */
export function drawMarks(drawn: Drawn): Marks {
  const colors = typeColors(drawn.told.graph.dataset.tieTypes, drawn.theme);
  const silent = silentActors(drawn);
  const ties = Array.from(drawn.visible.ties, (tie) => drawTie(drawn, tie, colors));
  const actors = Array.from(drawn.visible.actors, (actor) => drawActor(drawn, actor, silent));
  return { ties: frontLast(ties), actors };
}

const strength: Readonly<Record<Emphasis, number>> = { faint: 0, behind: 1, plain: 1, lit: 2 };

/** What stands out lies in front. */
export function frontLast<T extends { readonly emphasis: Emphasis }>(marks: readonly T[]): T[] {
  return marks.toSorted((a, b) => strength[a.emphasis] - strength[b.emphasis]);
}

export function emphasisOf({ focus, pointing }: Lit, isLit: boolean): Emphasis {
  if (focus === null) return 'plain';
  if (isLit) return 'lit';
  return pointing ? 'faint' : 'behind';
}

/** Actors of whose visible ties the lens tells none; those without a visible tie are silent for everyone alike. */
function silentActors({ told, visible }: Drawn): ReadonlySet<number> {
  if (told.told === told.everyone) return new Set();
  const ends = (tie: number): number[] => [told.graph.source[tie]!, told.graph.target[tie]!];
  const silent = new Set([...visible.ties].flatMap(ends));
  for (const tie of visible.ties) if (isToldOf(told, tie)) for (const actor of ends(tie)) silent.delete(actor);
  return silent;
}

/** Under two lenses a tie that neither affirms is as good as not told. */
function isToldOf(told: Told, tie: number): boolean {
  return told.differences === null ? toldAs(told, tie) !== 'unmentioned' : told.differences[tie] !== null;
}

function drawTie(drawn: Drawn, tie: number, colors: ReadonlyMap<string, string>): TieMark {
  const { told, visible, theme } = drawn;
  const { graph } = told;
  const isTold = isToldOf(told, tie);
  const wanted = emphasisOf(drawn, drawn.focus?.ties.has(tie) ?? false);
  const emphasis = isTold ? wanted : wanted === 'lit' ? 'behind' : 'faint';
  const lit = emphasis === 'lit';
  const worn = wornTypes(visible.readings[tie]!, graph.tieTypes);
  const wornColors = [...new Set(worn.map((type) => colors.get(type) ?? theme.ink))];
  const directed = worn.some((type) => graph.tieTypes.get(type)?.directed === true);
  const { strokes, sign } = isTold
    ? lookOf(told, tie, wornColors, theme, lit ? 3 : 1.6)
    : { strokes: strokesOf(drawnBy(told, tie).standing, wornColors, 1.4), sign: null };
  const { id, label } = graph.ties[tie]!;
  return {
    key: id,
    tie,
    source: graph.source[tie]!,
    target: graph.target[tie]!,
    lane: drawn.lanes[tie]!,
    strokes,
    knot:
      sign === null
        ? null
        : { sign, radius: lit ? 9 : 7, color: lit ? theme.ink : strokes[0]!.color, ground: theme.symbol },
    arrow: directed && isTold ? strokes[0]!.color : null,
    emphasis,
    title: `${label}: ${mapName(graph.actors[graph.source[tie]!]!)} – ${mapName(graph.actors[graph.target[tie]!]!)}, ${wordFor(told, tie)}`,
  };
}

function lookOf(told: Told, tie: number, colors: readonly string[], theme: Theme, width: number): Look {
  const difference = told.differences?.[tie] ?? null;
  if (difference !== null) return lookOfDifference(difference.kind, theme, width);
  const { standing } = told.told[tie]!;
  return { strokes: strokesOf(standing, colors, width), sign: standing === 'agreed' ? null : standing };
}

/** What a tie is, in a word: its difference, its standing, or that it is not mentioned. */
export function wordFor(told: Told, tie: number): string {
  const difference = told.differences?.[tie] ?? null;
  if (difference !== null) return uncapped(differenceWords[difference.kind].label);
  return uncapped(standingWords[toldAs(told, tie) ?? 'unmentioned'].label);
}

/** The name that stands on the map, in a language where one is asked for. */
export function mapName(actor: Actor, language: string | null = null): string {
  const translated = language === null ? undefined : actor.names?.[language];
  return translated ?? actor.short ?? actor.name;
}

function drawActor(drawn: Drawn, actor: number, silent: ReadonlySet<number>): ActorMark {
  const { focus, theme, told } = drawn;
  const { graph } = told;
  const centre = focus?.actors.has(actor) ?? false;
  const isNear = centre || (focus?.neighbours.has(actor) ?? false);
  const wanted = emphasisOf(drawn, focus === null || isNear);
  const { kind, id, name } = graph.actors[actor]!;
  const radius = radiusOf(graph, actor);
  return {
    key: id,
    actor,
    shape: shapeOfKind[kind],
    radius,
    fill: symbolFill(kind, theme),
    stroke: theme.ink,
    width: centre ? 2.6 : 1.4,
    emphasis: silent.has(actor) && !centre ? 'faint' : wanted,
    title: name,
    label: labelOf(mapName(graph.actors[actor]!, drawn.language), radius, centre, theme),
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
  };
}

/** Radius of an actor's symbol in pixels: its area grows with the number of its ties in the dataset, within bounds. */
export function radiusOf(graph: Graph, actor: number): number {
  return radiusFor(graph.firstIncident[actor + 1]! - graph.firstIncident[actor]!);
}

/** Radius of a symbol in pixels whose area grows with a count, within bounds. */
export function radiusFor(count: number): number {
  return Math.min(15, 5 + 1.75 * Math.sqrt(count));
}
