/** Draws what stands out on a canvas over the rest, and all names with it. */
import { finish } from '../../lib/steps.ts';
import { paintLabels } from '../../render/canvas-names.ts';
import { paintSymbols, paintTies } from '../../render/canvas.ts';
import { touches } from '../../scene/boxes.ts';
import { leastLitSize } from '../../scene/detail.ts';
import type { Frame } from '../../scene/fit.ts';
import { actorOpacity, type Marks } from '../../scene/mark.ts';
import { plotMarks, type Plot } from '../../scene/plot.ts';
import type { Transform } from '../../scene/transform.ts';
import type { Lit } from '../../state/drawing.svelte.ts';
import type { Layers } from './layers.ts';
import { makePath, windowAt } from './surface.ts';

/** What stands out, and where everybody stands. */
export type LitAt = Lit & { readonly xy: Float32Array };

/** What it lies over. */
interface Below {
  readonly marks: Marks;
  readonly plot: Plot;
  readonly transform: Transform;
  readonly frame: Frame;
}

/** What is lit, and of the other names those that do not stand where one of a lit actor does; the plot of what is lit. */
export function paintLit(layers: Layers, lit: LitAt | null, { marks, plot, transform, frame }: Below): Plot | null {
  const { litTies, top } = layers;
  layers.emphasis = lit === null ? 'plain' : lit.pointing ? 'faint' : 'behind';
  litTies.begin(frame, transform);
  top.begin(frame, transform);
  if (lit === null) {
    finish(paintLabels(top.brush, plot.labels));
    return null;
  }
  const window = { ...windowAt(transform, frame), lit: { least: leastLitSize, among: marks } };
  const own = plotMarks(lit.marks, lit.xy, window, plot.sides);
  finish(paintTies(litTies.brush, own, litTies.ratio));
  finish(paintSymbols(top.brush, own, makePath, top.ratio));
  finish(paintLabels(top.brush, besides(own, plot), lit.pointing ? actorOpacity.faint : 1));
  finish(paintLabels(top.brush, own.labels));
  return own;
}

function besides(own: Plot, { labels }: Plot): Plot['labels'] {
  const lit = new Set(own.actors.map(({ key }) => key));
  return labels.filter(
    ({ actor, place }) => !lit.has(actor.key) && !own.labels.some((other) => touches(other.place.box, place.box)),
  );
}
