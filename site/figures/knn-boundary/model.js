// k nearest neighbours in the plane, two classes.
import { normal, uniform } from "../lib/random.js";

/** `count` points: two overlapping bent clouds, labels 0 and 1 in turn. */
export function sample(count, seed) {
  const next = uniform(seed);
  const y = Array.from({ length: count }, (_, i) => i % 2);
  const X = y.map((label) => {
    const turn = Math.PI * next();
    const side = label === 0 ? 1 : -1;
    const [cx, cy] = label === 0 ? [0, 0] : [1, 0.4];
    return [cx + side * Math.cos(turn) + 0.45 * normal(next), cy + side * Math.sin(turn) + 0.45 * normal(next)];
  });
  return { X, y };
}

/** The indices of the training points from nearest to farthest; equal distances keep their order. */
export function neighbours(X, point) {
  const distance = X.map(([a, b]) => (a - point[0]) ** 2 + (b - point[1]) ** 2);
  return X.map((_, i) => i).sort((i, j) => distance[i] - distance[j] || i - j);
}

/** The class of the majority of the k nearest; k odd, so there is no tie. */
export function predict({ X, y }, point, k) {
  const votes = neighbours(X, point)
    .slice(0, k)
    .reduce((sum, i) => sum + y[i], 0);
  return votes * 2 > k ? 1 : 0;
}

/** The share of `data` that `train` predicts rightly. */
export function accuracy(train, data, k) {
  return data.X.filter((point, i) => predict(train, point, k) === data.y[i]).length / data.y.length;
}
