/**
 * A canvas over the stage and a margin about it, and where the map was when it was drawn. Until it is drawn anew it goes
 * along with the map as it is, moved by the browser alone.
 */
import type { MakePath } from '../../render/canvas.ts';
import type { Frame } from '../../scene/fit.ts';
import type { Window } from '../../scene/plot.ts';
import type { Transform } from '../../scene/transform.ts';

/** Pixels about the stage that are drawn besides: what comes into view at a small pan. */
const margin = 96;

/** Pixels that a name keeps from the edge of the stage, where it can. */
const air = 4;

/** What is seen of a map and the margin about it, in pixels of a plot. */
export function windowAt({ x, y, k }: Transform, { width, height }: Frame): Window {
  const seen = { left: air - x, top: air - y, right: width - x - air, bottom: height - y - air };
  const box = { left: -x - margin, top: -y - margin, right: width - x + margin, bottom: height - y + margin };
  return { scale: k, box, seen };
}

export const makePath: MakePath = (d) => new Path2D(d);

/** A canvas of more pixels than this is drawn coarser. */
const mostPixels = 6e6;

export class Surface {
  /** What is seen. */
  readonly #canvas: HTMLCanvasElement;
  /** Draws on the same canvas, or on one that is in no page: `brush.canvas`. */
  readonly brush: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  /** Where the map was when this was drawn; `null` before. */
  drawnAt: Transform | null = null;
  /** Pixels of the canvas for one of the stage. */
  ratio = 1;
  #opacity = 1;

  /**
   * `redraw` is called when the browser has lost what was drawn and can draw again. A bitmap is seen as it was when it was last
   * presented: a browser without a graphics card copies any other canvas anew in each frame.
   */
  constructor(parent: HTMLElement, redraw: () => void, seenAs: 'canvas' | 'bitmap' = 'canvas') {
    this.#canvas = document.createElement('canvas');
    Object.assign(this.#canvas.style, { position: 'absolute', left: '0', top: '0', transformOrigin: '0 0' });
    // A layer of its own: to move it, nothing is painted again.
    this.#canvas.style.willChange = 'transform';
    const brush = (seenAs === 'bitmap' ? brushOfNoPage() : null) ?? this.#canvas.getContext('2d');
    if (brush === null) throw new Error('This browser gave no canvas to draw on.');
    this.brush = brush;
    this.brush.canvas.addEventListener('contextrestored', redraw);
    parent.append(this.#canvas);
  }

  /** An empty canvas for this frame, on which pixels of a plot are drawn where they belong at `transform`. */
  begin({ width, height }: Frame, transform: Transform): void {
    const [across, down] = [width + 2 * margin, height + 2 * margin];
    const ratio = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (across * down)));
    const size = { width: Math.ceil(across * ratio), height: Math.ceil(down * ratio) };
    const { canvas } = this.brush;
    if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
    Object.assign(this.#canvas.style, { width: `${size.width / ratio}px`, height: `${size.height / ratio}px` });
    this.brush.setTransform(1, 0, 0, 1, 0, 0);
    this.brush.clearRect(0, 0, size.width, size.height);
    this.brush.setTransform(ratio, 0, 0, ratio, (transform.x + margin) * ratio, (transform.y + margin) * ratio);
    this.ratio = ratio;
    this.drawnAt = transform;
  }

  /** Puts what is drawn where it belongs now. */
  follow(transform: Transform): void {
    if (this.drawnAt === null) return;
    const { x, y, k } = transform;
    const zoom = k / this.drawnAt.k;
    // To the pixel where it was drawn: the least error of a fraction would blur it.
    const isThere = transform === this.drawnAt;
    const left = isThere ? -margin : x - (this.drawnAt.x + margin) * zoom;
    const top = isThere ? -margin : y - (this.drawnAt.y + margin) * zoom;
    this.#canvas.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
  }

  /** Draws over this what is seen of another, which may have been drawn for another screen. */
  take(other: Surface): void {
    if (other.drawnAt === null) return;
    this.brush.save();
    this.brush.resetTransform();
    this.brush.globalAlpha = other.#opacity;
    const { canvas } = other.brush;
    const zoom = this.ratio / other.ratio;
    this.brush.drawImage(canvas, 0, 0, canvas.width * zoom, canvas.height * zoom);
    this.brush.restore();
  }

  /** What was drawn is seen from now on; a canvas shows it anyway. */
  present(): void {
    const { canvas } = this.brush;
    if (canvas instanceof HTMLCanvasElement) return;
    this.#canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(canvas.transferToImageBitmap());
  }

  show(isShown: boolean): void {
    this.#canvas.style.visibility = isShown ? '' : 'hidden';
  }

  set opacity(opacity: number) {
    this.#opacity = opacity;
    this.#canvas.style.opacity = String(opacity);
  }

  remove(): void {
    this.#canvas.remove();
  }
}

/** `null` in browsers that have no such canvas, or none that can be drawn on. */
function brushOfNoPage(): OffscreenCanvasRenderingContext2D | null {
  return typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
}
