import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDrawn } from '../../tests/drawn.ts';
import { tieOpacity, type TieMark } from '../scene/mark.ts';
import { plotMarks, type Plot } from '../scene/plot.ts';
import { paintLabels } from './canvas-names.ts';
import { paintSymbols, paintTies, type Brush, type MakePath } from './canvas.ts';

interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
  /** How the brush was set. */
  readonly look: Readonly<Record<string, unknown>>;
}

/** A brush that writes down what it is asked for. */
function recorder(): { readonly brush: Brush; readonly calls: Call[] } {
  const calls: Call[] = [];
  const look: Record<string, unknown> = {};
  const brush = new Proxy(look, {
    get:
      (_, name) =>
      (...values: unknown[]) => {
        if (name === 'setLineDash') look['dash'] = values[0];
        calls.push({ name: String(name), values, look: { ...look } });
      },
    set: (_, name, value) => {
      look[String(name)] = value;
      return true;
    },
  });
  return { brush: brush as unknown as Brush, calls };
}

const makePath = ((d: string) => d) as unknown as MakePath;
const everywhere = { scale: 1, box: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity } };

test('each stroke of each tie is drawn once, in its colour, width and opacity', () => {
  fc.assert(
    fc.property(arbitraryDrawn, ({ marks, xy }) => {
      const plot = plotMarks(marks, xy, everywhere);
      const { brush, calls } = recorder();
      for (const _ of paintTies(brush, plot)) expect(_).toBeUndefined();
      const drawn: string[] = [];
      let starts: string[] = [];
      for (const { name, values, look } of calls) {
        if (name === 'beginPath') starts = [];
        if (name === 'moveTo') starts.push(values.join(' '));
        if (name !== 'stroke') continue;
        const { strokeStyle, lineWidth, globalAlpha } = look as Record<string, string>;
        drawn.push(...starts.map((start) => `${start} ${strokeStyle} ${lineWidth} ${globalAlpha}`));
      }
      const wanted = plot.ties.flatMap(({ strokes, emphasis }, index) => {
        const dashes = emphasis === 'lit' || plot.lengths[index]! >= 20;
        const start = `${plot.curves[index * 6]!} ${plot.curves[index * 6 + 1]!}`;
        return (dashes ? strokes : strokes.slice(0, 1)).map(
          ({ color, width }) => `${start} ${color} ${width} ${tieOpacity[emphasis]}`,
        );
      });
      expect(drawn.toSorted()).toEqual(wanted.toSorted());
    }),
  );
});

test('each symbol, each knot that is shown and each name is drawn, and the brush ends where it began', () => {
  fc.assert(
    fc.property(arbitraryDrawn, ({ marks, xy }) => {
      const plot = plotMarks(marks, xy, everywhere);
      const { brush, calls } = recorder();
      for (const _ of paintSymbols(brush, plot, makePath)) expect(_).toBeUndefined();
      for (const _ of paintLabels(brush, plot.labels)) expect(_).toBeUndefined();
      const count = (name: string): number => calls.filter((call) => call.name === name).length;
      expect(count('fill')).toBe(plot.actors.length + plot.knots.length);
      expect(count('arc')).toBe(plot.knots.length);
      const lines = plot.labels.flatMap(({ place }) => place.lines.map(({ text }) => text));
      const written = (name: string): unknown[] =>
        calls.filter((call) => call.name === name).map(({ values: [text] }) => text);
      expect(written('fillText')).toEqual(lines);
      expect(written('strokeText')).toEqual(lines);
      const moved = calls.filter(({ name }) => name === 'translate').map(({ values }) => values as [number, number]);
      expect(Math.abs(moved.reduce((sum, [x, y]) => sum + x + y, 0))).toBeLessThan(1e-6);
    }),
  );
});

test('with many ties in view a wide line is as many lines of a pixel as make up its width, side by side', () => {
  const look = { strokes: [{ color: 'red', width: 1.6, dash: [], round: false }], knot: null, arrow: null };
  const ties = Array.from({ length: 400 }, (_, tie) => ({ ...look, key: `${tie}`, tie, source: 0, target: 1, lane: 0, emphasis: 'plain', title: '' })) as unknown as TieMark[]; // prettier-ignore
  const curves = Float32Array.from(ties.flatMap((_, tie) => [0, tie, 50, tie, 100, tie]));
  const plot = { ties, curves, lengths: new Float32Array(400).fill(100), knots: [], detail: { size: 1, thin: 1 } };
  for (const [ratio, count] of [
    [1, 2],
    [2, 4],
  ] as const) {
    const { brush, calls } = recorder();
    for (const _ of paintTies(brush, plot as unknown as Plot, ratio)) expect(_).toBeUndefined();
    const starts = calls.filter(({ name }) => name === 'moveTo');
    expect(starts).toHaveLength(400 * count);
    const first = starts.filter((_, at) => at % 400 === 0);
    expect(first).toHaveLength(count);
    for (const [line, { values }] of first.entries()) expect(values[1]).toBeCloseTo(((line + 0.5) / count - 0.5) * 1.6);
    expect((calls.find(({ name }) => name === 'stroke')!.look['lineWidth'] as number) * ratio).toBeLessThanOrEqual(1);
  }
});

test('a symbol that is too small for its outline is a square of its colour', () => {
  const actors = [{ shape: 'circle', stroke: 'black', emphasis: 'plain', fill: 'white', width: 1.4 }];
  const plot = { ties: [], knots: [], actors, discs: Float32Array.from([10, 20, 1]), detail: { size: 0.2, thin: 1 } };
  const { brush, calls } = recorder();
  for (const _ of paintSymbols(brush, plot as unknown as Plot, makePath)) expect(_).toBeUndefined();
  const drawn = calls.filter(({ name }) => ['moveTo', 'lineTo', 'stroke', 'fill'].includes(name));
  expect(drawn.map(({ name }) => name)).toEqual(['moveTo', 'lineTo', 'moveTo', 'lineTo', 'stroke']);
  const [left, top] = drawn[0]!.values as [number, number];
  const [right, bottom] = drawn[3]!.values as [number, number];
  const thickness = drawn[4]!.look['lineWidth'] as number;
  expect(right - left).toBeCloseTo(bottom - top + thickness);
  expect((top + bottom) / 2).toBeCloseTo(20);
});
