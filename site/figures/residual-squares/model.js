// Residuals of a line, their squares, and the least-squares line.

/** y − (wx + b) for each point. */
export function residuals(x, y, w, b) {
  return x.map((value, i) => y[i] - (w * value + b));
}

/** Mean of the squared residuals. */
export function mse(x, y, w, b) {
  return residuals(x, y, w, b).reduce((sum, r) => sum + r * r, 0) / x.length;
}

/** [w, b] of the least-squares line. Where all x are equal, every slope fits equally well, and w is 0. */
export function leastSquares(x, y) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  if (x.every((value) => value === x[0])) return [0, my];
  const w = mean(x.map((value, i) => (value - mx) * (y[i] - my))) / mean(x.map((value) => (value - mx) ** 2));
  return [w, my - w * mx];
}
