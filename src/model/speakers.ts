/** Names of those who speak: actors, voices, and the dataset itself. */
import type { Dataset } from './dataset.ts';
import { datasetSpeaker } from './graph.ts';

/** Speaker id → name, for every speaker that a claim of this dataset may have. */
export function speakerNames(dataset: Dataset): ReadonlyMap<string, string> {
  return new Map([
    [datasetSpeaker, 'This dataset'],
    ...dataset.voices.map(({ id, name }) => [id, name] as const),
    ...dataset.actors.map(({ id, name }) => [id, name] as const),
  ]);
}

/** Ids of the voices that are several: of them one says "affirm", not "affirms". */
export function pluralSpeakers(dataset: Dataset): ReadonlySet<string> {
  return new Set(dataset.voices.filter(({ plural }) => plural === true).map(({ id }) => id));
}
