// Polynomials fitted to a noisy sine: the training error falls with the degree, the validation error turns.
import { leastSquares } from "../lib/linear.js";
import { normal, uniform } from "../lib/random.js";

export const MOST = 11; // twelve points determine degree 11
const NOISE = 0.25;

/** The curve behind the points, on 0 ≤ x ≤ 1. */
export function truth(x) {
  return Math.sin(2 * Math.PI * x);
}

/** `count` points with x spread over [0, 1] and normal noise on y. */
export function sample(count, seed) {
  const next = uniform(seed);
  const x = Array.from({ length: count }, (_, i) => (i + next()) / count);
  return { x, y: x.map((value) => truth(value) + NOISE * normal(next)) };
}

/** Legendre polynomials P₀ … P_degree at 2x − 1: the same functions as powers of x, better conditioned. */
export function basis(x, degree) {
  const t = 2 * x - 1;
  const values = [1, t];
  for (let n = 1; n < degree; n += 1) values.push(((2 * n + 1) * t * values[n] - n * values[n - 1]) / (n + 1));
  return values.slice(0, degree + 1);
}

/** Least-squares coefficients in that basis. */
export function fitPolynomial({ x, y }, degree) {
  return leastSquares(
    x.map((value) => basis(value, degree)),
    y,
  );
}

export function evaluate(coefficients, x) {
  return basis(x, coefficients.length - 1).reduce((sum, value, i) => sum + value * coefficients[i], 0);
}

export function mse(coefficients, { x, y }) {
  return x.reduce((sum, value, i) => sum + (evaluate(coefficients, value) - y[i]) ** 2, 0) / x.length;
}
