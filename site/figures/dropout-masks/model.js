// Inverted dropout on one layer of fixed activations, with a seeded stream of masks.
import { uniform } from "../lib/random.js";

export const UNITS = 60;

/** The layer's activations: fixed numbers in [0.2, 1.8). */
export function activations() {
  const next = uniform(7);
  return Array.from({ length: UNITS }, () => 0.2 + 1.6 * next());
}

/** One mask: true where a unit is kept, each dropped with probability p. */
export function mask(next, count, p) {
  return Array.from({ length: count }, () => next() >= p);
}

/** x times the mask; with `scaled`, kept values are divided by 1 − p. */
export function drop(x, kept, p, scaled) {
  const factor = scaled && p < 1 ? 1 / (1 - p) : 1;
  return x.map((value, i) => (kept[i] ? value * factor : 0));
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The first `count` masks of the seed, applied: the mean of the layer's output under each. */
export function means(x, p, scaled, seed, count) {
  const next = uniform(seed);
  return Array.from({ length: count }, () => mean(drop(x, mask(next, x.length, p), p, scaled)));
}

/** The mask number `index` of the seed, the same that means() met. */
export function maskAt(seed, index, count, p) {
  const next = uniform(seed);
  for (let i = 0; i < index * count; i += 1) next();
  return mask(next, count, p);
}

/** How many values fall into each of `bins` equal parts of [low, high); outliers go to the end parts. */
export function histogram(values, low, high, bins) {
  const counts = Array(bins).fill(0);
  values.forEach((value) => {
    const bin = Math.floor(((value - low) / (high - low)) * bins);
    counts[Math.max(0, Math.min(bins - 1, bin))] += 1;
  });
  return counts;
}
