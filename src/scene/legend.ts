/** The legend of what is visible: samples drawn with the very strokes and outlines of the map, with their words. */
import { shortNumber as n } from '../lib/xml.ts';
import { actorKinds, type ActorKind } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import type { Standing } from '../model/standing.ts';
import type { Visible } from '../view/apply.ts';
import { differenceKinds, type DifferenceKind } from '../view/differences.ts';
import type { Relation } from '../view/speakers-map.ts';
import { toldAs, type Told } from '../view/told.ts';
import { tellings, type ToldAs } from '../view/view.ts';
import { kindWords } from '../view/record-words.ts';
import { differenceWords, standingWords } from '../view/words.ts';
import { lookOfDifference, lookOfPair, shapeOfKind, strokesOf, symbolFill, wornTypes } from './encode.ts';
import { path, type Item } from './item.ts';
import type { Sign, Stroke } from './mark.ts';
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
  return sampleOf(strokesOf(standing, colors, 2.6), standing === 'agreed' ? null : standing, theme);
}

/** A piece of line as a tie would have it that two lenses tell in this way. */
export function differenceSample(kind: DifferenceKind, theme: Theme): Sample {
  const { strokes, sign } = lookOfDifference(kind, theme, 2.6);
  return sampleOf(strokes, sign, theme);
}

/** A piece of line as a pair of speakers would have it who agree, clash, or do both. */
export function pairSample(relation: Relation, theme: Theme): Sample {
  const { strokes, sign } = lookOfPair(relation, theme, 2.6);
  return sampleOf(strokes, sign, theme);
}

/** A tie that the lens does not mention. */
export function unmentionedSample(theme: Theme): Sample {
  return sampleOf([{ color: theme.hairline, width: 1.6, dash: [], round: false }], null, theme);
}

function sampleOf(strokes: readonly Stroke[], sign: Sign | null, theme: Theme): Sample {
  return (x, y) => {
    const d = `M${n(x - sampleWidth / 2)} ${n(y)}L${n(x + sampleWidth / 2)} ${n(y)}`;
    const line = strokes.map(({ color, ...look }) => path(d, { stroke: color, ...look }));
    if (sign === null) return line;
    const knot = path(circle(x, y, 7), { fill: theme.symbol, stroke: theme.ink, width: 1.3 });
    return [...line, knot, path(knotSign(sign, x, y, 7), { stroke: theme.ink, width: 1.3, round: true })];
  };
}

/** An actor's symbol as the map draws it; `voice` is that of a speaker who is no actor. */
export function symbolSample(kind: ActorKind | 'voice', theme: Theme): Sample {
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

/** A row of entries with a name of its own. */
export type LegendRow = readonly LegendEntry[];

/** Entries for the types, tellings and kinds that occur among what is visible, in the dataset's order. */
export function legendOf(told: Told, visible: Visible, theme: Theme): readonly LegendRow[] {
  const { graph, differences } = told;
  const kinds = new Set(Array.from(visible.actors, (actor) => graph.actors[actor]!.kind));
  const symbols = actorKinds.filter((kind) => kinds.has(kind)).map((kind) => symbolEntry(kind, theme));
  if (differences !== null) return [[...differenceEntries(told, visible, theme), ...symbols]];
  const colors = typeColors(graph.dataset.tieTypes, theme);
  // What is only spoken against colours no line; what a lens does not mention is drawn faintly in its own colours.
  const types = new Set(Array.from(visible.ties, (tie) => wornTypes(visible.readings[tie]!, graph.tieTypes)).flat());
  const typeEntries = graph.dataset.tieTypes
    .filter(({ id }) => types.has(id))
    .map(({ id, label }) => ({
      key: `type-${id}`,
      label,
      sample: lineSample('agreed', [colors.get(id) ?? theme.ink], theme),
    }));
  return [typeEntries, [...toldEntries(told, visible, theme), ...symbols]];
}

function toldEntries(told: Told, visible: Visible, theme: Theme): LegendEntry[] {
  const colors = typeColors(told.graph.dataset.tieTypes, theme);
  const present = new Set(Array.from(visible.ties, (tie) => toldAs(told, tie)));
  return tellings
    .filter((as) => present.has(as))
    .map((as) => ({
      key: `standing-${as.replace(' ', '-')}`,
      label: standingWords[as].label,
      sample: toldSample(as, contestedColors(told.graph, colors), theme),
    }));
}

/** A piece of line as a tie would have it that is told like this. */
export function toldSample(as: ToldAs, contested: readonly string[], theme: Theme): Sample {
  if (as === 'unmentioned') return unmentionedSample(theme);
  return lineSample(as, as === 'contested' ? contested : [theme.ink], theme);
}

function differenceEntries({ differences }: Told, visible: Visible, theme: Theme): LegendEntry[] {
  const present = new Set(Array.from(visible.ties, (tie) => differences?.[tie]?.kind));
  const neither = { key: 'difference-neither', label: 'Affirmed by neither', sample: unmentionedSample(theme) };
  const entries = differenceKinds
    .filter((kind) => present.has(kind))
    .map((kind) => ({
      key: `difference-${kind}`,
      label: differenceWords[kind].label,
      sample: differenceSample(kind, theme),
    }));
  return present.has(undefined) ? [...entries, neither] : entries;
}

export function symbolEntry(kind: ActorKind | 'voice', theme: Theme): LegendEntry {
  return { key: `kind-${kind}`, label: kindWords[kind].one, sample: symbolSample(kind, theme) };
}
