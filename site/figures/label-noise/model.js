// The effect of wrong labels: a threshold is learned from partly flipped labels and judged on clean ones.
import { permutation, uniform } from "../lib/random.js";
import { errors, learn, sample } from "../rule-or-learned-threshold/model.js";

/** The same data with exactly round(share × n) labels flipped, chosen by the seed. */
export function flip({ x, y }, share, seed) {
  const wrong = new Set(permutation(uniform(seed), y.length).slice(0, Math.round(share * y.length)));
  return { x, y: y.map((label, i) => (wrong.has(i) ? 1 - label : label)), wrong };
}

/** The share of `data` that the threshold gets right. */
export function accuracy(data, threshold) {
  return 1 - errors(data, threshold) / data.x.length;
}

/** One experiment: learn from `count` tomatoes with flipped labels; accuracy on clean `validation`. */
export function experiment(count, share, seed, validation) {
  const noisy = flip(sample(count, 1000 + seed), share, 5000 + seed);
  const threshold = learn(noisy);
  return { noisy, threshold, accuracy: accuracy(validation, threshold) };
}

/** The mean accuracy of `runs` experiments. */
export function average(count, share, validation, runs) {
  let total = 0;
  for (let seed = 0; seed < runs; seed += 1) total += experiment(count, share, seed, validation).accuracy;
  return total / runs;
}
