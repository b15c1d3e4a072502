/** The scale at which a map fills its frame. */
import type { Box } from './boxes.ts';
import { composeScene, type Scene } from './compose.ts';
import type { Marks } from './mark.ts';

/** Pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const scaleLimits = { least: 0.02, most: 8 };

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
  if (marks.actors.length > many) return composeScene(marks, xy, fitPlaces(marks, xy, { width, height }).scale);
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

/** Pixels at a scale. */
export interface Fitted {
  readonly bounds: Box | null;
  readonly scale: number;
}

/** The scale at which the places of all actors lie within the frame, and the box around them there. */
export function fitPlaces({ actors }: Marks, xy: Float32Array, { width, height }: Frame): Fitted {
  if (actors.length === 0) return { bounds: null, scale: 1 };
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { actor } of actors) {
    const [x, y] = [xy[actor * 2]!, xy[actor * 2 + 1]!];
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  }
  const { left, right, top, bottom } = extent;
  const room = Math.min((width - 2 * rim) / (right - left), (height - 2 * rim) / (bottom - top));
  const scale = Math.min(mostToFit, Math.max(scaleLimits.least, room));
  const bounds = {
    left: left * scale - rim,
    right: right * scale + rim,
    top: top * scale - rim,
    bottom: bottom * scale + rim,
  };
  return { bounds, scale };
}
