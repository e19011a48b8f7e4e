// A network 2 → H → 1 on points of two classes, trained by full-batch gradient descent.
//
// The data are {X, Y, decay}: points, their classes, and λ, by which the squares of all weights (not of the biases) are
// added to the loss. Without data it is XOR.
import { normal, uniform } from "../lib/random.js";
import { XOR } from "./data.js";

const activations = {
  tanh: [Math.tanh, (z) => 1 - Math.tanh(z) ** 2],
  relu: [(z) => Math.max(z, 0), (z) => (z > 0 ? 1 : 0)],
  none: [(z) => z, () => 1],
};

/** Random weights, biases 0: {W1: 2 × H, b1: H, w2: H, b2: number}. */
export function initialise(hidden, seed) {
  const next = uniform(seed);
  const draw = (n) => Array.from({ length: n }, () => normal(next));
  return { W1: [draw(hidden), draw(hidden)], b1: Array(hidden).fill(0), w2: draw(hidden), b2: 0 };
}

function forward(params, x, name) {
  const z = params.b1.map((b, j) => x[0] * params.W1[0][j] + x[1] * params.W1[1][j] + b);
  const h = z.map(activations[name][0]);
  return { z, h, logit: h.reduce((sum, value, j) => sum + value * params.w2[j], params.b2) };
}

const sigmoid = (z) => 1 / (1 + Math.exp(-z));

/** The probability of class 1 at the point x. */
export function predict(params, x, name) {
  return sigmoid(forward(params, x, name).logit);
}

/** What each hidden unit answers at the point x. */
export function units(params, x, name) {
  return forward(params, x, name).h;
}

/** Two distant points on the straight line where the weighted sum of hidden unit j is 0; none where there is no such line. */
export function cut({ W1, b1 }, j) {
  const [across, up] = [W1[0][j], W1[1][j]];
  const size = across * across + up * up;
  if (size === 0) return [];
  const foot = [(-b1[j] * across) / size, (-b1[j] * up) / size];
  const reach = (4 + Math.hypot(...foot)) / Math.sqrt(size);
  return [-reach, reach].map((t) => [foot[0] - t * up, foot[1] + t * across]);
}

/** λ times the sum of the squares of the weights. */
export function penalty({ W1, w2 }, decay) {
  return decay * [...W1.flat(), ...w2].reduce((sum, weight) => sum + weight * weight, 0);
}

/** Mean binary cross-entropy, from the logits so that no logarithm sees a 0, and the penalty. */
export function loss(params, name, { X, Y, decay = 0 } = XOR) {
  const losses = X.map((x, i) => {
    const { logit } = forward(params, x, name);
    return Math.max(logit, 0) - logit * Y[i] + Math.log1p(Math.exp(-Math.abs(logit)));
  });
  return losses.reduce((sum, value) => sum + value, 0) / X.length + (decay ? penalty(params, decay) : 0);
}

/** The gradient of the loss, in the shape of the parameters. */
export function gradient(params, name, { X, Y, decay = 0 } = XOR) {
  const slope = activations[name][1];
  const pull = (weights) => weights.map((weight) => 2 * decay * weight);
  const total = { W1: params.W1.map(pull), b1: params.b1.map(() => 0), w2: pull(params.w2), b2: 0 };
  X.forEach((x, i) => {
    const { z, h, logit } = forward(params, x, name);
    const delta = (sigmoid(logit) - Y[i]) / X.length;
    total.b2 += delta;
    h.forEach((value, j) => {
      const back = delta * params.w2[j] * slope(z[j]);
      total.w2[j] += delta * value;
      total.b1[j] += back;
      total.W1[0][j] += back * x[0];
      total.W1[1][j] += back * x[1];
    });
  });
  return total;
}

/** `steps` updates; returns new parameters. */
export function train(params, name, rate, steps, data = XOR) {
  let current = params;
  for (let i = 0; i < steps; i += 1) {
    const slope = gradient(current, name, data);
    const moved = (values, by) => values.map((value, j) => value - rate * by[j]);
    current = {
      W1: current.W1.map((row, k) => moved(row, slope.W1[k])),
      b1: moved(current.b1, slope.b1),
      w2: moved(current.w2, slope.w2),
      b2: current.b2 - rate * slope.b2,
    };
  }
  return current;
}

/** Whether every parameter and the loss are ordinary numbers: false once training has broken down. */
export function healthy(params, name, data = XOR) {
  return [...params.W1.flat(), ...params.b1, ...params.w2, params.b2, loss(params, name, data)].every(Number.isFinite);
}

/** How many of the points lie on the right side of 0.5. */
export function correct(params, name, { X, Y } = XOR) {
  return X.filter((x, i) => predict(params, x, name) > 0.5 === (Y[i] === 1)).length;
}
