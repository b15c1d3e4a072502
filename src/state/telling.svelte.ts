/** From graph and view to what is visible, one `$derived` a step; what only a panel asks for is worked out when it asks. */
import { assessAll } from '../model/assess.ts';
import type { Claim } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import type { Assessment } from '../model/standing.ts';
import { applyView, toldReadings, type Filter, type Visible } from '../view/apply.ts';
import { isPerhapsLater, silences, type Silence } from '../view/heard.ts';
import { speakersMap, wholeSpeakersMap, type SpeakersMap } from '../view/speakers-map.ts';
import { tell, type Telling as ToldThrough } from '../view/tell.ts';
import type { Told } from '../view/told.ts';
import type { View } from '../view/view.ts';

/** Where graph and view come from. */
export interface Source {
  readonly graph: Graph;
  /** What all claims of the graph amount to, where that is known. */
  readonly assessed: readonly Assessment[] | null;
  readonly view: View;
}

export class Telling {
  readonly #source: Source;
  readonly graph: Graph = $derived.by(() => this.#source.graph);

  // Each field on its own, so that a change of one redoes only what depends on it.
  readonly #hiddenTypes = $derived.by(() => this.#source.view.hiddenTypes);
  readonly #hiddenStandings = $derived.by(() => this.#source.view.hiddenStandings);
  readonly #hiddenKinds = $derived.by(() => this.#source.view.hiddenKinds);
  readonly #hiddenDifferences = $derived.by(() => this.#source.view.hiddenDifferences);
  readonly #showLoose = $derived.by(() => this.#source.view.showLoose);
  readonly #lens = $derived.by(() => this.#source.view.lens);
  readonly #against = $derived.by(() => this.#source.view.against);
  readonly #saidBy = $derived.by(() => this.#source.view.saidBy);
  readonly #hideUndated = $derived.by(() => this.#source.view.hideUndated);
  readonly #threshold = $derived.by(() => this.#source.view.threshold);
  readonly #held = $derived.by(() => this.#source.view.held);
  readonly #isTimed = $derived.by(() => this.#saidBy !== null || this.#held !== null);

  /** The fields of the view that hide. */
  readonly filter: Filter = $derived.by(() => ({
    hiddenTypes: this.#hiddenTypes,
    hiddenStandings: this.#hiddenStandings,
    hiddenKinds: this.#hiddenKinds,
    hiddenDifferences: this.#hiddenDifferences,
    showLoose: this.#showLoose,
  }));
  /** How it is told. */
  readonly through: ToldThrough = $derived.by(() => ({
    lens: this.#lens,
    against: this.#against,
    saidBy: this.#saidBy,
    hideUndated: this.#hideUndated,
    threshold: this.#threshold,
    held: this.#held,
  }));

  /** By all claims of the dataset. */
  readonly whole: readonly Assessment[] = $derived.by(
    () => this.#source.assessed ?? assessAll(this.graph.columns, null),
  );
  readonly told: Told = $derived.by(() => tell(this.graph, this.whole, this.through));
  /** As it is told at all times: what the timeline counts. The clocks do not move it. */
  readonly atAllTimes: Told = $derived.by(() => {
    if (!this.#isTimed) return this.told;
    const through = { lens: this.#lens, against: this.#against, threshold: this.#threshold };
    return tell(this.graph, this.whole, { ...through, saidBy: null, held: null, hideUndated: false });
  });
  readonly visible: Visible = $derived.by(() => applyView(this.told, this.filter));

  readonly #silences = $derived.by(() => silences(this.graph.columns, this.through));
  readonly #claimNumber = $derived.by(
    () => new Map(this.graph.columns.records.map((claim, number) => [claim, number])),
  );

  readonly speakers: SpeakersMap = $derived.by(() => speakersMap(this.graph, toldReadings(this.told, this.visible)));
  readonly wholeSpeakers: SpeakersMap = $derived.by(() => wholeSpeakersMap(this.graph, this.whole));
  /** Speakers by all that is heard, whoever's telling is looked at and whatever is filtered. */
  readonly heardSpeakers: SpeakersMap = $derived.by(() =>
    this.told.everyone === this.whole ? this.wholeSpeakers : wholeSpeakersMap(this.graph, this.told.everyone),
  );

  constructor(source: Source) {
    this.#source = source;
  }

  /** Why a claim of this graph does not count now; `null` where it does. */
  silenceOf(claim: Claim): Silence | null {
    const number = this.#claimNumber.get(claim);
    if (number === undefined) return null;
    if (this.told.heard?.[number] === 0) return this.#silences(number) ?? 'uncorroborated';
    return this.told.throughLens?.[number] === 0 ? 'lens' : null;
  }

  /** Whether a claim that counts may have been said only after the date looked at. */
  isPerhapsLater(claim: Claim): boolean {
    const number = this.#claimNumber.get(claim);
    return number !== undefined && isPerhapsLater(this.graph.columns, number, this.through);
  }
}
