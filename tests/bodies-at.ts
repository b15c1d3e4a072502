import { restingBodies, type Bodies } from '../src/layout/bodies.ts';

/** Free bodies at rest at these places. */
export function bodiesAt(places: readonly (readonly [x: number, y: number])[]): Bodies {
  const bodies = restingBodies(places.length);
  places.forEach(([x, y], i) => {
    bodies.x[i] = x;
    bodies.y[i] = y;
  });
  return bodies;
}
