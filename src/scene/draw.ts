/** What is visible → marks: which strokes, shapes, labels and signs, and how much each stands out. */
import type { Actor } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import type { Assessment } from '../model/standing.ts';
import type { Visible } from '../view/apply.ts';
import type { Focus } from '../view/focus.ts';
import { shapeOfKind, strokesOf, symbolFill, wornTypes } from './encode.ts';
import type { ActorMark, Emphasis, Marks, TieMark } from './mark.ts';
import { typeColors, type Theme } from './theme.ts';

export interface Drawn {
  readonly graph: Graph;
  readonly assessments: readonly Assessment[];
  readonly visible: Visible;
  readonly lanes: Float32Array;
  /** What is lit, and whether it is only pointed at: then the rest steps far back. */
  readonly focus: Focus | null;
  readonly pointing: boolean;
  readonly theme: Theme;
}

const strength: Readonly<Record<Emphasis, number>> = { faint: 0, behind: 1, plain: 1, lit: 2 };

/**
 * Marks of all that is visible. Lit ties lie in front; actors keep their order, since they never overlap and a symbol that
 * changed its place in the page would lose the keyboard's focus.
 */
export function drawMarks(drawn: Drawn): Marks {
  const colors = typeColors(drawn.graph.dataset.tieTypes, drawn.theme);
  const ties = Array.from(drawn.visible.ties, (tie) => drawTie(drawn, tie, colors));
  const actors = Array.from(drawn.visible.actors, (actor) => drawActor(drawn, actor));
  const behindFirst = (a: { emphasis: Emphasis }, b: { emphasis: Emphasis }): number =>
    strength[a.emphasis] - strength[b.emphasis];
  return { ties: ties.toSorted(behindFirst), actors };
}

function emphasisOf(drawn: Drawn, isLit: boolean): Emphasis {
  if (drawn.focus === null) return 'plain';
  if (isLit) return 'lit';
  return drawn.pointing ? 'faint' : 'behind';
}

function drawTie(drawn: Drawn, tie: number, colors: ReadonlyMap<string, string>): TieMark {
  const { graph, assessments, visible, theme } = drawn;
  const { standing } = assessments[tie]!;
  const emphasis = emphasisOf(drawn, drawn.focus?.ties.has(tie) ?? false);
  const lit = emphasis === 'lit';
  const worn = wornTypes(visible.readings[tie]!, graph.tieTypes);
  const wornColors = [...new Set(worn.map((type) => colors.get(type) ?? theme.ink))];
  const directed = worn.some((type) => graph.tieTypes.get(type)?.directed === true);
  const color = wornColors[0] ?? theme.ink;
  const { id, label } = graph.ties[tie]!;
  return {
    key: id,
    tie,
    source: graph.source[tie]!,
    target: graph.target[tie]!,
    lane: drawn.lanes[tie]!,
    strokes: strokesOf(standing, wornColors, lit ? 3 : 1.6),
    knot:
      standing === 'agreed'
        ? null
        : { standing, radius: lit ? 9 : 7, color: lit ? theme.ink : color, ground: theme.symbol },
    arrow: directed ? color : null,
    emphasis,
    title: `${label}: ${mapName(graph.actors[graph.source[tie]!]!)} – ${mapName(graph.actors[graph.target[tie]!]!)}, ${standing}`,
  };
}

/** The name that stands on the map. */
export function mapName(actor: Actor): string {
  return actor.short ?? actor.name;
}

function drawActor(drawn: Drawn, actor: number): ActorMark {
  const { graph, focus, theme } = drawn;
  const emphasis = emphasisOf(drawn, focus === null || focus.actors.has(actor) || focus.neighbours.has(actor));
  const centre = focus?.actors.has(actor) ?? false;
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
    emphasis,
    title: name,
    label: {
      text: mapName(graph.actors[actor]!),
      size: centre ? 13.5 : radius > 9 ? 12.5 : 12,
      weight: centre ? 700 : radius > 9 ? 600 : 400,
      color: theme.ink,
      halo: theme.paper,
      priority: (centre ? 1e6 : 0) + radius,
    },
  };
}

/** Radius of an actor's symbol in pixels: its area grows with the number of its ties in the dataset, within bounds. */
export function radiusOf(graph: Graph, actor: number): number {
  const degree = graph.firstIncident[actor + 1]! - graph.firstIncident[actor]!;
  return Math.min(15, 5 + 1.75 * Math.sqrt(degree));
}
