/** What a change of the view did, in one short sentence for those who hear the page rather than see it. */
import type { Told } from './told.ts';
import { toldAs } from './told.ts';
import type { Visible } from './apply.ts';
import { differenceKinds } from './differences.ts';
import { isCompared, pairOf, type Selection, type View } from './view.ts';
import { knownInWords, lensInWords, thresholdInWords, windowInWords, type Read } from './view-in-words.ts';
import { capped, counted, differenceWords, uncapped } from './words.ts';

/** What the view led to. */
export interface Outcome {
  readonly told: Told;
  readonly visible: Visible;
  /** Ties that vanish or change standing under the threshold. */
  readonly flips: number;
}

type Say = (before: View, after: View, outcome: Outcome, read: Read) => string;

/** The first thing that changed is told; a change of nothing is told by nothing. */
export function changeInWords(before: View, after: View, outcome: Outcome, read: Read): string {
  for (const [keys, say] of sentences) {
    if (keys.some((key) => !sameValue(before[key], after[key]))) return `${capped(say(before, after, outcome, read))}.`;
  }
  return '';
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const sentences: readonly (readonly [keys: readonly (keyof View)[], say: Say])[] = [
  [
    ['face'],
    (_, { face }) =>
      face === 'speakers' ? 'the map shows speakers and how they agree' : 'the map shows actors and their ties',
  ],
  [['lens', 'against'], (_, after, outcome, read) => lensChange(after, outcome, read)],
  [
    ['saidBy'],
    (_, { saidBy }, outcome) =>
      `${saidBy === null ? 'all that was ever said' : knownInWords(saidBy)}: ${tiesInWords(outcome)}`,
  ],
  [
    ['held'],
    (_, { held }, outcome) => `${held === null ? 'all times' : windowInWords(held)}: ${tiesInWords(outcome)}`,
  ],
  [
    ['threshold'],
    (_, { threshold }, outcome) =>
      `${thresholdInWords(threshold) || 'all evidence counts'}: ${tiesInWords(outcome)}, ${counted(outcome.flips, 'tie')} changed by it`,
  ],
  [
    ['hideUndated', 'hiddenTypes', 'hiddenStandings', 'hiddenKinds', 'hiddenDifferences', 'showLoose'],
    (_before, _after, { visible, told }) =>
      `${visible.actors.length} of ${counted(told.graph.actors.length, 'actor')}, ${visible.ties.length} of ${counted(told.graph.ties.length, 'tie')}`,
  ],
  [['clock'], (_, { clock }) => (clock === 'held' ? 'the timeline shows when ties held' : 'the timeline shows when things were said')],
  [['list'], (_, { list }) => `list of ${listWords[list]}`],
  [['selection'], (_, { selection }, { told }, read) => selectionInWords(selection, told, read)],
]; // prettier-ignore

const listWords: Readonly<Record<View['list'], string>> = {
  disagreements: 'disagreements',
  differences: 'differences',
  flips: 'what the threshold changes',
  speakers: 'speakers',
  coverage: 'what the dataset does not know',
};

function tiesInWords({ visible, told }: Outcome): string {
  return `${visible.ties.length} of ${counted(told.graph.ties.length, 'tie')} shown`;
}

function lensChange(view: View, { told }: Outcome, read: Read): string {
  if (view.lens.length === 0) return 'as told by everyone';
  if (isCompared(view)) {
    const counts = differenceKinds.map((kind) => {
      const count = told.differences?.filter((one) => one?.kind === kind).length ?? 0;
      return `${count} ${uncapped(differenceWords[kind].label)}`;
    });
    return `compared: ${counts.join(', ')}`;
  }
  const unmentioned = told.told.filter((_, tie) => toldAs(told, tie) === 'unmentioned').length;
  const mentioned = told.told.filter(({ readings }) => readings.length > 0).length;
  return `as told by ${lensInWords(view.lens, read)}: ${counted(mentioned, 'tie')} told, ${unmentioned} not mentioned`;
}

function selectionInWords(selection: Selection | null, told: Told, { graph, speakers }: Read): string {
  if (selection === null) return 'nothing selected';
  const { kind, id } = selection;
  if (kind === 'actor') return graph.actors[graph.actorNumber.get(id) ?? -1]?.name ?? id;
  if (kind === 'speaker') return `${speakers.get(id) ?? id} as a speaker`;
  if (kind === 'pair') return (pairOf(id) ?? []).map((speaker) => speakers.get(speaker) ?? speaker).join(' and ');
  const tie = graph.tieNumber.get(id);
  return tie === undefined ? id : `${graph.ties[tie]!.label}, ${wordOf(told, tie)}`;
}

function wordOf(told: Told, tie: number): string {
  const as = toldAs(told, tie);
  return as === null ? 'nothing said of it' : as === 'unmentioned' ? 'not mentioned' : as;
}
