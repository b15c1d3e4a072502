/** Between layout units and the stage. */
import type { Frame } from './fit.ts';

/** Pixels of the stage = k × layout units + (x, y). */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

type Place = readonly [x: number, y: number];

/** Where a place of the layout is on the stage. */
export function toStage({ k, x, y }: Transform, [atX, atY]: Place): [x: number, y: number] {
  return [atX * k + x, atY * k + y];
}

/** Where a place on the stage is in the layout. */
export function toLayout({ k, x, y }: Transform, [atX, atY]: Place): [x: number, y: number] {
  return [(atX - x) / k, (atY - y) / k];
}

/** The transform at another scale, at which the middle of the frame stays where it is. */
export function scaledTo(transform: Transform, scale: number, { width, height }: Frame): Transform {
  const [x, y] = toLayout(transform, [width / 2, height / 2]);
  return { k: scale, x: width / 2 - x * scale, y: height / 2 - y * scale };
}
