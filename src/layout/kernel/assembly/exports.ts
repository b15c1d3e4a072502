/** What a layout asks of compiled code. */
export { charge, prepareCharge } from './charge';
export { partDiscs, prepareDiscs } from './discs';
export { reset } from './columns';
export { distancesAtOnce, distancesFromFar, prepareDistances } from './distances';
export { gravity, prepareGravity } from './gravity';
export { links, neighbours, prepareLinks, prepareNeighbours } from './links';
export { keysOfBodies, orderOfBodies, sort } from './morton';
export { placeByPivots, preparePivots } from './pivots';
export { preparePull, pull } from './pull';
export { prepareSprings, shareOfLengths, springs } from './springs';
