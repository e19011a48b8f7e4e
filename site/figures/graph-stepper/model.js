// The computation graph L = (σ(w·x + b) − t)², forward and backward.

/** Values of every node: u = w·x, z = u + b, a = σ(z), L = (a − t)². */
export function forward({ w, x, b, t }) {
  const u = w * x;
  const z = u + b;
  const a = 1 / (1 + Math.exp(-z));
  return { w, x, b, t, u, z, a, L: (a - t) ** 2 };
}

/** ∂L/∂node for every node, each found from the node after it by the chain rule. */
export function backward({ w, x, a, t }) {
  const da = 2 * (a - t);
  const dz = da * a * (1 - a);
  return { L: 1, a: da, t: -da, z: dz, b: dz, u: dz, w: dz * x, x: dz * w };
}

/** What becomes known at each step; the first four go forward, the rest backward. */
export const STEPS = [["u"], ["z"], ["a"], ["L"], ["a", "t"], ["z"], ["u", "b"], ["w", "x"]];
export const FORWARD = 4;
