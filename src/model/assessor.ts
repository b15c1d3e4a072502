/**
 * Reads the claims of one tie after the other off the columns: who stands where on each type, how far apart, how many
 * origins. It keeps its working memory between ties, so that thousands of them are read within a frame.
 */
import type { ClaimColumns } from './claim-columns.ts';
import { stances, type Claim, type Stance } from './dataset.ts';
import { contradictingGap, rungsAbove, type Assessment, type Heard, type Reading, type Standing } from './standing.ts';

const affirms = stances.indexOf('affirms');
const doubts = stances.indexOf('doubts');

const nobody: readonly string[] = [];

/** No origin is left out. */
const none = -2;

export class Assessor {
  readonly #columns: ClaimColumns;
  readonly #ladders: Int32Array;
  readonly #rungs: Float64Array;
  readonly #ladderCount: number;

  // What the last scan found. A run is all that one speaker says of one type.
  #runs = 0;
  readonly #runFirst: Int32Array;
  readonly #runAfter: Int32Array;
  readonly #runStance: Uint8Array;
  #standing: Standing = 'in question';
  #gap = 0;
  #isSilent = true;

  // Marks that are out of date once the stamp has changed: nothing has to be wiped between two ties.
  #stamp = 0;
  readonly #seenOrigin: Int32Array;
  readonly #seenPosition: Int32Array;
  readonly #position: Float64Array;

  constructor(columns: ClaimColumns) {
    this.#columns = columns;
    const names = [...new Set(columns.types.flatMap(({ ladder, rung }) => (rung === undefined ? [] : (ladder ?? []))))];
    this.#ladderCount = names.length;
    this.#ladders = Int32Array.from(columns.types, ({ ladder, rung }) =>
      ladder === undefined || rung === undefined ? -1 : names.indexOf(ladder),
    );
    this.#rungs = Float64Array.from(columns.types, ({ rung }) => rung ?? 0);
    const most = columns.firstOfTie.reduce((widest, after, tie) => {
      return Math.max(widest, after - (columns.firstOfTie[tie - 1] ?? 0));
    }, 0);
    this.#runFirst = new Int32Array(most);
    this.#runAfter = new Int32Array(most);
    this.#runStance = new Uint8Array(most);
    this.#seenOrigin = new Int32Array(columns.documents.length);
    this.#seenPosition = new Int32Array(columns.speakers.length * names.length);
    this.#position = new Float64Array(columns.speakers.length * names.length);
  }

  /** The tie by the claims that are heard. A tie of which nothing is heard is in question, with no reading. */
  assess(tie: number, heard: Heard): Assessment {
    this.#scan(tie, heard, none);
    const readings = this.#readings(heard);
    return {
      standing: this.#standing,
      readings,
      gap: this.#gap,
      independentDocuments: this.#countOrigins(0, this.#runs, heard),
    };
  }

  /** The standing alone, as it would be without what comes from one origin; `null` where nothing is left to be heard. */
  standingWithout(tie: number, heard: Heard, origin: number): Standing | null {
    this.#scan(tie, heard, origin);
    return this.#isSilent ? null : this.#standing;
  }

  #scan(tie: number, heard: Heard, withoutOrigin: number): void {
    const { firstOfTie, type, speaker } = this.#columns;
    this.#stamp++;
    this.#runs = 0;
    let [some, isDisputed] = [0, false];
    const after = firstOfTie[tie + 1]!;
    let claim = firstOfTie[tie]!;
    let inType = 0;
    while (claim < after) {
      const first = claim;
      const stancesHeard = this.#stancesOf(first, after, heard, withoutOrigin);
      claim = this.#runEnd;
      if (stancesHeard !== 0) {
        const stance = stancesHeard === 1 ? 0 : stancesHeard === 4 ? 2 : doubts;
        this.#runFirst[this.#runs] = first;
        this.#runAfter[this.#runs] = claim;
        this.#runStance[this.#runs++] = stance;
        some |= 1 << stance;
        inType |= 1 << stance;
        if (stance === affirms) this.#climb(speaker[first]!, type[first]!);
      }
      if (claim === after || type[claim] !== type[first]) {
        // Whoever denies or doubts is somebody else than who affirms, since a speaker has one stance.
        if ((inType & 1) === 1 && inType > 1) isDisputed = true;
        inType = 0;
      }
    }
    this.#gap = this.#widestGap();
    this.#isSilent = some === 0;
    this.#standing = isDisputed || this.#gap >= contradictingGap ? 'contested' : standingOf(some);
  }

  #widestGap(): number {
    const { speaker } = this.#columns;
    let widest = 0;
    for (let ladder = 0; ladder < this.#ladderCount; ladder++) {
      let [low, high] = [Infinity, -Infinity];
      for (let run = 0; run < this.#runs; run++) {
        const at = speaker[this.#runFirst[run]!]! * this.#ladderCount + ladder;
        if (this.#seenPosition[at] !== this.#stamp) continue;
        low = Math.min(low, this.#position[at]!);
        high = Math.max(high, this.#position[at]!);
      }
      widest = Math.max(widest, rungsAbove(high, low));
    }
    return widest;
  }

  #runEnd = 0;

  /** The stances of one speaker on one type that are latest among those heard, as bits; 0 where none is. */
  #stancesOf(first: number, after: number, heard: Heard, withoutOrigin: number): number {
    const { type, speaker, stance, origin, saidLast } = this.#columns;
    let bits = 0;
    let time = -Infinity;
    let claim = first;
    for (; claim < after && type[claim] === type[first] && speaker[claim] === speaker[first]; claim++) {
      if ((heard !== null && heard[claim] === 0) || origin[claim] === withoutOrigin) continue;
      const bit = 1 << stance[claim]!;
      bits = bits === 0 || saidLast[claim]! > time ? bit : bits | bit;
      time = saidLast[claim]!;
    }
    this.#runEnd = claim;
    return bits;
  }

  /** Takes a speaker's position up to the rung of a type that they affirm. */
  #climb(speaker: number, type: number): void {
    const ladder = this.#ladders[type]!;
    if (ladder < 0) return;
    const at = speaker * this.#ladderCount + ladder;
    const rung = this.#rungs[type]!;
    if (this.#seenPosition[at] === this.#stamp && this.#position[at]! >= rung) return;
    this.#seenPosition[at] = this.#stamp;
    this.#position[at] = rung;
  }

  #readings(heard: Heard): Reading[] {
    const { type, types } = this.#columns;
    const readings: Reading[] = [];
    let first = 0;
    while (first < this.#runs) {
      const own = type[this.#runFirst[first]!]!;
      let after = first;
      while (after < this.#runs && type[this.#runFirst[after]!] === own) after++;
      readings.push(this.#reading(types[own]!.id, first, after, heard));
      first = after;
    }
    return readings;
  }

  #reading(type: string, firstRun: number, afterRun: number, heard: Heard): Reading {
    const { records, speaker, speakers } = this.#columns;
    const lists: Partial<Record<Stance, string[]>> = {};
    for (let run = firstRun; run < afterRun; run++) {
      const stance = stances[this.#runStance[run]!]!;
      const id = speakers[speaker[this.#runFirst[run]!]!]!;
      const list = lists[stance];
      if (list === undefined) lists[stance] = [id];
      else list.push(id);
    }
    const { affirms = nobody, doubts = nobody, denies = nobody } = lists;
    const first = this.#runFirst[firstRun]!;
    const all = records.slice(first, this.#runAfter[afterRun - 1]);
    const claims = heard === null ? all : all.filter((_, at) => heard[first + at] === 1);
    return {
      type,
      claims,
      // Mostly each speaker has said one thing.
      latest: claims.length === afterRun - firstRun ? claims : this.#latest(firstRun, afterRun, heard),
      speakers: { affirms, doubts, denies },
      independentDocuments: this.#countOrigins(firstRun, afterRun, heard),
    };
  }

  /** Of each run the claims that were said last among those heard: a run is in the order of time. */
  #latest(firstRun: number, afterRun: number, heard: Heard): Claim[] {
    const { records, saidLast } = this.#columns;
    const latest: Claim[] = [];
    for (let run = firstRun; run < afterRun; run++) {
      let time: number | null = null;
      for (let claim = this.#runAfter[run]! - 1; claim >= this.#runFirst[run]!; claim--) {
        if (heard !== null && heard[claim] === 0) continue;
        time ??= saidLast[claim]!;
        if (saidLast[claim] !== time) break;
        latest.push(records[claim]!);
      }
    }
    return latest;
  }

  /** Origins of the affirming claims of speakers who affirm, each counted once since the stamp was last changed. */
  #countOrigins(firstRun: number, afterRun: number, heard: Heard): number {
    const { stance, origin } = this.#columns;
    const stamp = ++this.#stamp;
    let count = 0;
    for (let run = firstRun; run < afterRun; run++) {
      if (this.#runStance[run] !== affirms) continue;
      for (let claim = this.#runFirst[run]!; claim < this.#runAfter[run]!; claim++) {
        const from = origin[claim]!;
        if (from < 0 || stance[claim] !== affirms || (heard !== null && heard[claim] === 0)) continue;
        if (this.#seenOrigin[from] === stamp) continue;
        this.#seenOrigin[from] = stamp;
        count++;
      }
    }
    return count;
  }
}

/** By the stances that occur, as bits, where nobody contradicts anybody. */
function standingOf(some: number): Standing {
  if ((some & 1) === 1) return 'agreed';
  return some === 4 ? 'denied' : 'in question';
}
