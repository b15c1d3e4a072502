/** The legend of what is visible: samples drawn with the very strokes and outlines of the map, with their words. */
import { shortNumber as n } from '../lib/xml.ts';
import { actorKinds, type ActorKind } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import { standings, type Assessment, type Standing } from '../model/standing.ts';
import type { Visible } from '../view/apply.ts';
import { kindWords, standingWords } from '../view/words.ts';
import { shapeOfKind, strokesOf, symbolFill } from './encode.ts';
import { path, type Item } from './item.ts';
import { circle, knotSign, symbolOutline } from './outline.ts';
import { typeColors, type Theme } from './theme.ts';

export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly sample: Sample;
}

/** Draws a sample about a point, `sampleWidth` wide. */
export type Sample = (x: number, y: number) => Item[];

export const sampleWidth = 34;

/** A piece of line as a tie of one standing and these colours would have it. */
export function lineSample(standing: Standing, colors: readonly string[], theme: Theme): Sample {
  return (x, y) => {
    const d = `M${n(x - sampleWidth / 2)} ${n(y)}L${n(x + sampleWidth / 2)} ${n(y)}`;
    const strokes = strokesOf(standing, colors, 2.6).map(({ color, ...look }) => path(d, { stroke: color, ...look }));
    if (standing === 'agreed') return strokes;
    const knot = path(circle(x, y, 7), { fill: theme.symbol, stroke: theme.ink, width: 1.3 });
    return [...strokes, knot, path(knotSign(standing, x, y, 7), { stroke: theme.ink, width: 1.3, round: true })];
  };
}

/** An actor's symbol as the map draws it. */
export function symbolSample(kind: ActorKind, theme: Theme): Sample {
  const look = { fill: symbolFill(kind, theme), stroke: theme.ink, width: 1.4 };
  return (x, y) => [path(symbolOutline(shapeOfKind[kind], x, y, 6.5), look)];
}

/** Two colours for the sample of a contested tie: two types that contradict each other, or the first two of all. */
export function contestedColors({ dataset }: Graph, colors: ReadonlyMap<string, string>): string[] {
  const rungs = dataset.tieTypes.filter(({ rung }) => rung !== undefined);
  const high = rungs.toSorted((a, b) => (b.rung ?? 0) - (a.rung ?? 0))[0];
  const low = rungs
    .filter(({ ladder, rung }) => ladder === high?.ladder && (rung ?? 0) <= (high?.rung ?? 0) - 2)
    .toSorted((a, b) => (b.rung ?? 0) - (a.rung ?? 0))[0];
  const pair = low === undefined ? dataset.tieTypes.slice(0, 2) : [low, high];
  return pair.flatMap((type) => (type === undefined ? [] : (colors.get(type.id) ?? [])));
}

/** Entries for the types, standings and kinds that occur among what is visible, in the dataset's order. */
export function legendOf(
  graph: Graph,
  assessments: readonly Assessment[],
  visible: Visible,
  theme: Theme,
): { types: LegendEntry[]; standings: LegendEntry[]; kinds: LegendEntry[] } {
  const colors = typeColors(graph.dataset.tieTypes, theme);
  const types = new Set(visible.readings.flatMap((readings) => readings.map(({ type }) => type)));
  const present = new Set(Array.from(visible.ties, (tie) => assessments[tie]!.standing));
  const kinds = new Set(Array.from(visible.actors, (actor) => graph.actors[actor]!.kind));
  const sampleColors = (standing: Standing): string[] =>
    standing === 'contested' ? contestedColors(graph, colors) : [theme.ink];
  return {
    types: graph.dataset.tieTypes
      .filter(({ id }) => types.has(id))
      .map(({ id, label }) => ({
        key: `type-${id}`,
        label,
        sample: lineSample('agreed', [colors.get(id) ?? theme.ink], theme),
      })),
    standings: standings
      .filter((standing) => present.has(standing))
      .map((standing) => ({
        key: `standing-${standing.replace(' ', '-')}`,
        label: standingWords[standing].label,
        sample: lineSample(standing, sampleColors(standing), theme),
      })),
    kinds: actorKinds
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({ key: `kind-${kind}`, label: kindWords[kind].one, sample: symbolSample(kind, theme) })),
  };
}
