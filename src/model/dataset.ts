/**
 * The dataset as it stands in a file, once it is known to be valid: plain values, ids as text, dates as EDTF text.
 * What follows from it (standings, neighbours, origins) is derived in the other modules of this folder, never stored.
 */

/** Actor kinds the app draws with a shape of their own, in the order of the legend. */
export const actorKinds = ['state', 'government', 'bloc', 'organisation', 'movement', 'armed-group', 'person'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** What a speaker does with a type on a tie. */
export const stances = ['affirms', 'doubts', 'denies'] as const;
export type Stance = (typeof stances)[number];

export const documentKinds = ['official', 'agency', 'news', 'analysis', 'reference', 'data', 'unsourced'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How far the people who made the dataset trust a claim to have been read as written; absent where it was read. */
export const certainties = ['unsure', 'general-knowledge'] as const;
export type Certainty = (typeof certainties)[number];

/** A name in other languages, by BCP 47 tag. */
export type Names = Readonly<Record<string, string>>;

export interface TieType {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  /** Types on one ladder answer the same question; the higher rung is the stronger bond. */
  readonly ladder?: string;
  readonly rung?: number;
  /** `#rrggbb`; without it the theme's palette gives one. */
  readonly color?: string;
  /** A directed type is drawn with an arrowhead from source to target. */
  readonly directed?: boolean;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  /** A shorter name for the map, where the full one is long. */
  readonly short?: string;
  readonly kind: ActorKind;
  readonly names?: Names;
  /** EDTF: when the actor existed. */
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
  /** Where the actor is pinned on the map, in layout units; both or neither. */
  readonly x?: number;
  readonly y?: number;
}

/** Someone whose word is reported and who is not an actor of the map: a publisher, an agency, "some reports". */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** Several speak ("some reports affirm"). */
  readonly plural?: boolean;
  readonly names?: Names;
  readonly note?: string;
}

export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind?: DocumentKind;
  /** EDTF. */
  readonly date?: string;
  readonly url?: string;
  readonly language?: string;
  /** The document that this one copies: the two count as one origin. */
  readonly restates?: string;
  readonly note?: string;
}

export interface Quotation {
  readonly text: string;
  readonly language?: string;
  readonly translation?: string;
}

/** What one speaker says of one tie in one document. */
export interface Claim {
  readonly speaker: string;
  readonly stance: Stance;
  readonly type: string;
  readonly document: string;
  /** EDTF: when it was said; without it the document's date stands in. */
  readonly said?: string;
  /** EDTF: when, in the speaker's telling, the tie held. */
  readonly from?: string;
  readonly to?: string;
  readonly quotation?: Quotation;
  readonly certainty?: Certainty;
  readonly note?: string;
}

/** One matter between two actors. */
export interface Tie {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly from?: string;
  readonly to?: string;
  /** What the first date marks ("Signed on"); "Began" without it. */
  readonly fromLabel?: string;
  /** Shorthand for one undisputed claim by the dataset itself. */
  readonly type?: string;
  readonly claims: readonly Claim[];
  readonly note?: string;
}

/** A step of the story: what to read, and the view to read it with (a partial `View`). */
export interface StoryStep {
  readonly text: string;
  readonly view: Readonly<Record<string, unknown>>;
}

export interface Dataset {
  readonly format: 'entente';
  readonly version: 1;
  /** Short name for files, in lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly language?: string;
  readonly license?: string;
  /** EDTF: the day up to which the dataset was kept. */
  readonly asOf?: string;
  readonly tieTypes: readonly TieType[];
  readonly actors: readonly Actor[];
  readonly voices: readonly Voice[];
  readonly documents: readonly SourceDocument[];
  readonly ties: readonly Tie[];
  readonly story: readonly StoryStep[];
}

/** Of nobody and nothing: what is there before a file is, and may be all that a file holds. */
export const emptyDataset: Dataset = {
  format: 'entente',
  version: 1,
  id: 'empty',
  title: '',
  tieTypes: [],
  actors: [],
  voices: [],
  documents: [],
  ties: [],
  story: [],
};
