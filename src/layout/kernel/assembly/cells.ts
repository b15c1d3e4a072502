/** A quadtree as a list of ranges over bodies in Morton order; children come after their parents. Cell 0 is all. */
import { Floats, floats, Ints } from './columns';
import { bitsAxis } from './morton';

/** A cell with so many bodies at most is not divided. */
export const mostInLeaf: i32 = 8;

/**
 * A cell holds the bodies from `first` to before `end`; its children are the cells from `child` on, none of a leaf. What it
 * is to those far away: its mass and the second moment Σ m (z − centre)² about its centre of mass, and how far its bodies
 * are from there at most. What those far away are to it: three coefficients of the field about its centre, of 1,
 * (z − centre) and (z − centre)². Positions are complex numbers, z = x + iy; a mass m at z′ makes the field m / (z − z′),
 * whose conjugate is the push that a body at z feels (Greengard and Rokhlin, 1987).
 */
@unmanaged
export class Cell {
  x: f64;
  y: f64;
  mass: f64;
  radius: f64;
  momentX: f64;
  momentY: f64;
  x0: f64;
  y0: f64;
  x1: f64;
  y1: f64;
  x2: f64;
  y2: f64;
  first: i32;
  end: i32;
  child: i32;
  children: i32;
  level: i32;
  unused: i32;
}

const size: usize = offsetof<Cell>();

let list = changetype<Floats>(0);
export let cellCount: i32 = 0;

/** Each cell that is divided has two children at least, so there are fewer than twice as many cells as bodies. */
export function prepareCells(bodies: i32): void {
  list = floats((2 * bodies + 1) * <i32>(size >>> 3));
}

export function cellAt(number: i32): Cell {
  return changetype<Cell>(changetype<usize>(list) + <usize>number * size);
}

/** Divides the bodies with these keys, which are sorted. */
export function buildCells(count: i32, keys: Ints): void {
  cellCount = 0;
  add(0, count, 0);
  for (let number = 0; number < cellCount; number++) {
    const cell = cellAt(number);
    cell.child = cellCount;
    if (cell.end - cell.first > mostInLeaf && cell.level < bitsAxis) divide(cell, keys);
    cell.children = cellCount - cell.child;
  }
}

function add(first: i32, end: i32, level: i32): void {
  const cell = cellAt(cellCount++);
  cell.first = first;
  cell.end = end;
  cell.level = level;
}

/** Into the quarters that hold bodies; a cell whose bodies all lie in one quarter goes down to where they part. */
function divide(cell: Cell, keys: Ints): void {
  const end = cell.end;
  let from = cell.first;
  const common = clz(keys[from] ^ keys[end - 1]) >> 1;
  if (common >= bitsAxis) return;
  const shift = 2 * (bitsAxis - 1 - common);
  while (from < end) {
    const to = endOfQuarter(keys, from, end, shift, (keys[from] >>> shift) & 3);
    add(from, to, common + 1);
    from = to;
  }
}

/** Where the bodies of a quarter end: by halving, since a large cell has many. */
function endOfQuarter(keys: Ints, from: i32, end: i32, shift: i32, quarter: i32): i32 {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (((keys[middle] >>> shift) & 3) <= quarter) low = middle + 1;
    else high = middle;
  }
  return low;
}
