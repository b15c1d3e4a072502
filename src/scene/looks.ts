/**
 * How ties look: strokes, knot and arrowhead by what they are told as and by the types that they wear. Thousands of ties
 * share few looks, so each is made once; and a tie or an actor that looks as it did before keeps its mark. What is kept
 * hangs on the graph and follows from it: the marks are the same as if they were made anew.
 */
import type { Graph } from '../model/graph.ts';
import type { Reading, Standing } from '../model/standing.ts';
import type { DifferenceKind } from '../view/differences.ts';
import type { Told } from '../view/told.ts';
import { differenceWords, standingWords, uncapped } from '../view/words.ts';
import { lookOfDifference, strokesOf, wornTypes, type Look } from './encode.ts';
import type { ActorMark, Emphasis, Knot, Stroke, TieMark } from './mark.ts';
import { typeColors, type Theme } from './theme.ts';

export interface TieLook {
  readonly strokes: readonly Stroke[];
  readonly knot: Knot | null;
  /** Colour of the arrowhead; `null` without one. */
  readonly arrow: string | null;
  /** What the tie is, in a word. */
  readonly word: string;
}

/** What the look of a tie follows from, besides its readings. */
export interface Wearing {
  readonly standing: Standing;
  readonly difference: DifferenceKind | null;
  /** Whether the lens tells it, and if not, whether it mentions it. */
  readonly toldness: 'told' | 'untold' | 'unmentioned';
  readonly lit: boolean;
}

/** Types that are worn, found by going from reading to reading: no key needs to be written for each tie. */
class Worn {
  readonly affirmed = new Map<string, Worn>();
  readonly said = new Map<string, Worn>();
  readonly looks = new Map<string, TieLook>();
  readonly litLooks = new Map<string, TieLook>();
  colors: readonly string[] = [];
  directed = false;
}

/**
 * While nothing is lit, the mark of a tie follows from what is told of it, its lane and the readings that are shown: as long
 * as these are the same lists, so is the mark.
 */
export class UnlitMarks {
  readonly told: Told;
  readonly lanes: Float32Array;
  readonly #readings: (readonly Reading[] | undefined)[] = [];
  readonly #marks: TieMark[] = [];

  constructor(told: Told, lanes: Float32Array) {
    this.told = told;
    this.lanes = lanes;
  }

  mark(tie: number, readings: readonly Reading[], draw: (tie: number) => TieMark): TieMark {
    if (this.#readings[tie] === readings) return this.#marks[tie]!;
    this.#readings[tie] = readings;
    return (this.#marks[tie] = draw(tie));
  }
}

/** The looks of a graph in the theme that was asked for last. */
const known = new WeakMap<Graph, Looks>();

export function looksOf(graph: Graph, theme: Theme): Looks {
  const last = known.get(graph);
  if (last?.theme === theme) return last;
  const looks = new Looks(graph, theme);
  known.set(graph, looks);
  return looks;
}

export class Looks {
  readonly theme: Theme;
  readonly #types: Graph['tieTypes'];
  readonly #colors: ReadonlyMap<string, string>;
  readonly #nothing = new Worn();
  /** By tie, the mark that it had last at each emphasis, and the look of that mark. */
  readonly #marks: Readonly<Record<Emphasis, (TieMark | undefined)[]>>;
  readonly #looks: Readonly<Record<Emphasis, (TieLook | undefined)[]>>;
  /** By actor, the mark that it had last at each emphasis, in the middle of what is lit or not. */
  readonly #actors: Readonly<Record<Emphasis, readonly [plain: ActorMark[], centre: ActorMark[]]>>;

  #unlit: UnlitMarks | null = null;

  constructor({ tieTypes, dataset }: Graph, theme: Theme) {
    this.theme = theme;
    this.#types = tieTypes;
    this.#colors = typeColors(dataset.tieTypes, theme);
    this.#marks = { lit: [], plain: [], behind: [], faint: [] };
    this.#looks = { lit: [], plain: [], behind: [], faint: [] };
    this.#actors = { lit: [[], []], plain: [[], []], behind: [[], []], faint: [[], []] };
  }

  /** `readings` are those that are shown. */
  of(readings: readonly Reading[], wearing: Wearing): TieLook {
    const worn = this.#wornBy(readings);
    const looks = wearing.lit ? worn.litLooks : worn.looks;
    const key = keyOf(wearing);
    let look = looks.get(key);
    if (look === undefined) looks.set(key, (look = this.#make(worn, wearing)));
    return look;
  }

  /** The mark that the tie had before, if it had this look and lane; else the one that `draw` makes. */
  mark(tie: number, emphasis: Emphasis, lane: number, look: TieLook, draw: () => TieMark): TieMark {
    const last = this.#marks[emphasis][tie];
    if (last !== undefined && this.#looks[emphasis][tie] === look && last.lane === lane) return last;
    this.#looks[emphasis][tie] = look;
    return (this.#marks[emphasis][tie] = draw());
  }

  /** The marks that ties had when they were last drawn with nothing lit, if the same was told then. */
  unlit(told: Told, lanes: Float32Array): UnlitMarks {
    if (this.#unlit?.told !== told || this.#unlit.lanes !== lanes) this.#unlit = new UnlitMarks(told, lanes);
    return this.#unlit;
  }

  /** The mark that the actor had before, or the one that `draw` makes: nothing else changes it while the theme stays. */
  actor(actor: number, emphasis: Emphasis, isCentre: boolean, draw: () => ActorMark): ActorMark {
    return (this.#actors[emphasis][isCentre ? 1 : 0][actor] ??= draw());
  }

  #wornBy(readings: readonly Reading[]): Worn {
    let worn = this.#nothing;
    for (const { type, speakers } of readings) {
      const next = speakers.affirms.length > 0 ? worn.affirmed : worn.said;
      worn = next.get(type) ?? this.#put(next, type);
    }
    if (worn.colors.length === 0) {
      const types = wornTypes(readings, this.#types);
      worn.colors = [...new Set(types.map((type) => this.#colors.get(type) ?? this.theme.ink))];
      worn.directed = types.some((type) => this.#types.get(type)?.directed === true);
    }
    return worn;
  }

  #put(among: Map<string, Worn>, type: string): Worn {
    const worn = new Worn();
    among.set(type, worn);
    return worn;
  }

  #make({ colors, directed }: Worn, wearing: Wearing): TieLook {
    const { standing, difference, toldness, lit } = wearing;
    const { theme } = this;
    const word = wordOf(toldness === 'told' ? (difference ?? standing) : toldness === 'untold' ? standing : toldness);
    if (toldness !== 'told') return { strokes: strokesOf(standing, colors, 1.4), knot: null, arrow: null, word };
    const width = lit ? 3 : 1.6;
    const { strokes, sign }: Look =
      difference === null
        ? { strokes: strokesOf(standing, colors, width), sign: standing === 'agreed' ? null : standing }
        : lookOfDifference(difference, theme, width);
    const { color } = strokes[0]!;
    const knot: Knot | null =
      sign === null ? null : { sign, radius: lit ? 9 : 7, color: lit ? theme.ink : color, ground: theme.symbol };
    return { strokes, knot, arrow: directed ? color : null, word };
  }
}

const untoldKeys = keys('untold');
const unmentionedKeys = keys('unmentioned');

function keys(prefix: string): Readonly<Record<Standing, string>> {
  const all = Object.keys(standingWords).map((standing) => [standing, `${prefix} ${standing}`]);
  return Object.fromEntries(all) as Record<Standing, string>;
}

function keyOf({ standing, difference, toldness }: Wearing): string {
  if (toldness === 'told') return difference ?? standing;
  return (toldness === 'untold' ? untoldKeys : unmentionedKeys)[standing];
}

/** Words of standings and differences, within a sentence. */
const words: ReadonlyMap<string, string> = new Map(
  [...Object.entries(standingWords), ...Object.entries(differenceWords)].map(([key, { label }]) => [
    key,
    uncapped(label),
  ]),
);

/** What a tie is that has this standing or difference, or that is not mentioned, in a word. */
function wordOf(what: string): string {
  return words.get(what) ?? what;
}
