/** What stands about the map on a printed page: subtitles, legend and notes, for the actors' map and for the speakers'. */
import { actorKinds } from '../model/dataset.ts';
import { surelyHoldsIn } from '../model/held.ts';
import { speakerNames } from '../model/speakers.ts';
import type { Visible } from '../view/apply.ts';
import { differenceKinds } from '../view/differences.ts';
import { relationOf, relations, type SpeakersMap } from '../view/speakers-map.ts';
import { heldAsTold, instantsOf, toldAs, type Told } from '../view/told.ts';
import type { View, Window } from '../view/view.ts';
import { tellingInWords } from '../view/view-in-words.ts';
import { filterInWords } from '../view/filter-in-words.ts';
import { relationWords } from '../view/record-words.ts';
import { counted, differenceWords, uncapped } from '../view/words.ts';
import { legendOf, pairSample, symbolEntry, type LegendRow } from './legend.ts';
import { clashNotes, notesOf } from './notes.ts';
import type { SnapshotInput } from './page-blocks.ts';
import type { Theme } from './theme.ts';

/** What stands about the map. */
export type PageContent = Pick<SnapshotInput, 'dataset' | 'subtitles' | 'description' | 'legend' | 'notes'>;

export function actorsPage(told: Told, visible: Visible, view: View, theme: Theme): PageContent {
  const counts = [
    counted(visible.actors.length, 'actor'),
    counted(visible.ties.length, 'tie'),
    ...(told.differences === null ? [contestedInWords(told, visible)] : differencesInWords(told.differences, visible)),
    ...(view.held === null || told.inWindow === null
      ? []
      : [`${surelyHeld(told, visible, view.held)} surely held then`]),
  ].join(', ');
  return { ...heading(told, view, counts), legend: legendOf(told, visible, theme), notes: notesOf(told, visible) };
}

function contestedInWords(told: Told, visible: Visible): string {
  return `${[...visible.ties].filter((tie) => toldAs(told, tie) === 'contested').length} contested`;
}

function differencesInWords(differences: NonNullable<Told['differences']>, visible: Visible): string[] {
  return differenceKinds.map((kind) => {
    const count = [...visible.ties].filter((tie) => differences[tie]?.kind === kind).length;
    return `${count} ${uncapped(differenceWords[kind].label)}`;
  });
}

/** How many of the ties that may have held in the window surely did. */
function surelyHeld(told: Told, visible: Visible, window: Window): number {
  const { from, to } = instantsOf(window);
  return [...visible.ties].filter((tie) => {
    const held = heldAsTold(told, tie);
    return held !== null && surelyHoldsIn(held, from, to);
  }).length;
}

export function speakersPage(told: Told, map: SpeakersMap, view: View, theme: Theme): PageContent {
  const speakers = map.ties.filter((ties) => ties > 0).length;
  const clashing = map.pairs.filter(({ clash }) => clash.length > 0).length;
  const counts = `${counted(speakers, 'speaker')}, ${counted(map.pairs.length, 'pair')}, ${clashing} clashing`;
  return {
    ...heading(told, view, counts),
    legend: speakersLegend(map, theme),
    notes: clashNotes(told, map.pairs),
  };
}

function heading(
  { graph }: Told,
  view: View,
  counts: string,
): Pick<PageContent, 'dataset' | 'subtitles' | 'description'> {
  const { dataset } = graph;
  const filter = filterInWords(view, dataset);
  const telling = tellingInWords(view, { graph, speakers: speakerNames(dataset) });
  const first = telling === '' ? [] : [telling];
  return {
    dataset,
    subtitles: [...first, `${filter} · ${counts}`],
    description: [counts, filter, ...first].map((words) => `${words}.`).join(' '),
  };
}

/** Entries for the relations and kinds of speakers that occur. */
function speakersLegend(map: SpeakersMap, theme: Theme): readonly LegendRow[] {
  const present = new Set(map.pairs.map(relationOf));
  const kinds = new Set(map.kinds.filter((_, speaker) => map.ties[speaker]! > 0));
  return [
    [
      ...relations
        .filter((relation) => present.has(relation))
        .map((relation) => ({
          key: `pair-${relation}`,
          label: relationWords[relation],
          sample: pairSample(relation, theme),
        })),
      ...([...actorKinds, 'voice'] as const).filter((kind) => kinds.has(kind)).map((kind) => symbolEntry(kind, theme)),
    ],
  ];
}
