// The three listings as three walks on one loss surface. Parameters are pairs [w, b].
import { normal, permutation, uniform } from "../lib/random.js";

/** First weights by each library's default rule; `seed` chooses the draw. */
export const starts = {
  /** The listing draws w and b from the standard normal distribution. */
  numpy: (seed) => {
    const next = uniform(seed);
    return [normal(next), normal(next)];
  },
  /** Dense: Glorot uniform, ±√(6 / (1 in + 1 out)), and a bias of 0. */
  keras: (seed) => [(2 * uniform(seed)() - 1) * Math.sqrt(6 / 2), 0],
  /** nn.Linear: uniform in ±1/√(1 in) for the weight and the bias. */
  torch: (seed) => {
    const next = uniform(seed);
    return [2 * next() - 1, 2 * next() - 1];
  },
};

/**
 * Gradient descent on batches of `size`, shuffled anew in each epoch (the last batch may be smaller).
 * Returns the parameters after every update, the start included; size = n is the full batch.
 */
export function walk(x, y, start, rate, epochs, size, seed) {
  const next = uniform(seed);
  const path = [start];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const order = permutation(next, x.length);
    for (let from = 0; from < order.length; from += size) {
      path.push(update(x, y, path[path.length - 1], rate, order.slice(from, from + size)));
    }
  }
  return path;
}

function update(x, y, [w, b], rate, batch) {
  let [dw, db] = [0, 0];
  batch.forEach((i) => {
    const error = w * x[i] + b - y[i];
    dw += (2 * error * x[i]) / batch.length;
    db += (2 * error) / batch.length;
  });
  return [w - rate * dw, b - rate * db];
}
