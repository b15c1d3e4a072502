/** Moments of cells from the leaves up, and fields about them from the root down, both to the second order. */
import { Cell, cellAt, cellCount } from './cells';
import { Floats } from './columns';

/** Moments of all cells, from the leaves up. */
export function gatherMoments(x: Floats, y: Floats, mass: Floats): void {
  for (let number = cellCount - 1; number >= 0; number--) {
    const cell = cellAt(number);
    if (cell.children === 0) momentsOfLeaf(cell, x, y, mass);
    else momentsOfChildren(cell);
    cell.x0 = cell.y0 = cell.x1 = cell.y1 = cell.x2 = cell.y2 = 0;
  }
}

function momentsOfLeaf(cell: Cell, x: Floats, y: Floats, mass: Floats): void {
  let total: f64 = 0;
  let sumX: f64 = 0;
  let sumY: f64 = 0;
  for (let i = cell.first; i < cell.end; i++) {
    const own = mass[i];
    total += own;
    sumX += own * x[i];
    sumY += own * y[i];
  }
  const centreX = sumX / total;
  const centreY = sumY / total;
  let momentX: f64 = 0;
  let momentY: f64 = 0;
  let farthest: f64 = 0;
  for (let i = cell.first; i < cell.end; i++) {
    const dx = x[i] - centreX;
    const dy = y[i] - centreY;
    const dx2 = dx * dx;
    const dy2 = dy * dy;
    momentX += mass[i] * (dx2 - dy2);
    momentY += 2 * mass[i] * dx * dy;
    farthest = max(farthest, dx2 + dy2);
  }
  cell.x = centreX;
  cell.y = centreY;
  cell.mass = total;
  cell.momentX = momentX;
  cell.momentY = momentY;
  cell.radius = sqrt(farthest);
}

function momentsOfChildren(cell: Cell): void {
  const end = cell.child + cell.children;
  let total: f64 = 0;
  let sumX: f64 = 0;
  let sumY: f64 = 0;
  for (let number = cell.child; number < end; number++) {
    const part = cellAt(number);
    total += part.mass;
    sumX += part.mass * part.x;
    sumY += part.mass * part.y;
  }
  const centreX = sumX / total;
  const centreY = sumY / total;
  let momentX: f64 = 0;
  let momentY: f64 = 0;
  let radius: f64 = 0;
  for (let number = cell.child; number < end; number++) {
    const part = cellAt(number);
    const dx = part.x - centreX;
    const dy = part.y - centreY;
    momentX += part.momentX + part.mass * (dx * dx - dy * dy);
    momentY += part.momentY + 2 * part.mass * dx * dy;
    radius = max(radius, sqrt(dx * dx + dy * dy) + part.radius);
  }
  cell.x = centreX;
  cell.y = centreY;
  cell.mass = total;
  cell.momentX = momentX;
  cell.momentY = momentY;
  cell.radius = radius;
}

/** The fields of all cells to their children, from the root down, and at last what each body feels of them. */
export function spreadFields(x: Floats, y: Floats, pushX: Floats, pushY: Floats): void {
  for (let number = 0; number < cellCount; number++) {
    const cell = cellAt(number);
    if (cell.children === 0) pushBodies(cell, x, y, pushX, pushY);
    else shiftToChildren(cell);
  }
}

function shiftToChildren(cell: Cell): void {
  const end = cell.child + cell.children;
  for (let number = cell.child; number < end; number++) {
    const part = cellAt(number);
    const dx = part.x - cell.x;
    const dy = part.y - cell.y;
    // By Horner's rule: l0 + d (l1 + d l2), and its derivative l1 + 2 d l2.
    const x = dx * cell.x2 - dy * cell.y2;
    const y = dx * cell.y2 + dy * cell.x2;
    const slopeX = cell.x1 + x;
    const slopeY = cell.y1 + y;
    part.x0 += cell.x0 + dx * slopeX - dy * slopeY;
    part.y0 += cell.y0 + dx * slopeY + dy * slopeX;
    part.x1 += slopeX + x;
    part.y1 += slopeY + y;
    part.x2 += cell.x2;
    part.y2 += cell.y2;
  }
}

function pushBodies(cell: Cell, x: Floats, y: Floats, pushX: Floats, pushY: Floats): void {
  for (let i = cell.first; i < cell.end; i++) {
    const dx = x[i] - cell.x;
    const dy = y[i] - cell.y;
    const slopeX = cell.x1 + dx * cell.x2 - dy * cell.y2;
    const slopeY = cell.y1 + dx * cell.y2 + dy * cell.x2;
    pushX[i] = pushX[i] + cell.x0 + dx * slopeX - dy * slopeY;
    pushY[i] = pushY[i] - (cell.y0 + dx * slopeY + dy * slopeX);
  }
}
