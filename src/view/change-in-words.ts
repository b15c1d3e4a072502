/** What a change of the view did, in one short sentence for those who hear the page rather than see it. */
import type { Told } from './told.ts';
import { toldAs } from './told.ts';
import type { Visible } from './apply.ts';
import { differenceKinds } from './differences.ts';
import { isThreshold, type Threshold } from './heard.ts';
import { hidesSome, isCompared, pairOf, type Selection, type View } from './view.ts';
import {
  knownInWords,
  lensInWords,
  tellingInWords,
  thresholdInWords,
  windowInWords,
  type Read,
} from './view-in-words.ts';
import { capped, counted, countedOf, differenceWords, uncapped } from './words.ts';

/** What the view led to. */
export interface Outcome {
  readonly told: Told;
  readonly visible: Visible;
  /** Ties that vanish or change standing under the threshold. */
  readonly flips: number;
}

type Say = (before: View, after: View, outcome: Outcome, read: Read) => string;

/**
 * One thing that changed is told as such; where several did, as when the story goes on, it is told what is looked at now.
 * A change of nothing is told by nothing.
 */
export function changeInWords(before: View, after: View, outcome: Outcome, read: Read): string {
  const changed = sentences.filter(([keys]) => keys.some((key) => !sameValue(before[key], after[key])));
  const [first] = changed;
  if (first === undefined) return '';
  const isOne = changed.every(([keys]) => keys === first[0] || quiet.has(keys[0]!));
  return sentence(isOne ? first[1](before, after, outcome, read) : whatIsSeen(after, outcome, read));
}

/** On one line and with one full stop, whatever names it has in it. */
function sentence(words: string): string {
  return `${capped(words.replace(/\s+/g, ' ').trim().replace(/\.+$/, ''))}.`;
}

/** Words that stand before a figure are cut at a space, so that the figure is heard soon. */
function brief(words: string): string {
  if (words.length <= longest) return words;
  return `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}

/** Letters. */
const longest = 90;

/** What changes along with another thing, and says nothing of itself then. */
const quiet: ReadonlySet<keyof View> = new Set(['clock', 'list', 'selection']);

function whatIsSeen(view: View, outcome: Outcome, read: Read): string {
  const map = view.face === 'speakers' ? 'speakers and how they agree' : hidesSome(view) ? 'the map' : 'the whole map';
  return `${brief(tellingInWords(view, read)) || map}: ${tiesInWords(outcome)}`;
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
  [['threshold'], (_, { threshold }, outcome) => thresholdChange(threshold, outcome)],
  [
    ['hideUndated', 'hiddenTypes', 'hiddenStandings', 'hiddenKinds', 'hiddenDifferences', 'showLoose'],
    (_before, _after, { visible, told }) =>
      `${countedOf(visible.actors.length, told.graph.actors.length, 'actor')}, ${countedOf(visible.ties.length, told.graph.ties.length, 'tie')}`,
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
  return `${countedOf(visible.ties.length, told.graph.ties.length, 'tie')} shown`;
}

function lensChange(view: View, { told, visible }: Outcome, read: Read): string {
  if (view.lens.length === 0) return 'as told by everyone';
  if (isCompared(view)) {
    const counts = differenceKinds.map((kind) => {
      const count = visible.ties.filter((tie) => told.differences?.[tie]?.kind === kind).length;
      return `${count} ${uncapped(differenceWords[kind].label)}`;
    });
    return `compared: ${counts.join(', ')}`;
  }
  const unmentioned = visible.ties.filter((tie) => toldAs(told, tie) === 'unmentioned').length;
  const mentioned = visible.ties.length - unmentioned;
  return `as told by ${brief(lensInWords(view.lens, read))}: ${counted(mentioned, 'tie')} told, ${unmentioned} not mentioned`;
}

function thresholdChange(threshold: Threshold, outcome: Outcome): string {
  if (!isThreshold(threshold)) return `all evidence counts: ${tiesInWords(outcome)}`;
  const changed = `${counted(outcome.flips, 'tie')} changed by it`;
  return `${brief(thresholdInWords(threshold))}: ${tiesInWords(outcome)}, ${changed}`;
}

function selectionInWords(selection: Selection | null, told: Told, { graph, speakers }: Read): string {
  if (selection === null) return 'nothing selected';
  const { kind, id } = selection;
  if (kind === 'actor') return graph.actors[graph.actorNumber.get(id) ?? -1]?.name ?? id;
  if (kind === 'speaker') return `${speakers.get(id) ?? id} as a speaker`;
  if (kind === 'pair') return (pairOf(id) ?? []).map((speaker) => speakers.get(speaker) ?? speaker).join(' and ');
  const tie = graph.tieNumber.get(id);
  return tie === undefined ? id : `${brief(graph.ties[tie]!.label)}, ${wordOf(told, tie)}`;
}

function wordOf(told: Told, tie: number): string {
  const as = toldAs(told, tie);
  return as === null ? 'nothing said of it' : as === 'unmentioned' ? 'not mentioned' : as;
}
