// k-means in the plane: assign each point to its nearest centre, move each centre to the mean of its points.
import { normal, permutation, uniform } from "../lib/random.js";

/** Four clouds of 20 points. */
export function sample(seed) {
  const next = uniform(seed);
  const centres = [
    [-2, 1.2],
    [1.8, 1.8],
    [1.6, -1.4],
    [-1.2, -1.6],
  ];
  return Array.from({ length: 80 }, (_, i) => centres[i % 4].map((c) => c + 0.65 * normal(next)));
}

/** k different points of the data as first centres. */
export function start(points, k, seed) {
  return permutation(uniform(seed), points.length)
    .slice(0, k)
    .map((i) => [...points[i]]);
}

const squared = (p, q) => (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2;

/** The index of the nearest centre for every point; the first one when distances are equal. */
export function assign(points, centres) {
  return points.map((point) =>
    centres.reduce((best, centre, i) => (squared(point, centre) < squared(point, centres[best]) ? i : best), 0),
  );
}

/** The mean of each cluster; an empty cluster keeps its centre. */
export function update(points, owners, centres) {
  return centres.map((centre, k) => {
    const mine = points.filter((_, i) => owners[i] === k);
    if (mine.length === 0) return centre;
    return [0, 1].map((axis) => mine.reduce((sum, point) => sum + point[axis], 0) / mine.length);
  });
}

/** The sum of squared distances from the points to their centres. */
export function inertia(points, owners, centres) {
  return points.reduce((sum, point, i) => sum + squared(point, centres[owners[i]]), 0);
}
