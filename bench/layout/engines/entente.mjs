// This project's own layout, from a bundle that `bundle.mjs` wrote before, so that a fresh process reads plain JavaScript.
// It lays out in one go: one step.
const name = process.env['ENTENTE_LAYOUT'] ?? 'layout';
const bundle = new URL(`../../node_modules/.cache/entente/${name}.mjs`, import.meta.url);

/** @type {{ settle: typeof import('../../../src/layout/force.ts').settle }} */
const { settle } = await import(bundle.href);

/** @type {import('../engines.mjs').Engine['create']} */
export function create({ count, ends }) {
  const radius = new Float32Array(count).fill(5);
  const pinned = new Float32Array(2 * count).fill(NaN);
  /** @type {Float32Array} */
  let places = pinned;
  return {
    step: () => {
      places = settle({ count, ends, radius, pinned });
      return false;
    },
    positions: () => Float64Array.from(places),
  };
}
