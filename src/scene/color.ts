/** Colours as numbers: contrast, and colours moved until they can be read on their ground. */

type Rgb = readonly [red: number, green: number, blue: number];

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of `b` in `a`, part by part, both `#rrggbb`. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [rgb(a), rgb(b)];
  const part = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * share;
  return hexOf([part(0), part(1), part(2)]);
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = rgb(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.11 asks 3 of graphics, 1.4.3 asks 4.5 of text). */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Luminance that stands as far from black as from white; one of the two always reaches 4.58. */
const evenLuminance = Math.sqrt(1.05 * 0.05) - 0.05;

/** The colour itself, or the nearest on its way to black or white that reaches `ratio` on `ground`. */
export function readableOn(ground: string, color: string, ratio: number): string {
  const away = luminance(ground) > evenLuminance ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(color, away, share);
    if (contrast(moved, ground) >= ratio) return moved;
  }
  return away;
}

/** Relative luminance of a lightness L*, 0 to 100 (CIE 15:2004, for the CIELAB colour space). */
function luminanceOf(lightness: number): number {
  return lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3;
}

/** The lightness L* of a colour, 0 (black) to 100 (white). */
export function lightnessOf(hex: string): number {
  const y = luminance(hex);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** The colour mixed with black or white until its lightness is the one asked for, to within half a unit. */
export function withLightness(color: string, lightness: number): string {
  const y = luminanceOf(lightness);
  const towards = luminance(color) > y ? '#000000' : '#ffffff';
  let [low, high] = [0, 1];
  for (let step = 0; step < 12; step++) {
    const share = (low + high) / 2;
    const isShort = towards === '#000000' ? luminance(mix(color, towards, share)) > y : luminance(mix(color, towards, share)) < y; // prettier-ignore
    if (isShort) low = share;
    else high = share;
  }
  return mix(color, towards, high);
}
