/**
 * A first place for everybody: classical scaling by the distances to a few pivots (Brandes and Pich, 2007). It shows the
 * large shape of a graph at once, where springs take hundreds of ticks to unfold it; those with the same distances to all
 * pivots come to stand at one place.
 */
import { clear, floats, Floats, floatsAfter } from './columns';
import { mostPivots, rowOf } from './distances';

/** Bodies that are enough to tell how pivots go together, where there are very many. */
const sample: i32 = 200;

const rounds: i32 = 24;

let x = changetype<Floats>(0);
let y = changetype<Floats>(0);
/** Of the values of a body. */
let means = changetype<Floats>(0);
/** Of the squared distances of a pivot. */
let squares = changetype<Floats>(0);
/** The values of bodies in the sample, a row for each of those. */
let values = changetype<Floats>(0);
/** The products of all pivots with each other. */
let products = changetype<Floats>(0);
let main = changetype<Floats>(0);
let second = changetype<Floats>(0);
let next = changetype<Floats>(0);

/** Where the columns x and y are. */
export function preparePivots(count: i32): usize {
  x = floats(2 * count);
  y = floatsAfter(x, count);
  means = floats(count);
  squares = floats(mostPivots);
  values = floats(mostPivots * 2 * sample);
  products = floats(mostPivots * mostPivots);
  main = floats(mostPivots);
  second = floats(mostPivots);
  next = floats(mostPivots);
  return changetype<usize>(x);
}

/** Writes places about the origin, in links, by the rows of so many pivots. Where all distances lie on a line, y is 0. */
export function placeByPivots(count: i32, pivots: i32): void {
  centre(count, pivots);
  multiply(count, pivots);
  mainVector(pivots, main, false);
  mainVector(pivots, second, true);
  project(count, pivots, main, x);
  project(count, pivots, second, y);
}

/** −½ of the squared distance, less the mean of the pivot. */
function half(pivot: i32, distance: i32): f64 {
  // Beyond 46,340 links its square would be too large for whole numbers.
  return 0.5 * (squares[pivot] - <f64>distance * <f64>distance);
}

function centre(count: i32, pivots: i32): void {
  clear(means, count);
  for (let pivot = 0; pivot < pivots; pivot++) {
    const row = rowOf(pivot, count);
    let sum: f64 = 0;
    for (let i = 0; i < count; i++) sum += <f64>row[i] * <f64>row[i];
    squares[pivot] = sum / count;
    for (let i = 0; i < count; i++) means[i] = means[i] + half(pivot, row[i]) / pivots;
  }
}

function multiply(count: i32, pivots: i32): void {
  const step = max(1, count / sample);
  let length = 0;
  for (let i = 0; i < count; i += step) {
    for (let pivot = 0; pivot < pivots; pivot++) {
      values[length * mostPivots + pivot] = half(pivot, rowOf(pivot, count)[i]) - means[i];
    }
    length++;
  }
  for (let a = 0; a < pivots; a++) {
    for (let b = 0; b <= a; b++) {
      let product: f64 = 0;
      for (let i = 0; i < length; i++) product += values[i * mostPivots + a] * values[i * mostPivots + b];
      products[a * mostPivots + b] = product;
      products[b * mostPivots + a] = product;
    }
  }
}

/** The eigenvector of the largest eigenvalue, or of that orthogonal to the main one: by power iteration. */
function mainVector(pivots: i32, vector: Floats, isSecond: bool): void {
  // Not orthogonal to any vector that comes up here, and the same in each run.
  for (let a = 0; a < pivots; a++) vector[a] = 1 / <f64>(a + 2);
  for (let round = 0; round < rounds; round++) {
    if (isSecond) remove(pivots, main, vector);
    let sum: f64 = 0;
    for (let a = 0; a < pivots; a++) {
      let product: f64 = 0;
      for (let b = 0; b < pivots; b++) product += products[a * mostPivots + b] * vector[b];
      next[a] = product;
      sum += product * product;
    }
    const length = sqrt(sum);
    if (length < 1e-9) {
      clear(vector, pivots);
      return;
    }
    for (let a = 0; a < pivots; a++) vector[a] = next[a] / length;
  }
}

function remove(pivots: i32, other: Floats, vector: Floats): void {
  let share: f64 = 0;
  for (let a = 0; a < pivots; a++) share += other[a] * vector[a];
  for (let a = 0; a < pivots; a++) vector[a] = vector[a] - share * other[a];
}

function project(count: i32, pivots: i32, vector: Floats, to: Floats): void {
  clear(to, count);
  const norm = 1 / sqrt(sqrt(<f64>pivots));
  for (let pivot = 0; pivot < pivots; pivot++) {
    const row = rowOf(pivot, count);
    const share = vector[pivot] * norm;
    for (let i = 0; i < count; i++) to[i] = to[i] + share * (half(pivot, row[i]) - means[i]);
  }
}
