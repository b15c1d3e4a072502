// WebCola's layout, a step of its descent at a time. Distances between all actors are part of building it.
import { Layout } from 'webcola';

/** One that does not run by itself. */
class Stepped extends Layout {
  /** @override */
  kick() {}

  step() {
    return !this.tick();
  }
}

/** @type {import('../engines.mjs').Engine['create']} */
export function create({ count, ends }) {
  const layout = new Stepped()
    .size([1000, 1000])
    .nodes(Array.from({ length: count }, () => ({})))
    .links(
      Array.from({ length: ends.length / 2 }, (_, tie) => ({
        source: ends[2 * tie] ?? 0,
        target: ends[2 * tie + 1] ?? 0,
      })),
    ) // prettier-ignore
    .linkDistance(100)
    .start(0, 0, 0, 0, true);
  return {
    step: () => layout.step(),
    positions: () => Float64Array.from(layout.nodes().flatMap(({ x, y }) => [x, y])),
  };
}
