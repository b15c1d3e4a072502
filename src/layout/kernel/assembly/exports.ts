/** What a layout asks of compiled code. */
export { charge, prepareCharge } from './charge';
export { partDiscs, prepareDiscs } from './discs';
export { distancesAtOnce, distancesFromFar, prepareDistances } from './distances';
export { keysOfBodies, orderOfBodies, sort } from './morton';
export { placeByPivots, preparePivots } from './pivots';
export { prepareSprings, springs } from './springs';
