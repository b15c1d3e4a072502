/** d3's many-body force for charges that repel, by a fast multipole method. */
import { buildCells, prepareCells } from './cells';
import { clear, floats, Floats, floatsAfter, Ints } from './columns';
import { gatherMoments, spreadFields } from './expansions';
import { keysOfBodies, orderOfBodies, prepareOrder, sort } from './morton';
import { prepareTraversal, pushAll } from './traversal';

/** Bodies as they are numbered outside. */
let x = changetype<Floats>(0);
let y = changetype<Floats>(0);
let vx = changetype<Floats>(0);
let vy = changetype<Floats>(0);
let mass = changetype<Floats>(0);

/** The same in Morton order, and what they feel. */
let sortedX = changetype<Floats>(0);
let sortedY = changetype<Floats>(0);
let sortedMass = changetype<Floats>(0);
let pushX = changetype<Floats>(0);
let pushY = changetype<Floats>(0);

/** Where the columns x, y, vx, vy and mass are, one after the other. */
export function prepareCharge(count: i32): usize {
  x = floats(5 * count);
  y = floatsAfter(x, count);
  vx = floatsAfter(y, count);
  vy = floatsAfter(vx, count);
  mass = floatsAfter(vy, count);
  sortedX = floats(count);
  sortedY = floats(count);
  sortedMass = floats(count);
  pushX = floats(count);
  pushY = floats(count);
  prepareOrder(count);
  prepareCells(count);
  prepareTraversal();
  return changetype<usize>(x);
}

/** Changes velocities by strength · Σ mass[j] · (zᵢ − zⱼ) / |zᵢ − zⱼ|², to within the error of the expansions. */
export function charge(count: i32, strength: f64): void {
  if (count === 0) return;
  sort(count, x, y);
  const order = orderOfBodies();
  pick(count, order, x, sortedX);
  pick(count, order, y, sortedY);
  pick(count, order, mass, sortedMass);
  buildCells(count, keysOfBodies());
  gatherMoments(sortedX, sortedY, sortedMass);
  clear(pushX, count);
  clear(pushY, count);
  pushAll(sortedX, sortedY, sortedMass, pushX, pushY);
  spreadFields(sortedX, sortedY, pushX, pushY);
  addTo(vx, count, order, pushX, strength);
  addTo(vy, count, order, pushY, strength);
}

function pick(count: i32, order: Ints, from: Floats, to: Floats): void {
  for (let i = 0; i < count; i++) to[i] = from[order[i]];
}

function addTo(to: Floats, count: i32, order: Ints, from: Floats, factor: f64): void {
  for (let i = 0; i < count; i++) {
    const body = order[i];
    to[body] = to[body] + factor * from[i];
  }
}
