/** A tie's readings told in one sentence, made from the claims: who says what, who says otherwise. */
import type { Stance, TieType } from '../model/dataset.ts';
import type { Assessment, Reading, Standing } from '../model/standing.ts';
import { listed, standingWords, uncapped } from './words.ts';

export interface Names {
  readonly tieTypes: ReadonlyMap<string, TieType>;
  /** Speaker id → name. */
  readonly speakers: ReadonlyMap<string, string>;
}

/** How a speaker is written; a footnote adds the numbers of documents to the name. */
export type SpeakerText = (speaker: string, reading: Reading, stance: Stance) => string;

const most = 4;

/** `cooperation by A and B; alliance by C, denied by A`. */
export function tellReadings(readings: readonly Reading[], names: Names, speakerText?: SpeakerText): string {
  const write = speakerText ?? ((speaker: string): string => names.speakers.get(speaker) ?? speaker);
  return readings.map((reading) => tellReading(reading, names, write)).join('; ');
}

function tellReading(reading: Reading, { tieTypes }: Names, write: SpeakerText): string {
  const label = uncapped(tieTypes.get(reading.type)?.label ?? reading.type);
  const by = (stance: Stance, words: string): string[] => {
    const speakers = reading.speakers[stance];
    if (speakers.length === 0) return [];
    const shown = speakers.slice(0, most).map((speaker) => write(speaker, reading, stance));
    const rest = speakers.length - shown.length;
    return [`${words} ${listed(rest > 0 ? [...shown, `${rest} more`] : shown)}`];
  };
  const parts = [...by('affirms', 'by'), ...by('doubts', 'doubted by'), ...by('denies', 'denied by')];
  return `${label} ${parts.join(', ')}`;
}

/** `Contested: cooperation by …`. */
export function tellStanding({ standing, readings }: Assessment, names: Names): string {
  if (readings.length === 0) return `${standingWords[standing].label}: nobody claims anything of it.`;
  return `${standingWords[standing].label}: ${tellReadings(readings, names)}.`;
}

/** The sign that stands for a standing wherever there is text. */
export const standingSigns: Readonly<Record<Standing, string>> = {
  agreed: '=',
  contested: '≠',
  'in question': '?',
  denied: '×',
};
