/**
 * Who acts on whom as a whole: two cells far from each other by their expansions, two leaves close by body by body, all
 * others through their children (a dual tree traversal: Dehnen, 2002). Each pair is met once and acts both ways.
 */
import { Cell, cellAt } from './cells';
import { Floats, Ints, ints } from './columns';

/**
 * Cells are far from each other if the sum of their radii is less than this share of the distance of their centres. The mean
 * error of the push is then below that of d3's default, which takes a cell for one point (`forces/charge.test.ts`).
 */
const farShare: f64 = 0.85;

/** Added to squared distances, so that bodies at one place push each other nowhere in place of everywhere. */
const softening: f64 = 1e-12;

/**
 * Pairs of cells that wait, two numbers each. A pair that is taken leaves up to ten, of cells of which one is a level
 * deeper, and cells lie in at most 17 levels.
 */
let waiting = changetype<Ints>(0);
let length: i32 = 0;

export function prepareTraversal(): void {
  waiting = ints(2 * 10 * 2 * 17);
}

export function pushAll(x: Floats, y: Floats, mass: Floats, pushX: Floats, pushY: Floats): void {
  length = 0;
  add(0, 0);
  while (length > 0) {
    length -= 2;
    const numberA = waiting[length];
    const numberB = waiting[length + 1];
    const a = cellAt(numberA);
    const b = cellAt(numberB);
    if (numberA === numberB) {
      if (a.children === 0) pushWithin(a, x, y, mass, pushX, pushY);
      else addWithin(a);
    } else if (areFar(a, b)) exchange(a, b);
    else if (a.children === 0 && b.children === 0) pushBetween(a, b, x, y, mass, pushX, pushY);
    else if (isDivided(a, b)) addBetween(a, numberB);
    else addBetween(b, numberA);
  }
}

function add(a: i32, b: i32): void {
  waiting[length] = a;
  waiting[length + 1] = b;
  length += 2;
}

function addWithin(cell: Cell): void {
  const end = cell.child + cell.children;
  for (let a = cell.child; a < end; a++) for (let b = cell.child; b <= a; b++) add(a, b);
}

function addBetween(divided: Cell, other: i32): void {
  const end = divided.child + divided.children;
  for (let part = divided.child; part < end; part++) add(part, other);
}

function areFar(a: Cell, b: Cell): bool {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const reach = a.radius + b.radius;
  return reach * reach < farShare * farShare * (dx * dx + dy * dy);
}

/** Whether the first of two cells goes to its children: the larger, or the only one that has some. */
function isDivided(a: Cell, b: Cell): bool {
  if (b.children === 0) return true;
  return a.children !== 0 && a.radius >= b.radius;
}

/**
 * Adds the field of each cell to that about the other. With w = 1 / (centre of a − centre of b), mass m and second moment q
 * of b, the field at a distance d from the centre of a is, to the second order,
 * m w + q w³ − (m w² + 3 q w⁴) d + (m w³ + 6 q w⁵) d². For b, w changes its sign.
 */
function exchange(a: Cell, b: Cell): void {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  const inverse = 1 / (dx * dx + dy * dy);
  // The powers of w, by their real and imaginary parts.
  const u1 = dx * inverse;
  const v1 = -dy * inverse;
  const u2 = u1 * u1 - v1 * v1;
  const v2 = 2 * u1 * v1;
  const u3 = u2 * u1 - v2 * v1;
  const v3 = u2 * v1 + v2 * u1;
  const u4 = 3 * (u2 * u2 - v2 * v2);
  const v4 = 6 * u2 * v2;
  const u5 = 6 * (u3 * u2 - v3 * v2);
  const v5 = 6 * (u3 * v2 + v3 * u2);
  const mb = b.mass;
  const xb = b.momentX;
  const yb = b.momentY;
  a.x0 += mb * u1 + xb * u3 - yb * v3;
  a.y0 += mb * v1 + xb * v3 + yb * u3;
  a.x1 -= mb * u2 + xb * u4 - yb * v4;
  a.y1 -= mb * v2 + xb * v4 + yb * u4;
  a.x2 += mb * u3 + xb * u5 - yb * v5;
  a.y2 += mb * v3 + xb * v5 + yb * u5;
  const ma = a.mass;
  const xa = a.momentX;
  const ya = a.momentY;
  b.x0 -= ma * u1 + xa * u3 - ya * v3;
  b.y0 -= ma * v1 + xa * v3 + ya * u3;
  b.x1 -= ma * u2 + xa * u4 - ya * v4;
  b.y1 -= ma * v2 + xa * v4 + ya * u4;
  b.x2 -= ma * u3 + xa * u5 - ya * v5;
  b.y2 -= ma * v3 + xa * v5 + ya * u5;
}

/** Each body of a leaf on each other one of it. */
function pushWithin(cell: Cell, x: Floats, y: Floats, mass: Floats, pushX: Floats, pushY: Floats): void {
  for (let i = cell.first + 1; i < cell.end; i++) pushOne(i, cell.first, i, x, y, mass, pushX, pushY);
}

/** Each body of one leaf on each of another. */
function pushBetween(a: Cell, b: Cell, x: Floats, y: Floats, mass: Floats, pushX: Floats, pushY: Floats): void {
  for (let i = a.first; i < a.end; i++) pushOne(i, b.first, b.end, x, y, mass, pushX, pushY);
}

/** One body and those from `from` to before `to` on each other. */
function pushOne(i: i32, from: i32, to: i32, x: Floats, y: Floats, mass: Floats, pushX: Floats, pushY: Floats): void {
  const atX = x[i];
  const atY = y[i];
  const own = mass[i];
  let sumX: f64 = 0;
  let sumY: f64 = 0;
  for (let j = from; j < to; j++) {
    const dx = atX - x[j];
    const dy = atY - y[j];
    const inverse = 1 / (dx * dx + dy * dy + softening);
    const shareX = dx * inverse;
    const shareY = dy * inverse;
    const other = mass[j];
    sumX += other * shareX;
    sumY += other * shareY;
    pushX[j] = pushX[j] - own * shareX;
    pushY[j] = pushY[j] - own * shareY;
  }
  pushX[i] = pushX[i] + sumX;
  pushY[i] = pushY[i] + sumY;
}
