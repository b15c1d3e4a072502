/** Sizes that a picture can be made for. Sheets are measured in millimetres, screens and slides in pixels. */

export const paperNames = ['screen', 'a4', 'a4-landscape', 'a3', 'slide', 'column'] as const;
export type PaperName = (typeof paperNames)[number];

export interface Paper {
  readonly label: string;
  /** Pixels, 96 of them an inch; a page without a height is as high as what stands on it. */
  readonly width: number;
  readonly height: number | null;
  readonly margin: number;
  /** Units of drawing for one pixel of the page at the least: letters are smaller by so much. */
  readonly shrink: number;
  /** Notes and sources stand beside the map, not below it. */
  readonly beside: boolean;
  readonly unit: 'px' | 'mm';
}

const pixelsOfMillimetre = 96 / 25.4;

function sheet(label: string, width: number, height: number | null): Omit<Paper, 'shrink' | 'beside'> {
  const [w, h] = [width, height].map((side) => (side === null ? null : side * pixelsOfMillimetre)) as [number, number];
  return { label, width: w, height: h, margin: 40, unit: 'mm' };
}

export const papers: Readonly<Record<PaperName, Paper>> = {
  screen: { label: 'Screen, as high as it is', width: 1120, height: null, margin: 40, shrink: 1, beside: false, unit: 'px' }, // prettier-ignore
  a4: { ...sheet('A4, upright', 210, 297), shrink: 1.25, beside: false },
  'a4-landscape': { ...sheet('A4, across', 297, 210), shrink: 1.25, beside: true },
  a3: { ...sheet('A3, across', 420, 297), shrink: 1, beside: true },
  slide: { label: 'Slide, 16:9', width: 1280, height: 720, margin: 40, shrink: 1, beside: true, unit: 'px' },
  column: { ...sheet('Column, 85 mm', 85, null), margin: 18, shrink: 1.4, beside: false },
};

/** A length in pixels as the unit of the paper has it: `210mm`, `1280`. */
export function inUnit(pixels: number, unit: Paper['unit']): string {
  if (unit === 'px') return String(Math.ceil(pixels - 1e-6));
  return `${Math.round((pixels / pixelsOfMillimetre) * 100) / 100}mm`;
}

/** Points, of which an inch has 72. */
export function inPoints(pixels: number): number {
  return pixels * 0.75;
}
