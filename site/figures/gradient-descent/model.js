// Gradient descent on the mean squared error of a line. Parameters are pairs [w, b].

/** The five means that determine the loss: it is a quadratic function of w and b. */
export function moments(x, y) {
  const mean = (f) => x.reduce((sum, _, i) => sum + f(x[i], y[i]), 0) / x.length;
  return {
    x: mean((a) => a),
    y: mean((_, b) => b),
    xx: mean((a) => a * a),
    xy: mean((a, b) => a * b),
    yy: mean((_, b) => b * b),
  };
}

/**
 * MSE = mean((y − wx − b)²).
 * @param {ReturnType<typeof moments>} m @param {number[]} line w and b
 */
export function loss(m, [w, b]) {
  return m.yy - 2 * w * m.xy - 2 * b * m.y + w * w * m.xx + 2 * w * b * m.x + b * b;
}

export function gradient(m, [w, b]) {
  return [2 * (w * m.xx + b * m.x - m.xy), 2 * (w * m.x + b - m.y)];
}

/** Eigenvalues of the Hessian 2·[[mean x², mean x], [mean x, 1]], larger first, and the larger one's direction. */
export function curvature(m) {
  const half = (m.xx - 1) / 2;
  const spread = Math.hypot(half, m.x);
  const middle = (m.xx + 1) / 2;
  return { values: [2 * (middle + spread), 2 * (middle - spread)], angle: Math.atan2(2 * m.x, m.xx - 1) / 2 };
}

/** The largest learning rate that does not diverge: 2/λmax. */
export function stableLimit(m) {
  return 2 / curvature(m).values[0];
}

/** The least-squares line. */
export function minimum(m) {
  const w = (m.xy - m.x * m.y) / (m.xx - m.x * m.x);
  return [w, m.y - w * m.x];
}

/** The path of `steps` full-batch updates: steps + 1 pairs, the start included. */
export function descend(m, start, rate, steps) {
  const path = [start];
  for (let i = 0; i < steps; i += 1) {
    const here = path[i];
    const [dw, db] = gradient(m, here);
    path.push([here[0] - rate * dw, here[1] - rate * db]);
  }
  return path;
}

/** Points of the ellipse on which the loss is `level` above its minimum. */
export function contour(m, level, count = 72) {
  const { values, angle } = curvature(m);
  const centre = minimum(m);
  const [first, second] = values.map((value) => Math.sqrt((2 * level) / value));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return Array.from({ length: count + 1 }, (_, i) => {
    const turn = (2 * Math.PI * i) / count;
    const [u, v] = [first * Math.cos(turn), second * Math.sin(turn)];
    return [centre[0] + u * cos - v * sin, centre[1] + u * sin + v * cos];
  });
}
