/** What the filters leave, in words, for a printed page. */
import type { Dataset } from '../model/dataset.ts';
import { kindWords } from './record-words.ts';
import { tellings, type ToldAs, type View } from './view.ts';
import { capped, differenceWords, listed, standingWords, uncapped } from './words.ts';

/** `Only counter-terrorism · without denied ties`. */
export function filterInWords(view: View, dataset: Dataset): string {
  const types = chosen(
    dataset.tieTypes.filter(({ id }) => !view.hiddenTypes.includes(id)).map(({ label }) => uncapped(label)),
    dataset.tieTypes.filter(({ id }) => view.hiddenTypes.includes(id)).map(({ label }) => uncapped(label)),
    'tie types',
  );
  const hiddenKinds = view.hiddenKinds.map((kind) => uncapped(kindWords[kind].many));
  const kinds = hiddenKinds.length === 0 ? [] : [`without ${listed(hiddenKinds)}`];
  const parts = [types, ...standingsInWords(view), ...differencesInWords(view), ...kinds];
  return parts.map((part, index) => (index === 0 ? capped(part) : part)).join(' · ');
}

function standingsInWords({ hiddenStandings, lens }: View): string[] {
  const could = tellings.filter((as) => as !== 'unmentioned' || lens.length > 0);
  const hidden = could.filter((as) => hiddenStandings.includes(as));
  if (hidden.length === 0) return [];
  const labels = (list: readonly ToldAs[]): string[] => list.map((as) => uncapped(standingWords[as].label));
  return [chosen(labels(could.filter((as) => !hidden.includes(as))), labels(hidden), 'standings')];
}

function differencesInWords({ hiddenDifferences }: View): string[] {
  if (hiddenDifferences.length === 0) return [];
  return [`without what is ${listed(hiddenDifferences.map((kind) => uncapped(differenceWords[kind].label)))}`];
}

/** Names the shorter of two lists: what is shown, or what is missing. */
function chosen(shown: readonly string[], hidden: readonly string[], noun: string): string {
  if (hidden.length === 0) return `all ${noun}`;
  if (shown.length === 0) return `no ${noun}`;
  return shown.length <= hidden.length ? `only ${listed(shown)}` : `all ${noun} but ${listed(hidden)}`;
}
