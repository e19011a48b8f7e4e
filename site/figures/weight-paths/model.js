// Linear regression with a penalty on the weights: mean((y − Xw)²) + λ Σw² or + λ Σ|w|. Data are centred,
// so there is no bias to penalise.
import { leastSquares } from "../lib/linear.js";
import { normal, uniform } from "../lib/random.js";

export const TRUE_WEIGHTS = [2, -1.5, 1, 0.4, 0, 0];

/** `count` rows of six correlated features, y = X·TRUE_WEIGHTS + noise; columns and y centred. */
export function sample(count, seed) {
  const next = uniform(seed);
  const X = Array.from({ length: count }, () => {
    const common = normal(next);
    return TRUE_WEIGHTS.map(() => 0.5 * common + normal(next));
  });
  const y = X.map((row) => dot(row, TRUE_WEIGHTS) + 2 * normal(next));
  const centre = TRUE_WEIGHTS.map((_, j) => X.reduce((sum, row) => sum + row[j], 0) / count);
  const level = y.reduce((sum, value) => sum + value, 0) / count;
  return { X: X.map((row) => row.map((value, j) => value - centre[j])), y: y.map((value) => value - level) };
}

function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/** L2: least squares with √(nλ)·I as further rows and zeros as their targets. */
export function ridge({ X, y }, lambda) {
  const extra = TRUE_WEIGHTS.map((_, j) => TRUE_WEIGHTS.map((__, k) => (j === k ? Math.sqrt(X.length * lambda) : 0)));
  return leastSquares([...X, ...extra], [...y, ...TRUE_WEIGHTS.map(() => 0)]);
}

/** L1: coordinate descent; each weight in turn is moved to its own optimum, softly cut off at λ/2. */
export function lasso({ X, y }, lambda, start = TRUE_WEIGHTS.map(() => 0)) {
  const w = [...start];
  const n = X.length;
  const rest = y.map((value, i) => value - dot(X[i], w));
  const sizes = w.map((_, j) => X.reduce((sum, row) => sum + row[j] ** 2, 0) / n);
  for (let round = 0, moved = 1; moved > 1e-10 && round < 10000; round += 1) {
    moved = 0;
    w.forEach((old, j) => {
      const pull = X.reduce((sum, row, i) => sum + row[j] * rest[i], 0) / n + sizes[j] * old;
      w[j] = (Math.sign(pull) * Math.max(Math.abs(pull) - lambda / 2, 0)) / sizes[j];
      X.forEach((row, i) => {
        rest[i] -= row[j] * (w[j] - old);
      });
      moved = Math.max(moved, Math.abs(w[j] - old));
    });
  }
  return w;
}

export function mse({ X, y }, w) {
  return y.reduce((sum, value, i) => sum + (value - dot(X[i], w)) ** 2, 0) / y.length;
}
