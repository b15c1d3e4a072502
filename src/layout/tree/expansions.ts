/**
 * What a cell is to those far away, and what they are to it: moments of its masses about their centre, and a local expansion
 * of the field there, both to the second order (Greengard and Rokhlin, 1987). All positions are complex numbers, z = x + iy.
 * A mass m at z′ makes the field m / (z − z′), whose conjugate is the push that a body at z feels.
 */
import type { Cells } from './cells.ts';

/** Bodies in Morton order, with what each feels: the conjugate of the field. */
export interface Charges {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
  readonly pushX: Float64Array;
  readonly pushY: Float64Array;
}

/** Numbers a cell in `moments`: x and y of the centre of mass, mass, both parts of Σ m (z′ − centre)², radius. */
export const momentSize = 6;
/** Numbers a cell in `locals`: both parts of three coefficients, of 1, (z − centre) and (z − centre)². */
export const localSize = 6;

/** Moments of all cells, from the leaves up: children come after their parents in the list. */
export function gatherMoments(cells: Cells, charges: Charges, moments: Float64Array): void {
  for (let cell = cells.count - 1; cell >= 0; cell--) {
    if (cells.children[cell] === 0) momentsOfLeaf(cells, cell, charges, moments);
    else momentsOfChildren(cells, cell, moments);
  }
}

function momentsOfLeaf(cells: Cells, cell: number, { x, y, mass }: Charges, moments: Float64Array): void {
  const first = cells.first[cell]!;
  const end = cells.end[cell]!;
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = first; i < end; i++) {
    total += mass[i]!;
    sumX += mass[i]! * x[i]!;
    sumY += mass[i]! * y[i]!;
  }
  const centreX = sumX / total;
  const centreY = sumY / total;
  let real = 0;
  let imaginary = 0;
  let farthest = 0;
  for (let i = first; i < end; i++) {
    const dx = x[i]! - centreX;
    const dy = y[i]! - centreY;
    const dx2 = dx * dx;
    const dy2 = dy * dy;
    real += mass[i]! * (dx2 - dy2);
    imaginary += 2 * mass[i]! * dx * dy;
    if (dx2 + dy2 > farthest) farthest = dx2 + dy2;
  }
  const at = cell * momentSize;
  moments[at] = centreX;
  moments[at + 1] = centreY;
  moments[at + 2] = total;
  moments[at + 3] = real;
  moments[at + 4] = imaginary;
  moments[at + 5] = Math.sqrt(farthest);
}

function momentsOfChildren(cells: Cells, cell: number, moments: Float64Array): void {
  const begin = cells.child[cell]! * momentSize;
  const end = begin + cells.children[cell]! * momentSize;
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  for (let from = begin; from < end; from += momentSize) {
    const mass = moments[from + 2]!;
    total += mass;
    sumX += mass * moments[from]!;
    sumY += mass * moments[from + 1]!;
  }
  const centreX = sumX / total;
  const centreY = sumY / total;
  let real = 0;
  let imaginary = 0;
  let radius = 0;
  for (let from = begin; from < end; from += momentSize) {
    const mass = moments[from + 2]!;
    const dx = moments[from]! - centreX;
    const dy = moments[from + 1]! - centreY;
    real += moments[from + 3]! + mass * (dx * dx - dy * dy);
    imaginary += moments[from + 4]! + 2 * mass * dx * dy;
    const reach = Math.sqrt(dx * dx + dy * dy) + moments[from + 5]!;
    if (reach > radius) radius = reach;
  }
  const at = cell * momentSize;
  moments[at] = centreX;
  moments[at + 1] = centreY;
  moments[at + 2] = total;
  moments[at + 3] = real;
  moments[at + 4] = imaginary;
  moments[at + 5] = radius;
}

/** Local expansions of all cells, from the root down, and at last what each body feels of them. */
export function spreadLocals(cells: Cells, charges: Charges, moments: Float64Array, locals: Float64Array): void {
  for (let cell = 0; cell < cells.count; cell++) {
    if (cells.children[cell] === 0) pushBodies(cells, cell, charges, moments, locals);
    else shiftToChildren(cells, cell, moments, locals);
  }
}

function shiftToChildren(cells: Cells, cell: number, moments: Float64Array, locals: Float64Array): void {
  const centreX = moments[cell * momentSize]!;
  const centreY = moments[cell * momentSize + 1]!;
  const at = cell * localSize;
  const a0 = locals[at]!;
  const b0 = locals[at + 1]!;
  const a1 = locals[at + 2]!;
  const b1 = locals[at + 3]!;
  const a2 = locals[at + 4]!;
  const b2 = locals[at + 5]!;
  const end = cells.child[cell]! + cells.children[cell]!;
  for (let child = cells.child[cell]!; child < end; child++) {
    const dx = moments[child * momentSize]! - centreX;
    const dy = moments[child * momentSize + 1]! - centreY;
    // By Horner's rule: l0 + d (l1 + d l2), and its derivative l1 + 2 d l2.
    const real = dx * a2 - dy * b2;
    const imaginary = dx * b2 + dy * a2;
    const slopeA = a1 + real;
    const slopeB = b1 + imaginary;
    const to = child * localSize;
    locals[to]! += a0 + dx * slopeA - dy * slopeB;
    locals[to + 1]! += b0 + dx * slopeB + dy * slopeA;
    locals[to + 2]! += slopeA + real;
    locals[to + 3]! += slopeB + imaginary;
    locals[to + 4]! += a2;
    locals[to + 5]! += b2;
  }
}

function pushBodies(cells: Cells, cell: number, charges: Charges, moments: Float64Array, locals: Float64Array): void {
  const { x, y, pushX, pushY } = charges;
  const centreX = moments[cell * momentSize]!;
  const centreY = moments[cell * momentSize + 1]!;
  const at = cell * localSize;
  const a0 = locals[at]!;
  const b0 = locals[at + 1]!;
  const a1 = locals[at + 2]!;
  const b1 = locals[at + 3]!;
  const a2 = locals[at + 4]!;
  const b2 = locals[at + 5]!;
  const end = cells.end[cell]!;
  for (let i = cells.first[cell]!; i < end; i++) {
    const dx = x[i]! - centreX;
    const dy = y[i]! - centreY;
    const slopeA = a1 + dx * a2 - dy * b2;
    const slopeB = b1 + dx * b2 + dy * a2;
    pushX[i]! += a0 + dx * slopeA - dy * slopeB;
    pushY[i]! -= b0 + dx * slopeB + dy * slopeA;
  }
}
