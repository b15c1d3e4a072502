/** A snapshot as a PNG. A browser that cannot draw one of that size gives a blank picture, or none: it is looked at. */
import type { Snapshot } from '../../snapshot/make.ts';
import { largestSide, pixelsOf } from '../../snapshot/pixels.ts';
import { grouped } from '../../view/words.ts';
import { NotSaved } from './save.ts';
import { pixelsInWords } from './words.ts';

export const scales = [1, 2, 3, 4] as const;
export type Scale = (typeof scales)[number];

/** Why no browser draws a snapshot at a scale; `null` where it can be tried. */
export function tooLarge(snapshot: Pick<Snapshot, 'size'>, scale: Scale): string | null {
  const fits = (one: Scale): boolean => Object.values(pixelsOf(snapshot, one)).every((side) => side <= largestSide);
  if (fits(scale)) return null;
  const largest = scales.findLast(fits);
  const help = largest === undefined ? 'Save it as SVG instead' : `${largest}× fits: ${pixelsInWords(pixelsOf(snapshot, largest))}`; // prettier-ignore
  return `At ${scale}× this would be ${pixelsInWords(pixelsOf(snapshot, scale))}, and browsers draw up to ${grouped(largestSide)} a side. ${help}.`; // prettier-ignore
}

export async function pngOf(snapshot: Snapshot, scale: Scale): Promise<Blob> {
  const refusal = tooLarge(snapshot, scale);
  if (refusal !== null) throw new NotSaved(refusal);
  const { width, height } = pixelsOf(snapshot, scale);
  const address = URL.createObjectURL(new Blob([snapshot.svg], { type: 'image/svg+xml' }));
  try {
    const blob = await drawn(await imageOf(address), width, height);
    if (blob !== null) return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
  const help = scale > 1 ? 'Try a smaller one' : 'Save it as SVG instead';
  throw new NotSaved(`This browser could not draw a picture of ${pixelsInWords({ width, height })}. ${help}.`);
}

async function imageOf(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    throw new NotSaved('This browser could not draw the picture. Save it as SVG instead.');
  }
  return image;
}

/** `null` where the browser has no canvas of that size, or leaves it empty. */
async function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  if (isEmpty(canvas)) return null;
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Whether nothing at all was drawn, on a ground or without one: looked at from afar. */
function isEmpty(canvas: HTMLCanvasElement): boolean {
  const side = 64;
  const small = document.createElement('canvas');
  small.width = side;
  small.height = side;
  const context = small.getContext('2d');
  context?.drawImage(canvas, 0, 0, side, side);
  return context?.getImageData(0, 0, side, side).data.every((value) => value === 0) ?? true;
}
