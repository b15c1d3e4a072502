// This project's own layout, from a bundle that `bundle.mjs` wrote before, so that a fresh process reads plain JavaScript.
// It is asked for one piece, as all graphs here are; at the last step discs are parted.
const name = process.env['ENTENTE_LAYOUT'] ?? 'layout';
const bundle = new URL(`../../node_modules/.cache/entente/${name}.mjs`, import.meta.url);

/** @type {typeof import('../own.ts')} */
const { settlePiece, wholePiece } = await import(bundle.href);

/** @type {import('../engines.mjs').Engine['create']} */
export function create({ count, ends }) {
  const radius = new Float32Array(count).fill(5);
  const pinned = new Float32Array(2 * count).fill(NaN);
  const piece = wholePiece({ count, ends, radius, pinned });
  const run = settlePiece(piece);
  return {
    step: () => run.next().done !== true,
    positions: () => {
      const { x, y } = piece.bodies;
      return Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? x : y)[i >> 1] ?? NaN);
    },
  };
}
