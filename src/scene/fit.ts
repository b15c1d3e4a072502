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

/** With more actors than this one look at their places is enough: names at the rim no longer count. */
const many = 2000;

/** Pixels at the rim of a map of very many actors, for its symbols and a part of its names. */
const rim = 40;

/**
 * The scene at the scale at which it just fits the frame. Labels and symbols keep their size at every scale, so the scale
 * is found in a few steps, and a frame too small for the labels gets the map as small as the limits allow.
 */
export function fitScene(marks: Marks, xy: Float32Array, { width, height }: Frame): Scene {
  if (marks.actors.length > many) return composeScene(marks, xy, scaleOf(marks, xy, { width, height }));
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

/** The scale at which the places of all actors lie within the frame. */
function scaleOf({ actors }: Marks, xy: Float32Array, { width, height }: Frame): number {
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { actor } of actors) {
    const [x, y] = [xy[actor * 2]!, xy[actor * 2 + 1]!];
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  }
  const across = (width - 2 * rim) / (extent.right - extent.left);
  const down = (height - 2 * rim) / (extent.bottom - extent.top);
  return Math.min(mostToFit, Math.max(scaleLimits.least, Math.min(across, down)));
}
