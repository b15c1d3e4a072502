/**
 * Names in the order of their importance, each at a place or left out. A name takes the cheapest free place; where there is
 * none, those in its way are moved, or give way if they are less important.
 */
import { BoxGrid, type Box } from './boxes.ts';
import type { Ground } from './label-ground.ts';
import { boxAt, costOfBreak, costOfSide, type Labelled } from './label-places.ts';

/** A place of one name, and what it costs. */
export interface Place {
  readonly side: number;
  readonly box: Box;
  readonly cost: number;
}

interface Move {
  readonly rank: number;
  readonly to: Place;
}

/** So many names at most are moved to make room for one, and none to a place that costs it so much more. */
const mostMoved = 2;
const mostWorse = 2;

/** With more names than this, each tries only the cheapest of its sides, and nobody moves to make room. */
const mostWithCare = 2000;
const sidesWithoutCare = 14;

export class Placing {
  readonly #names: readonly Labelled[];
  readonly #ground: Ground;
  readonly #sides: number;
  readonly #standing: BoxGrid;
  readonly #at: (Place | null)[];
  /** By rank and side: places found out before, `null` where the name cannot stand. */
  readonly #known: (Place | null)[][];
  /** Whether a name has left a place, or has one that was not chosen as the best: then others may do better. */
  #isUnsettled = false;
  /** The least important name that may have a place. */
  #last = -1;

  readonly #hasCare: boolean;

  /** `ranked`: the most important first. In haste few places are tried, and nobody moves for another. */
  constructor(ranked: readonly Labelled[], ground: Ground, isHasty = false) {
    this.#names = ranked;
    this.#ground = ground;
    this.#hasCare = !isHasty && ranked.length <= mostWithCare;
    this.#sides = this.#hasCare ? costOfSide.length : sidesWithoutCare;
    this.#standing = new BoxGrid(48, ranked.length);
    this.#at = ranked.map(() => null);
    this.#known = ranked.map(() => []);
  }

  placeOf(rank: number): Place | null {
    return this.#at[rank] ?? null;
  }

  /** Puts a name at a place that it had before, if it is free. */
  seat(rank: number, side: number): void {
    const place = side < this.#sides ? this.#freePlace(rank, side) : null;
    if (place === null) return;
    this.#put(rank, place);
    this.#isUnsettled = true;
  }

  /**
   * Until nothing more changes: places who has no place, then moves to a better place who gains more by it than
   * `steadiness`. This comes to an end: a pass lets in a more important name, at the cost of less important ones at most, or
   * it leaves all in and makes their places cheaper.
   */
  settle(steadiness: number): void {
    let isUnsettled = this.#takeUnsettled();
    do {
      this.#admit();
      if (isUnsettled || this.#isUnsettled) this.#improve(steadiness);
      isUnsettled = this.#takeUnsettled();
    } while (isUnsettled);
  }

  #takeUnsettled(): boolean {
    const isUnsettled = this.#isUnsettled;
    this.#isUnsettled = false;
    return isUnsettled;
  }

  #admit(): void {
    for (let rank = 0; rank < this.#at.length; rank++) {
      if (this.placeOf(rank) !== null) continue;
      const free = this.#cheapest(rank);
      if (free !== null && free.cost < costOfBreak) this.#put(rank, free);
      else if (this.#makeRoom(rank)) continue;
      else if (free !== null) this.#put(rank, free);
      else this.#oust(rank);
    }
  }

  #improve(steadiness: number): void {
    for (let rank = 0; rank < this.#at.length; rank++) {
      const better = this.#cheapest(rank, (this.#at[rank]?.cost ?? 0) - steadiness);
      if (better !== null) this.#put(rank, better);
    }
  }

  /** The cheapest free place of a name, if one costs less than `limit`. */
  #cheapest(rank: number, limit = Infinity): Place | null {
    let best: Place | null = null;
    let lowest = limit;
    for (let side = 0; side < this.#sides && costOfSide[side]! < lowest; side++) {
      const place = this.#freePlace(rank, side);
      if (place === null || place.cost >= lowest) continue;
      best = place;
      lowest = place.cost;
    }
    return best;
  }

  /** Other names are looked for first: that is quicker than to find out what a place costs. */
  #freePlace(rank: number, side: number): Place | null {
    const known = this.#known[rank]![side];
    const box = known === undefined ? boxAt(this.#names[rank]!, side) : (known?.box ?? null);
    return box === null || this.#standing.touched(box, rank) ? null : this.#place(rank, side, box);
  }

  /** Takes the place that costs least in all, with what it costs to move those who stand there. */
  #makeRoom(rank: number): boolean {
    if (!this.#hasCare) return false;
    let best: readonly Move[] | null = null;
    let lowest = Infinity;
    for (const to of this.#places(rank)) {
      const blockers = this.#standing.touching(to.box);
      const moves = blockers.length > mostMoved ? null : this.#movesFor(rank, to, blockers);
      if (moves === null) continue;
      const cost = moves.reduce((sum, move) => sum + move.to.cost - (this.#at[move.rank]?.cost ?? 0), 0);
      if (cost < lowest) [best, lowest] = [moves, cost];
    }
    for (const move of best ?? []) this.#put(move.rank, move.to);
    return best !== null;
  }

  /** What would have to move for a name to stand at a place; `null` where that does not go. All stay where they are. */
  #movesFor(rank: number, to: Place, blockers: readonly number[]): Move[] | null {
    const moves: Move[] = [{ rank, to }];
    for (const blocker of blockers) this.#standing.delete(blocker);
    this.#standing.put(rank, to.box);
    for (const blocker of blockers) {
      const other = this.#cheapest(blocker, this.#at[blocker]!.cost + mostWorse);
      if (other === null) break;
      moves.push({ rank: blocker, to: other });
      this.#standing.put(blocker, other.box);
    }
    this.#standing.delete(rank);
    for (const blocker of blockers) this.#standing.put(blocker, this.#at[blocker]!.box);
    return moves.length > blockers.length ? moves : null;
  }

  /** Takes the cheapest place where only less important names stand, which lose theirs. */
  #oust(rank: number): void {
    if (rank > this.#last) return;
    let best: Place | null = null;
    for (let side = 0; side < this.#sides; side++) {
      const box = boxAt(this.#names[rank]!, side);
      // Who stands there is looked for first: that is quicker than to find out what a place costs.
      if (box === null || this.#standing.touching(box).some((blocker) => blocker < rank)) continue;
      const place = this.#place(rank, side, box);
      if (place !== null && place.cost < (best?.cost ?? Infinity)) best = place;
    }
    if (best === null) return;
    for (const blocker of this.#standing.touching(best.box)) {
      this.#standing.delete(blocker);
      this.#at[blocker] = null;
    }
    this.#put(rank, best);
    this.#isUnsettled = true;
  }

  /** All places that a name could take if no other name stood anywhere, the cheapest first. */
  #places(rank: number): Place[] {
    const sides = Array.from({ length: this.#sides }, (_, side) => this.#place(rank, side));
    return sides.filter((place) => place !== null).sort((a, b) => a.cost - b.cost || a.side - b.side);
  }

  /** A place of a name if no other name stood anywhere; `null` where it cannot stand. */
  #place(rank: number, side: number, box = boxAt(this.#names[rank]!, side)): Place | null {
    const places = this.#known[rank]!;
    const known = places[side];
    if (known !== undefined) return known;
    const cost = box === null ? Infinity : this.#ground.costOf(rank, box, side);
    return (places[side] = box === null || cost === Infinity ? null : { side, box, cost });
  }

  #put(rank: number, place: Place): void {
    if (this.placeOf(rank) !== null) this.#isUnsettled = true;
    this.#at[rank] = place;
    this.#last = Math.max(this.#last, rank);
    this.#standing.put(rank, place.box);
  }
}
