/** Outlines of symbols and signs as SVG path data about a point. */
import { shortNumber as n } from '../lib/xml.ts';
import type { Shape, Sign } from './mark.ts';

/** Path data of a circle, as two arcs, since every drawing program reads those. */
export function circle(x: number, y: number, radius: number): string {
  const r = n(radius);
  return `M${n(x - radius)} ${n(y)}a${r} ${r} 0 1 0 ${n(radius * 2)} 0a${r} ${r} 0 1 0 ${n(radius * -2)} 0z`;
}

// Corners as turns about the centre, so that no trigonometry differs between two machines' engines.
const sin60 = 0.8660254037844386;
const pentagonCorners = [
  [0, -1],
  [0.9510565162951535, -0.30901699437494745],
  [0.5877852522924731, 0.8090169943749475],
  [-0.5877852522924731, 0.8090169943749475],
  [-0.9510565162951535, -0.30901699437494745],
] as const;

type Corners = readonly (readonly [number, number])[];

/** Each polygon is scaled so that it looks as large as the circle of the same radius. */
const polygons: Readonly<Partial<Record<Shape, { readonly scale: number; readonly corners: Corners }>>> = {
  hexagon: {
    scale: 1.1,
    corners: [[1, 0], [0.5, sin60], [-0.5, sin60], [-1, 0], [-0.5, -sin60], [0.5, -sin60]], // prettier-ignore
  },
  square: { scale: 0.88, corners: [[-1, -1], [1, -1], [1, 1], [-1, 1]] }, // prettier-ignore
  pentagon: { scale: 1.12, corners: pentagonCorners },
  diamond: { scale: 1.15, corners: [[0, -1], [1, 0], [0, 1], [-1, 0]] }, // prettier-ignore
  triangle: { scale: 1.2, corners: [[0, -1], [sin60, 0.6], [-sin60, 0.6]] }, // prettier-ignore
};

/** The outline of an actor's symbol; a ringed circle has a second circle inside. */
export function symbolOutline(shape: Shape, x: number, y: number, radius: number): string {
  if (shape === 'speech') return speech(x, y, radius);
  if (shape === 'ringed-circle') return circle(x, y, radius) + circle(x, y, radius * 0.55);
  const polygon = polygons[shape];
  if (polygon === undefined) return circle(x, y, radius);
  return polygonPath(
    polygon.corners.map(([dx, dy]) => [x + dx * radius * polygon.scale, y + dy * radius * polygon.scale]),
  );
}

/** A speech bubble: a circle that is open below to the left, where it ends in a point. */
function speech(x: number, y: number, radius: number): string {
  const r = n(radius);
  const at = (dx: number, dy: number): string => `${n(x + dx * radius)} ${n(y + dy * radius)}`;
  return `M${at(-0.94, 0.34)}A${r} ${r} 0 1 1 ${at(-0.34, 0.94)}L${at(-1.05, 1.05)}z`;
}

export function polygonPath(corners: Corners): string {
  return `M${corners.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}z`;
}

/** The strokes of ≠, ?, ×, A or B inside a knot: drawn, since no font is sure to be there. */
export function knotSign(sign: Sign, x: number, y: number, radius: number): string {
  const u = radius / 9;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y + dy * u)}`;
  switch (sign) {
    case 'contested':
      return `M${at(-4, -1.7)}L${at(4, -1.7)}M${at(-4, 1.7)}L${at(4, 1.7)}M${at(-2.4, 4.8)}L${at(2.4, -4.8)}`;
    case 'in question': {
      const r = n(2.6 * u);
      return `M${at(-2.6, -2.2)}A${r} ${r} 0 1 1 ${at(0.6, 0.3)}Q${at(0, 0.8)} ${at(0, 2)}M${at(0, 4.4)}L${at(0, 4.6)}`;
    }
    case 'denied':
      return `M${at(-3.2, -3.2)}L${at(3.2, 3.2)}M${at(-3.2, 3.2)}L${at(3.2, -3.2)}`;
    case 'a':
      return `M${at(-3.2, 4)}L${at(0, -4.4)}L${at(3.2, 4)}M${at(-2, 1.2)}L${at(2, 1.2)}`;
    case 'b': {
      const [high, low] = [n(2 * u), n(2.2 * u)];
      return (
        `M${at(-2.4, 4.2)}L${at(-2.4, -4.2)}L${at(0.3, -4.2)}A${high} ${high} 0 0 1 ${at(0.3, -0.2)}` +
        `L${at(-2.4, -0.2)}M${at(0.3, -0.2)}A${low} ${low} 0 0 1 ${at(0.3, 4.2)}L${at(-2.4, 4.2)}`
      );
    }
  }
}
