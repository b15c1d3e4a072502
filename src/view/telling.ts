/** A tie's readings told in one sentence, made from the claims: who says what, who says otherwise. */
import { groupBy } from '../lib/group.ts';
import type { Stance, TieType } from '../model/dataset.ts';
import type { Assessment, Reading, Standing } from '../model/standing.ts';
import { listed, uncapped } from './words.ts';

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
  return `${label} ${stancePhrases(
    (stance) => reading.speakers[stance],
    (speaker, stance) => write(speaker, reading, stance),
  )}`;
}

/** `by A and B, denied by C`. */
function stancePhrases(
  speakersOf: (stance: Stance) => readonly string[],
  write: (speaker: string, stance: Stance) => string,
): string {
  const phrase = (stance: Stance, words: string): string[] => {
    const speakers = speakersOf(stance);
    if (speakers.length === 0) return [];
    const shown = speakers.slice(0, most).map((speaker) => write(speaker, stance));
    const rest = speakers.length - shown.length;
    return [`${words} ${listed(rest > 0 ? [...shown, `${rest} more`] : shown)}`];
  };
  return [...phrase('affirms', 'by'), ...phrase('doubts', 'doubted by'), ...phrase('denies', 'denied by')].join(', ');
}

/**
 * The heart of it, shorter than all readings: what is affirmed, types of one rung told together where the very same speakers say
 * the same of each, and who speaks against. Where nobody affirms anything it is all readings.
 */
export function tellHeart({ readings }: Assessment, names: Names): string {
  const affirmed = readings.filter((reading) => reading.speakers.affirms.length > 0);
  if (affirmed.length === 0) return tellReadings(readings, names);
  const together = groupBy(affirmed, ({ type, speakers }) => {
    const { ladder, rung } = names.tieTypes.get(type) ?? {};
    return JSON.stringify(ladder === undefined || rung === undefined ? type : [ladder, rung, speakers]);
  });
  const write = (speaker: string): string => names.speakers.get(speaker) ?? speaker;
  return [...together.values()]
    .map((group) => {
      const labels = group.map(({ type }) => uncapped(names.tieTypes.get(type)?.label ?? type));
      return `${listed(labels)} ${stancePhrases((stance) => group[0]!.speakers[stance], write)}`;
    })
    .join('; ');
}

/** What a lens tells, without the names of those who were chosen: `cooperation; alliance is denied`. */
export function tellPlainly({ readings }: Assessment, { tieTypes }: Names): string {
  const labels = (stance: Stance): string[] =>
    readings
      .filter(({ speakers }) => speakers[stance].length > 0 && (stance === 'affirms' || speakers.affirms.length === 0))
      .map(({ type }) => uncapped(tieTypes.get(type)?.label ?? type));
  const phrase = (stance: Stance, words: string): string[] => {
    const own = labels(stance);
    if (own.length === 0) return [];
    return [words === '' ? listed(own) : `${listed(own)} ${own.length === 1 ? 'is' : 'are'} ${words}`];
  };
  return [...phrase('affirms', ''), ...phrase('doubts', 'doubted'), ...phrase('denies', 'denied')].join('; ');
}

/** The sign that stands for a standing wherever there is text. */
export const standingSigns: Readonly<Record<Standing, string>> = {
  agreed: '=',
  contested: '≠',
  'in question': '?',
  denied: '×',
};
