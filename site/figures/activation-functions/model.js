// Three activation functions and their derivatives with respect to z.

/** Finite for every finite z: the exponential never sees a positive argument. */
export function sigmoid(z) {
  const e = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + e) : e / (1 + e);
}

export const functions = {
  sigmoid,
  tanh: Math.tanh,
  relu: (z) => Math.max(z, 0),
};

/** At its kink ReLU has no derivative; 0 is the usual subgradient. */
export const derivatives = {
  sigmoid: (z) => sigmoid(z) * (1 - sigmoid(z)),
  tanh: (z) => 1 - Math.tanh(z) ** 2,
  relu: (z) => (z > 0 ? 1 : 0),
};

/** [f(z), f′(z)] */
export function evaluate(name, z) {
  return [functions[name](z), derivatives[name](z)];
}

/** The size of a gradient of 1 after it has passed back through `depth` layers whose inputs are all z. */
export function attenuation(name, z, depth) {
  return derivatives[name](z) ** depth;
}
