/** The scale at which a map fills its frame. */
import { composeScene, type Scene } from './compose.ts';
import type { Marks } from './mark.ts';

/** Pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const scaleLimits = { least: 0.05, most: 8 };

/** Beyond this a small map would be blown up to fill its frame. */
const mostToFit = 2.2;

/**
 * The scene at the scale at which it just fits the frame. Labels and symbols keep their size at every scale, so the scale
 * is found in a few steps, and a frame too small for the labels gets the map as small as the limits allow.
 */
export function fitScene(marks: Marks, xy: Float32Array, { width, height }: Frame): Scene {
  let scene = composeScene(marks, xy, 1);
  for (let step = 0; step < 4 && scene.bounds !== null; step++) {
    const { left, right, top, bottom } = scene.bounds;
    const room = Math.min(width / (right - left), height / (bottom - top));
    const scale = Math.min(mostToFit, Math.max(scaleLimits.least, scene.scale * room));
    if (Math.abs(scale / scene.scale - 1) < 0.01) break;
    scene = composeScene(marks, xy, scale);
  }
  return scene;
}
