// Medians, spreads and growth.

/** @param {readonly number[]} all */
export function median(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** @param {readonly number[]} all */
export const mean = (all) => all.reduce((sum, one) => sum + one, 0) / all.length;

/** The exponent of growth: the slope of a straight line through the logarithms, by least squares. @param {readonly (readonly [size: number, value: number])[]} points */
export function slope(points) {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)]);
  const [x, y] = [mean(logs.map(([at = 0]) => at)), mean(logs.map(([, value = 0]) => value))];
  const over = logs.reduce((sum, [at = 0, value = 0]) => sum + (at - x) * (value - y), 0);
  return over / logs.reduce((sum, [at = 0]) => sum + (at - x) ** 2, 0);
}
