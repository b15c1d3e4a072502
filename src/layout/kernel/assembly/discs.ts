/**
 * Discs that overlap are moved off each other, and as little else as can be: pair by pair, again and again, over a grid of
 * squares as wide as the largest disc (position based dynamics: Müller et al., 2007).
 */
import { Bytes, bytes, floats, Floats, floatsAfter, ints, Ints } from './columns';
import { orderOfBodies, prepareOrder, sort } from './morton';

/** Where overlaps are more than this share of discs, or so many rounds did not end them, the whole map is made larger. */
const crowded: f64 = 0.03;
const roundsAGrowth: i32 = 6;
const growth: f64 = 1.1;
const mostRounds: i32 = 120;

/** How many times the area of all discs a map needs at least, so that they are not pressed against each other. */
const spacious: f64 = 2;
/** A heap is parted round by round in place of being blown up. */
const mostGrowth: f64 = 100;

/** So far a disc looks for a free place, in steps of its radius. */
const mostRings: i32 = 400;

/** With no more discs than this all lie near each other in memory, in whatever order. */
const many: i32 = 1000;

/** Lengths less than this are no overlap. */
const tolerance: f64 = 1e-3;

/** Discs as they are numbered outside. */
let outerX = changetype<Floats>(0);
let outerY = changetype<Floats>(0);
let outerRadius = changetype<Floats>(0);
let outerHeld = changetype<Bytes>(0);

/** The same, very many along a Morton curve: those near each other are near each other in memory. `held` is 1 for one that is held. */
let x = changetype<Floats>(0);
let y = changetype<Floats>(0);
let radius = changetype<Floats>(0);
let held = changetype<Bytes>(0);

/** First disc of each bucket, and the next one of each disc; −1 after the last. */
let first = changetype<Ints>(0);
let next = changetype<Ints>(0);
/** Buckets, a power of 2, less 1. */
let mask: i32 = 0;

/** Where the columns x, y, radius and held are. */
export function prepareDiscs(count: i32): usize {
  outerX = floats(3 * count);
  outerY = floatsAfter(outerX, count);
  outerRadius = floatsAfter(outerY, count);
  outerHeld = bytes(count);
  x = floats(count);
  y = floats(count);
  radius = floats(count);
  held = bytes(count);
  let buckets = 1;
  while (buckets < 2 * count) buckets *= 2;
  mask = buckets - 1;
  first = ints(buckets);
  next = ints(count);
  prepareOrder(count);
  return changetype<usize>(outerX);
}

/** Ends with no two discs overlapping, but for those that are both held; the map may be made larger for that, where `mayGrow` is not 0. */
export function partDiscs(count: i32, mayGrow: i32): void {
  if (count > many) sort(count, outerX, outerY);
  const order = orderOfBodies();
  let side: f64 = 1e-6;
  for (let i = 0; i < count; i++) {
    const disc = order[i];
    x[i] = outerX[disc];
    y[i] = outerY[disc];
    radius[i] = outerRadius[disc];
    held[i] = outerHeld[disc];
    side = max(side, 2 * radius[i]);
  }
  partAll(count, side, mayGrow !== 0);
  for (let i = 0; i < count; i++) {
    outerX[order[i]] = x[i];
    outerY[order[i]] = y[i];
  }
}

function partAll(count: i32, side: f64, isAllowed: bool): void {
  const heldCount = countHeld(count);
  // Among many who are held a map cannot be made larger: the few that are free would only be moved away.
  const mayGrow = isAllowed && 2 * heldCount < count;
  if (mayGrow) grow(count, growthToHold(count));
  for (let round = 1; round <= mostRounds; round++) {
    const found = partOnce(count, 1 / side);
    if (found === 0) return;
    // To grow parts those who are free from each other, not from those who are held.
    const among = heldCount === 0 ? found : foundFree;
    if (mayGrow && (<f64>among > crowded * <f64>count || (round % roundsAGrowth === 0 && among > 0)))
      grow(count, growth);
  }
  if (heldCount > 0 || !isAllowed) placeAnew(count, 1 / side);
}

/** Who is pressed between others, and so cannot be parted from them, goes to the nearest place that is free. */
function placeAnew(count: i32, density: f64): void {
  fillGrid(count, density);
  for (let i = 0; i < count; i++) {
    if (held[i] !== 0 || isFree(i, x[i], y[i], density)) continue;
    takeOut(i, density);
    goToFree(i, density);
    putIn(i, density);
  }
}

/** Squares about a place are gone around, farther and farther; the nearest free place on the first that has one is taken. */
function goToFree(i: i32, density: f64): void {
  const fromX = x[i];
  const fromY = y[i];
  const step = max(radius[i], 0.25 / density);
  for (let ring = 1; ring <= mostRings; ring++) {
    let least = Infinity;
    for (let along = -ring; along < ring; along++) {
      for (let edge = 0; edge < 4; edge++) {
        const across = edge % 2 === 0 ? along : -along;
        const far = edge < 2 ? ring : -ring;
        const column = edge % 2 === 0 ? across : far;
        const row = edge % 2 === 0 ? far : across;
        const squared = <f64>(column * column + row * row);
        if (squared >= least) continue;
        const atX = fromX + <f64>column * step;
        const atY = fromY + <f64>row * step;
        if (!isFree(i, atX, atY, density)) continue;
        least = squared;
        x[i] = atX;
        y[i] = atY;
      }
    }
    if (least < Infinity) return;
  }
}

/** Whether a disc would overlap no other at a place. */
function isFree(i: i32, atX: f64, atY: f64, density: f64): bool {
  const column = <i32>floor(atX * density);
  const row = <i32>floor(atY * density);
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (let j = first[bucketOf(column + dx, row + dy)]; j >= 0; j = next[j]) {
        if (j === i) continue;
        const wanted = radius[i] + radius[j] - tolerance;
        const fromX = atX - x[j];
        const fromY = atY - y[j];
        if (fromX * fromX + fromY * fromY < wanted * wanted) return false;
      }
    }
  }
  return true;
}

/** By how much a map has to grow to have room for all its discs; it is taken to be about as dense everywhere. */
function growthToHold(count: i32): f64 {
  let middleX: f64 = 0;
  let middleY: f64 = 0;
  for (let i = 0; i < count; i++) {
    middleX += x[i] / count;
    middleY += y[i] / count;
  }
  let discs: f64 = 0;
  let spread: f64 = 0;
  for (let i = 0; i < count; i++) {
    discs += radius[i] * radius[i];
    const dx = x[i] - middleX;
    const dy = y[i] - middleY;
    spread += dx * dx + dy * dy;
  }
  // The mean square of distances in an even disc of radius R is R² / 2.
  const area = (2 * spread) / count;
  return area > 0 ? min(mostGrowth, sqrt(max(1, (spacious * discs) / area))) : 1;
}

/** Moves all who are free away from the middle, or from the middle of those who are held, so that none is moved over them. */
function grow(count: i32, factor: f64): void {
  let sumX: f64 = 0;
  let sumY: f64 = 0;
  let counted = 0;
  const isAnyHeld = countHeld(count) > 0;
  for (let i = 0; i < count; i++) {
    if (isAnyHeld && held[i] === 0) continue;
    sumX += x[i];
    sumY += y[i];
    counted++;
  }
  const middleX = sumX / counted;
  const middleY = sumY / counted;
  for (let i = 0; i < count; i++) {
    if (held[i] !== 0) continue;
    x[i] = middleX + (x[i] - middleX) * factor;
    y[i] = middleY + (y[i] - middleY) * factor;
  }
}

function countHeld(count: i32): i32 {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += <i32>(held[i] !== 0);
  return sum;
}

/** Of the pairs that overlapped in the last round, those of two who are free. */
let foundFree: i32 = 0;

/** Parts all pairs once, in squares of one over `density`; how many overlapped. */
function partOnce(count: i32, density: f64): i32 {
  emptyGrid();
  let found = 0;
  foundFree = 0;
  for (let i = 0; i < count; i++) {
    found += partFromEarlier(i, <i32>floor(x[i] * density), <i32>floor(y[i] * density));
    // It may have moved.
    putIn(i, density);
  }
  return found;
}

function emptyGrid(): void {
  memory.fill(changetype<usize>(first), 0xff, (<usize>mask + 1) << 2);
}

function fillGrid(count: i32, density: f64): void {
  emptyGrid();
  for (let i = 0; i < count; i++) putIn(i, density);
}

function putIn(i: i32, density: f64): void {
  const bucket = bucketOf(<i32>floor(x[i] * density), <i32>floor(y[i] * density));
  next[i] = first[bucket];
  first[bucket] = i;
}

function takeOut(i: i32, density: f64): void {
  const bucket = bucketOf(<i32>floor(x[i] * density), <i32>floor(y[i] * density));
  if (first[bucket] === i) {
    first[bucket] = next[i];
    return;
  }
  for (let j = first[bucket]; j >= 0; j = next[j]) {
    if (next[j] !== i) continue;
    next[j] = next[i];
    return;
  }
}

/** Parts one disc from those before it in its square and the eight around it. */
function partFromEarlier(i: i32, column: i32, row: i32): i32 {
  let found = 0;
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (let j = first[bucketOf(column + dx, row + dy)]; j >= 0; j = next[j]) found += <i32>partTwo(i, j);
    }
  }
  return found;
}

/** Squares by the remainder of a number made of column and row. */
function bucketOf(column: i32, row: i32): i32 {
  return ((column * 73856093) ^ (row * 19349663)) & mask;
}

/** Each goes half of the way that is missing, or all of it where the other is held. Whether they overlapped. */
function partTwo(i: i32, j: i32): bool {
  const wanted = radius[i] + radius[j];
  const dx = x[i] - x[j];
  const dy = y[i] - y[j];
  const squared = dx * dx + dy * dy;
  if (squared >= (wanted - tolerance) * (wanted - tolerance)) return false;
  if (held[i] !== 0 && held[j] !== 0) return false;
  const distance = sqrt(squared);
  let wayX = dx * (wanted / distance - 1);
  let wayY = dy * (wanted / distance - 1);
  if (distance < 1e-9) {
    // At one place there is no direction to go by: they take one that is another for most pairs.
    const oddX = <f64>((i * 31) % 17) - 8;
    const oddY = <f64>((j * 37) % 13) - 5.5;
    const length = wanted / sqrt(oddX * oddX + oddY * oddY);
    wayX = oddX * length;
    wayY = oddY * length;
  }
  foundFree += <i32>(held[i] === 0 && held[j] === 0);
  const share: f64 = held[i] !== 0 ? 0 : held[j] !== 0 ? 1 : 0.5;
  x[i] = x[i] + wayX * share;
  y[i] = y[i] + wayY * share;
  x[j] = x[j] - wayX * (1 - share);
  y[j] = y[j] - wayY * (1 - share);
  return true;
}
