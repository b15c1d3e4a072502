/**
 * A first place for everybody: classical scaling by the distances to a few pivots (Brandes and Pich, 2007). It shows the
 * large shape of a graph at once, where springs take hundreds of ticks to unfold it; those with the same distances to all
 * pivots come to stand at one place.
 */

/**
 * Writes two coordinates for each body, in links, about the origin. `distances` has a row for each pivot. Where all distances
 * lie on a line, `y` is 0.
 */
export function pivotMds(distances: readonly Int32Array[], x: Float64Array, y: Float64Array): void {
  const columns = doublyCentred(distances);
  const products = productsOf(columns);
  const first = mainVector(products, null);
  const second = mainVector(products, first);
  project(columns, first, x);
  project(columns, second, y);
}

/** −½ of the squared distances, less the means of pivots and of bodies, one column a pivot. */
function doublyCentred(distances: readonly Int32Array[]): Float64Array[] {
  const count = distances[0]?.length ?? 0;
  const means = new Float64Array(count);
  const columns = distances.map((row) => {
    const column = new Float64Array(count);
    const mean = sumOfSquares(row) / count;
    for (let i = 0; i < count; i++) {
      const value = 0.5 * (mean - row[i]! * row[i]!);
      column[i] = value;
      means[i]! += value;
    }
    return column;
  });
  const share = 1 / columns.length;
  for (const column of columns) for (let i = 0; i < count; i++) column[i]! -= means[i]! * share;
  return columns;
}

function sumOfSquares(row: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i]! * row[i]!;
  return sum;
}

/** Bodies that are enough to tell how columns go together. */
const sample = 300;

/** The products of all columns with each other, by every so many bodies where there are very many. */
function productsOf(columns: readonly Float64Array[]): Float64Array[] {
  const products = columns.map(() => new Float64Array(columns.length));
  const step = Math.max(1, Math.floor((columns[0]?.length ?? 0) / sample));
  columns.forEach((a, row) => {
    for (let column = 0; column <= row; column++) {
      const product = dot(a, columns[column]!, step);
      products[row]![column] = product;
      products[column]![row] = product;
    }
  });
  return products;
}

function dot(a: Float64Array, b: Float64Array, step = 1): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += step) sum += a[i]! * b[i]!;
  return sum;
}

const rounds = 24;

/** The eigenvector of the largest eigenvalue, orthogonal to `other`: by power iteration. */
function mainVector(matrix: readonly Float64Array[], other: Float64Array | null): Float64Array {
  const size = matrix.length;
  let vector = new Float64Array(size);
  let next = new Float64Array(size);
  // Not orthogonal to any vector that comes up here, and the same in each run.
  for (let i = 0; i < size; i++) vector[i] = 1 / (i + 2);
  for (let round = 0; round < rounds; round++) {
    if (other !== null) remove(other, vector);
    for (let i = 0; i < size; i++) next[i] = dot(matrix[i]!, vector);
    const length = Math.sqrt(dot(next, next));
    if (length < 1e-9) return next.fill(0);
    for (let i = 0; i < size; i++) next[i]! /= length;
    [vector, next] = [next, vector];
  }
  return vector;
}

function remove(other: Float64Array, vector: Float64Array): void {
  const share = dot(other, vector);
  for (let i = 0; i < vector.length; i++) vector[i]! -= share * other[i]!;
}

function project(columns: readonly Float64Array[], vector: Float64Array, to: Float64Array): void {
  to.fill(0);
  const norm = 1 / Math.sqrt(Math.sqrt(columns.length));
  columns.forEach((column, pivot) => {
    const share = vector[pivot]! * norm;
    for (let i = 0; i < to.length; i++) to[i]! += share * column[i]!;
  });
}
