// The cross-entropy of one sample: minus the logarithm of the probability given to its true class.

/** −ln p, for 0 < p ≤ 1. */
export function surprise(p) {
  return -Math.log(p);
}

/** d(−ln p)/dp */
export function slope(p) {
  return -1 / p;
}

/** The loss of a prediction with equal probabilities for all `classes`: ln K. */
export function guessing(classes) {
  return surprise(1 / classes);
}
