/** Draws the names of a plot on a canvas. */
import { isRightToLeft } from '../lib/bidi.ts';
import { actorOpacity } from '../scene/mark.ts';
import type { PlottedLabel } from '../scene/plot.ts';
import { fontFamilies } from './attributes.ts';
import type { Brush } from './canvas.ts';

/** So many names are drawn before the next pause. */
const few = 60;

/** Width of the halo about letters, in pixels, as in a scene. */
const halo = 3;

/** Names with their halos; `opacity` comes on top of that of their actors. It may pause at each `yield`. */
export function* paintLabels(brush: Brush, labels: readonly PlottedLabel[], opacity = 1): Generator<void> {
  for (const [at, label] of labels.entries()) {
    if (at % few === few - 1) yield;
    paintLabel(brush, label, opacity);
  }
}

function paintLabel(brush: Brush, { actor, place }: PlottedLabel, opacity: number): void {
  const { label, emphasis } = actor;
  const { x, anchor, lines } = place;
  brush.globalAlpha = actorOpacity[emphasis] * opacity;
  brush.font = `${label.weight} ${label.size}px ${fontFamilies.sans}`;
  // Sides of the page, which do not turn with the script.
  brush.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor];
  brush.lineJoin = 'round';
  brush.lineWidth = halo;
  brush.strokeStyle = label.halo;
  for (const { text, y } of lines) {
    brush.direction = isRightToLeft(text) ? 'rtl' : 'ltr';
    brush.strokeText(text, x, y);
  }
  brush.fillStyle = label.color;
  for (const { text, y } of lines) {
    brush.direction = isRightToLeft(text) ? 'rtl' : 'ltr';
    brush.fillText(text, x, y);
  }
}
