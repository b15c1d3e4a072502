// Medians, spreads and growth.

/** @param {readonly number[]} all */
export function median(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** The slope of the straight line through the logarithms, by least squares: the exponent of growth. @param {readonly (readonly [number, number])[]} points */
export function slope(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (/** @type {number} */ axis) => logs.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const both = logs.reduce((sum, [x = 0, y = 0]) => sum + (x - mx) * (y - my), 0);
  return both / logs.reduce((sum, [x = 0]) => sum + (x - mx) ** 2, 0);
}
