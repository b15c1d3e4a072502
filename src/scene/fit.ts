/** The scale at which a map fills its frame. */
import type { Box } from './boxes.ts';
import { composeScene, type Scene } from './compose.ts';
import type { Marks } from './mark.ts';

/** Pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export function isSameFrame(a: Frame, b: Frame): boolean {
  return a.width === b.width && a.height === b.height;
}

/** Of what hands do; a map that is fitted at less than that can be looked at as it was fitted. */
export const scaleLimits = { least: 0.02, most: 8 };

/** At this a map that is as broad as coordinates can be fits a window. */
const leastFitted = 0.0002;

/** Beyond this a small map would be blown up to fill its frame. */
const mostToFit = 2.2;

/** With more actors than this one look at their places is enough: names at the rim no longer count. */
const many = 2000;

/** Pixels at the rim of a map, at either side, and above and below. */
interface Rim {
  readonly across: number;
  readonly down: number;
}

/** Of a map of very many actors, for its symbols and a part of its names. */
const rimOfMany: Rim = { across: 40, down: 40 };

/** What symbols and names take in most maps: the search for a scale begins so near its end that it mostly is there. */
const usualRim: Rim = { across: 35, down: 13 };

/** A map that could grow by no more than this fills its frame. */
const mostAir = 1.03;

/** No step makes a map smaller than this part of itself: names that are wider than the frame are left out on the way. */
const mostShrunk = 0.5;

/** For its names no map becomes smaller than this part of what its places alone would fill: one very long name is not worth a map. */
const leastShare = 0.5;

/**
 * The scene at the scale at which it just fits the frame. Labels and symbols keep their size at every scale: what they take
 * beside the places is known once a scene is composed, and nearly the same in the next. A frame too small for the labels
 * gets the map as small as a few steps make it, and no smaller than half of what would fill it without any.
 */
export function fitScene(marks: Marks, xy: Float32Array, frame: Frame): Scene {
  if (marks.actors.length > many) return composeScene(marks, xy, fitPlaces(marks, xy, frame).scale);
  const places = extentOf(marks, xy);
  const most = scaleFor(places, frame, usualRim);
  let scene = composeScene(marks, xy, most);
  for (let step = 0; step < 4 && scene.bounds !== null; step++) {
    const { left, right, top, bottom } = scene.bounds;
    const across = roomFor(places.right - places.left, right - left, scene.scale, frame.width);
    const down = roomFor(places.bottom - places.top, bottom - top, scene.scale, frame.height);
    const scale = within(Math.max(Math.min(across, down), scene.scale * mostShrunk, most * leastShare));
    const growth = scale / scene.scale;
    if (growth > 0.99 && growth < mostAir) break;
    scene = composeScene(marks, xy, scale);
  }
  return scene;
}

/** The scale at which places so far apart fill the frame, if what is drawn about them takes as many pixels as at another. */
function roomFor(apart: number, drawn: number, scale: number, frame: number): number {
  const about = drawn - apart * scale;
  return apart > 0 ? (frame - about) / apart : Infinity;
}

function within(scale: number): number {
  return Math.min(mostToFit, Math.max(leastFitted, scale));
}

/** Pixels at a scale. */
export interface Fitted {
  readonly bounds: Box | null;
  readonly scale: number;
}

/**
 * The scale at which the places of all actors lie within the frame, and the box around them there. Where none is shown, all places
 * count: whoever is shown later stands among them.
 */
export function fitPlaces(marks: Marks, xy: Float32Array, frame: Frame): Fitted {
  if (xy.length === 0) return { bounds: null, scale: 1 };
  const extent = extentOf(marks, xy);
  const { left, right, top, bottom } = extent;
  const scale = scaleFor(extent, frame, rimOfMany);
  const { across, down } = rimOfMany;
  const bounds = {
    left: left * scale - across,
    right: right * scale + across,
    top: top * scale - down,
    bottom: bottom * scale + down,
  };
  return { bounds, scale };
}

/** The scale at which places fill a frame but for so many pixels at its rim. */
function scaleFor({ left, right, top, bottom }: Box, { width, height }: Frame, { across, down }: Rim): number {
  const fits = (frame: number, rim: number, extent: number): number => Math.max(1, frame - 2 * rim) / extent;
  return within(Math.min(fits(width, across, right - left), fits(height, down, bottom - top)));
}

/** A box around the places, in layout units. */
function extentOf({ actors }: Marks, xy: Float32Array): Box {
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const numbers = actors.length > 0 ? actors.map(({ actor }) => actor) : Array.from({ length: xy.length / 2 }).keys();
  for (const actor of numbers) {
    const [x, y] = [xy[actor * 2]!, xy[actor * 2 + 1]!];
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  }
  return extent;
}
