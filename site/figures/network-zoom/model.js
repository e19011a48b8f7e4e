// A classifier of two dense layers, 2 → 4 → 3, for one sample, forward and backward.
//
// Its numbers are those of the exercises' examples: x and the first three hidden neurons of `dense`, the fourth hidden
// neuron of `neuron`, and the output layer leads to the logits (1, 2, 3) of `softmax`.

export const INPUT = [1, 2];
export const ANSWER = 2;

/** The weights of the beginning, new ones at each call: a list of {W: i × o, b: o}. */
export const parameters = () => [
  {
    W: [
      [1, 0, 3, 0.5],
      [0, 1, -1, -1],
    ],
    b: [0.5, 0, 4, 0.3],
  },
  {
    W: [
      [-1, 1, 0.4],
      [1, -0.5, 0.2],
      [0.5, 0.5, 0.4],
      [1, 0.5, -0.5],
    ],
    b: [-2, -1, 0],
  },
];

export const ACTIVATIONS = {
  relu: [(z) => Math.max(z, 0), (z) => (z > 0 ? 1 : 0)],
  tanh: [Math.tanh, (z) => 1 - Math.tanh(z) ** 2],
};

const weightedSums = (a, { W, b }) => b.map((bias, c) => a.reduce((sum, value, r) => sum + value * W[r][c], bias));

/** ln(eᶻ¹ + eᶻ² + …); the largest z is subtracted first, so that nothing overflows. */
function logSum(z) {
  const top = Math.max(...z);
  return top + Math.log(z.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** The inputs (a) and weighted sums (z) of each layer, the probabilities p, and the loss. */
export function forward(params, x, answer, activation) {
  const layers = [];
  let a = x;
  params.forEach((layer) => {
    const z = weightedSums(a, layer);
    layers.push({ a, z });
    a = z.map(ACTIVATIONS[activation][0]);
  });
  const { z } = layers[layers.length - 1];
  return { layers, p: z.map((value) => Math.exp(value - logSum(z))), loss: logSum(z) - z[answer] };
}

/** For each layer the gradients of the loss: by its weighted sums (dz), weights (dW), biases (db) and input (da). */
export function backward(params, { layers, p }, answer, activation) {
  const grads = [];
  let dz = p.map((value, k) => value - (k === answer ? 1 : 0));
  for (let l = params.length - 1; l >= 0; l -= 1) {
    const from = dz;
    const da = params[l].W.map((row) => row.reduce((sum, weight, c) => sum + weight * from[c], 0));
    grads.unshift({ dz, dW: layers[l].a.map((value) => from.map((g) => value * g)), db: [...dz], da });
    if (l > 0) dz = da.map((value, r) => value * ACTIVATIONS[activation][1](layers[l - 1].z[r]));
  }
  return grads;
}

/**
 * The same parameters with another weight in one place, [layer, row, column].
 * @param {any[]} params @param {number[]} place @param {number} weight
 */
export function withWeight(params, [layer, row, column], weight) {
  return params.map(({ W, b }, l) => ({
    W: W.map((line, r) => line.map((value, c) => (l === layer && r === row && c === column ? weight : value))),
    b,
  }));
}

/** The step at which each quantity is known, forward (1–4) and backward (5–8); 0 is the input. */
export const KNOWN = {
  z: [1, 3],
  a: [0, 2],
  p: 4,
  dz: [7, 5],
  dW: [8, 6],
  da: [8, 6],
};
export const LAST = 8;
export const FORWARD = 4;
