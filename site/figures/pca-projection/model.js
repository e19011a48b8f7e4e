// Projection of points in the plane on a direction, and the direction that keeps the most variance.
import { normal, uniform } from "../lib/random.js";

/** `count` centred points of a slanted cloud. */
export function sample(count, seed) {
  const next = uniform(seed);
  const raw = Array.from({ length: count }, () => {
    const [u, v] = [1.5 * normal(next), 0.5 * normal(next)];
    return [u * Math.cos(0.6) - v * Math.sin(0.6), u * Math.sin(0.6) + v * Math.cos(0.6)];
  });
  const mean = [0, 1].map((axis) => raw.reduce((sum, point) => sum + point[axis], 0) / count);
  return raw.map(([x, y]) => [x - mean[0], y - mean[1]]);
}

/** [[var x, cov], [cov, var y]] of centred points, divided by n. */
export function covariance(points) {
  const mean = (f) => points.reduce((sum, point) => sum + f(point), 0) / points.length;
  const cross = mean(([x, y]) => x * y);
  return [
    [mean(([x]) => x * x), cross],
    [cross, mean(([, y]) => y * y)],
  ];
}

/** The variance of the projections on the direction (cos θ, sin θ). */
export function variance(points, theta) {
  const [[xx, xy], [, yy]] = covariance(points);
  const [c, s] = [Math.cos(theta), Math.sin(theta)];
  return c * c * xx + 2 * c * s * xy + s * s * yy;
}

/** The angle of the first principal component, in (−π/2, π/2]. */
export function principalAngle(points) {
  const [[xx, xy], [, yy]] = covariance(points);
  return Math.atan2(2 * xy, xx - yy) / 2;
}

/** The share of the total variance that remains after the projection. */
export function kept(points, theta) {
  const [[xx], [, yy]] = covariance(points);
  return variance(points, theta) / (xx + yy);
}

/**
 * Where a point falls on the line of angle θ through the origin.
 * @param {number[]} point @param {number} theta
 */
export function project([x, y], theta) {
  const along = x * Math.cos(theta) + y * Math.sin(theta);
  return [along * Math.cos(theta), along * Math.sin(theta)];
}
