/** What stands on the map before any name does, symbols, knots and ties, and what a place among them costs a name. */
import { BoxGrid, type Box } from './boxes.ts';
import type { Disc, Point } from './curve.ts';
import { costOfSide, type Labelled } from './label-places.ts';
import { PointGrid } from './points.ts';

/** Pixels; about as wide as a symbol with its air, so that a name reaches into few cells. */
const cell = 48;

/** A crossed tie has a point each ten pixels: one that runs across a line of text has one or two on it. */
const costOfPoint = 0.12;

/** Nearer than this to another symbol, in comparison with its own, a name costs more; in pixels. */
const doubt = 8;
const costOfDoubt = 2;

/** What a name that insists pays for each symbol that it stands on, or is nearer to than to its own: more than for most places. */
const costOfSymbol = 8;
/** The same for a knot, and for a symbol of which it hides more than the rim: only where all else is taken, too. */
const costOfHidden = 30;

/** Between a name's box and a symbol or a knot, in pixels: for the breadth of their strokes. */
const clearance = 1;

/** What a place costs a name besides. */
export type Surcharge = (actor: Labelled, box: Box) => number;

export class Ground {
  readonly #actors: readonly Labelled[];
  readonly #discs: readonly Disc[];
  readonly #grid: BoxGrid;
  readonly #ties: PointGrid;
  /** Used again and again: a list for each place would be thousands. */
  readonly #near: number[] = [];

  readonly #besides: Surcharge;

  constructor(
    actors: readonly Labelled[],
    knots: readonly Disc[],
    crossings: readonly Point[],
    besides: Surcharge = () => 0,
  ) {
    this.#besides = besides;
    this.#discs = [...actors, ...knots];
    this.#actors = actors;
    this.#grid = new BoxGrid(cell, this.#discs.length);
    this.#discs.forEach((disc, id) => this.#grid.put(id, around(disc)));
    this.#ties = new PointGrid(cell, crossings);
  }

  /**
   * What a place costs the name of `actor`: a place on a symbol or a knot, or nearer to another symbol than to its own, costs
   * more than a name can pay. One that insists can pay for all but the symbol of another that does: a map on which what is looked at
   * has no name says less than one on which a name hides something.
   */
  costOf(actor: number, box: Box, side: number): number {
    const own = gap(box, this.#discs[actor]!);
    this.#near.length = 0;
    this.#grid.find(reachOf(box, own + doubt), this.#near);
    const insists = this.#actors[actor]!.label.insists === true;
    let nearest = Infinity;
    let hiding = 0;
    for (const id of this.#near) {
      if (id === actor) continue;
      const other = this.#actors[id];
      const distance = gap(box, this.#discs[id]!);
      if (distance < (other === undefined ? clearance : Math.max(clearance, own))) {
        if (!insists || other?.label.insists === true) return Infinity;
        // Of a symbol of which only the rim is covered enough can be seen, and taken hold of.
        const isRim = other !== undefined && distance >= -other.radius / 2;
        hiding += isRim ? costOfSymbol : costOfHidden;
      } else if (other !== undefined) nearest = Math.min(nearest, distance);
    }
    const inDoubt = Math.max(0, 1 - (nearest - own) / doubt) * costOfDoubt;
    const besides = this.#besides(this.#actors[actor]!, box);
    return besides + costOfSide[side]! + inDoubt + hiding + this.#ties.count(box) * costOfPoint;
  }
}

function around({ x, y, radius }: Disc): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function reachOf({ left, top, right, bottom }: Box, reach: number): Box {
  return { left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach };
}

/** From a box to the rim of a disc; below 0 where they overlap. */
export function gap({ left, top, right, bottom }: Box, { x, y, radius }: Disc): number {
  const dx = x - Math.min(right, Math.max(left, x));
  const dy = y - Math.min(bottom, Math.max(top, y));
  return Math.sqrt(dx * dx + dy * dy) - radius;
}
