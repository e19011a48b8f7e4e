// One neuron: weighted sum, then sigmoid.

/** z = w·x + b */
export function weightedSum(x, w, b) {
  return x.reduce((sum, value, i) => sum + value * w[i], b);
}

/** σ(z) = 1 / (1 + e⁻ᶻ) */
export function output(x, w, b) {
  return 1 / (1 + Math.exp(-weightedSum(x, w, b)));
}
